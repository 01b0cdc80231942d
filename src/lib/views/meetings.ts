import { dayLabel, nextQuarter } from '#lib/domain/period.ts';

/** Whether an authority (DfE code) was represented at a meeting on an ISO day. */
export interface Presence {
  readonly date: string;
  readonly meeting: string;
  readonly authority: string;
  readonly represented: 'attended' | 'apologies' | 'update-sent';
}

export interface BoardMeeting {
  readonly date: string;
  readonly title: string;
}

/** How an authority was represented, as a mark that reads without colour and as words. */
export interface Represented {
  readonly state: Presence['represented'] | 'not recorded';
  readonly mark: string;
  readonly words: string;
}

const REPRESENTED: Readonly<Record<Represented['state'], Omit<Represented, 'state'>>> = {
  attended: { mark: '●', words: 'attended' },
  'update-sent': { mark: '◒', words: 'update sent' },
  apologies: { mark: '◌', words: 'apologies' },
  'not recorded': { mark: '–', words: 'not recorded' }
};

/** The meetings held in the quarter after the one that ends on `end` (ISO), when its figures are discussed; oldest first. */
export function boardMeetings(presences: readonly Presence[], end: string): readonly BoardMeeting[] {
  const last = nextQuarter(end);
  const held = presences.filter(({ date }) => date > end && date <= last);
  const meetings = new Map(held.map(({ date, meeting }) => [`${date}|${meeting}`, { date, title: meeting }]));
  return [...meetings.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Why the board of the quarter that ends on `end` (ISO) shows no meeting, with the last one before; empty where it shows one. */
export function noMeetingWords(presences: readonly Presence[], end: string): string {
  if (boardMeetings(presences, end).length > 0) return '';
  const dates = presences.map(({ date }) => date).filter((date) => date <= end);
  const last = dates.sort().at(-1);
  const before = last === undefined ? '' : ` The last before it was on ${dayLabel(last)}.`;
  return `No meeting is recorded in the three months after ${dayLabel(end)}.${before}`;
}

/** How an authority was represented at a meeting. */
export function representedAt(
  { date, title }: BoardMeeting,
  authority: string,
  presences: readonly Presence[]
): Represented {
  const own = presences.find(
    (presence) => presence.authority === authority && presence.date === date && presence.meeting === title
  );
  const state = own?.represented ?? 'not recorded';
  return { state, ...REPRESENTED[state] };
}
