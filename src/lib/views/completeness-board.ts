import type { Authority } from '#lib/domain/authority.ts';
import { quarterLabel } from '#lib/domain/period.ts';
import { boardHeadline, stateWords } from '#lib/views/completeness-words.ts';
import {
  boardMeetings,
  noMeetingWords,
  representedAt,
  type BoardMeeting,
  type Presence,
  type Represented
} from '#lib/views/meetings.ts';

/** What an authority (DfE code) sent of a theme, in cells; `missing` has ids of the measures that miss one. */
export interface ThemeReceived {
  readonly authority: string;
  readonly theme: string;
  readonly received: number;
  readonly expected: number;
  readonly missing: readonly string[];
}

/** Warnings on an authority's figures of a theme; `theme` is empty for those about the whole file. */
export interface ThemeWarned {
  readonly authority: string;
  readonly theme: string;
  readonly warnings: number;
  readonly unexplained: number;
}

/** A cell of a theme that could not be given and says why; `received` where a symbol stands in it, so that it counts as received. */
export interface ThemeExplained {
  readonly authority: string;
  readonly theme: string;
  readonly measure: string;
  readonly breakdown: string;
  readonly received: boolean;
}

/** All that the board is drawn up from. `end` is the quarter's last day, ISO; themes and authorities keep the order of `received`. */
export interface BoardInput {
  readonly end: string;
  readonly authorities: readonly Authority[];
  readonly received: readonly ThemeReceived[];
  readonly warned: readonly ThemeWarned[];
  readonly explained: readonly ThemeExplained[];
  readonly presences: readonly Presence[];
  readonly measures: readonly { readonly id: string; readonly title: string }[];
}

export type BoardState = 'not received' | 'partial' | 'warnings' | 'explained' | 'accepted';

/** One theme of one authority: its state as a mark and words, and the numbers behind it. */
export interface BoardCell {
  readonly theme: string;
  readonly state: BoardState;
  /** A shape that tells the states apart without colour. */
  readonly mark: string;
  /** The state with its numbers: "partial: 18 of 23", "accepted: 23". */
  readonly words: string;
  readonly received: number;
  readonly expected: number;
  readonly explained: number;
  readonly warnings: number;
  readonly unexplained: number;
  /** Titles of the measures that miss a cell without saying why. */
  readonly missing: readonly string[];
}

/** One authority's line of the board. */
export interface BoardRow {
  readonly authority: Authority;
  readonly cells: readonly BoardCell[];
  readonly received: number;
  readonly expected: number;
  /** Warnings about the whole file, which belong to no theme. */
  readonly fileWarnings: number;
  /** In the order of the board's meetings. */
  readonly represented: readonly Represented[];
}

/** Who has sent what for a quarter, and who was represented where it was discussed. */
export interface CompletenessBoard {
  readonly end: string;
  readonly quarter: string;
  readonly headline: string;
  readonly themes: readonly string[];
  /** The meetings of the three months after the quarter, oldest first. */
  readonly meetings: readonly BoardMeeting[];
  /** Why no meeting is shown; empty where one is. */
  readonly noMeeting: string;
  readonly rows: readonly BoardRow[];
}

/** The mark of each state: a different shape for each, worst first. */
export const STATE_MARKS: Readonly<Record<BoardState, string>> = {
  'not received': '○',
  partial: '◐',
  warnings: '▲',
  explained: '◆',
  accepted: '✓'
};

/** Draws up the board: a row for every authority, a cell for every theme. */
export function completenessBoard(input: BoardInput): CompletenessBoard {
  const themes = [...new Set(input.received.map(({ theme }) => theme))];
  const meetings = boardMeetings(input.presences, input.end);
  const rows = input.authorities.map((authority) => rowOf(authority, themes, meetings, input));
  const quarter = quarterLabel(input.end);
  const noMeeting = noMeetingWords(input.presences, input.end);
  const headline = boardHeadline(rows, quarter);
  return { end: input.end, quarter, headline, themes, meetings, noMeeting, rows };
}

function rowOf(
  authority: Authority,
  themes: readonly string[],
  meetings: readonly BoardMeeting[],
  input: BoardInput
): BoardRow {
  const cells = themes.map((theme) => cellOf(authority.code, theme, input));
  const ofFile = input.warned.find((one) => one.authority === authority.code && one.theme === '');
  return {
    authority,
    cells,
    received: cells.reduce((sum, { received }) => sum + received, 0),
    expected: cells.reduce((sum, { expected }) => sum + expected, 0),
    fileWarnings: ofFile?.warnings ?? 0,
    represented: meetings.map((meeting) => representedAt(meeting, authority.code, input.presences))
  };
}

function cellOf(authority: string, theme: string, input: BoardInput): BoardCell {
  const isOwn = (one: { readonly authority: string; readonly theme: string }): boolean =>
    one.authority === authority && one.theme === theme;
  const { received = 0, expected = 0, missing = [] } = input.received.find(isOwn) ?? {};
  const { warnings = 0, unexplained = 0 } = input.warned.find(isOwn) ?? {};
  const explanations = input.explained.filter(isOwn);
  const blanks = explanations.filter((cell) => !cell.received).length;
  const counts = { received, expected, explained: explanations.length, warnings, unexplained };
  const state = stateOf(counts, expected - received - blanks);
  return {
    theme,
    state,
    mark: STATE_MARKS[state],
    words: stateWords(state, counts),
    ...counts,
    missing: expected - received > blanks ? titlesOf(missing, input) : []
  };
}

function titlesOf(ids: readonly string[], { measures }: BoardInput): readonly string[] {
  return ids.map((id) => measures.find((measure) => measure.id === id)?.title ?? id);
}

type Counts = Pick<BoardCell, 'received' | 'expected' | 'explained' | 'warnings' | 'unexplained'>;

/** The state that most needs doing something about, where several hold. */
function stateOf({ received, explained, warnings }: Counts, unanswered: number): BoardState {
  if (received === 0 && explained === 0) return 'not received';
  if (unanswered > 0) return 'partial';
  if (warnings > 0) return 'warnings';
  return explained > 0 ? 'explained' : 'accepted';
}
