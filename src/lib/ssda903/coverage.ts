import { dayLabel, quarterLabel } from '#lib/domain/period.ts';
import { plural } from '#lib/domain/format.ts';
import type { Counting } from './cared-children.ts';
import { daysAfter } from './days.ts';
import type { ReadKind } from './file-kinds.ts';

/** Why the files cannot say something, as a sentence; null when they can. */
export type Gap = string | null;

/** So long an authority may go without an ended episode, or the end of a quarter without any event, before the files are doubted. */
const QUIET_DAYS_AT_START = 31;
const QUIET_DAYS_AT_END = 14;

/** What the files do not reach: the last day of the quarter, the quarter itself, its reviews. */
export interface Coverage {
  readonly onDay: Gap;
  readonly inQuarter: Gap;
  readonly reviews: Gap;
}

/** Finds what the files reach, and names it in the problems when they end too early. */
export function coverageOf(counting: Counting): Coverage {
  const { before, end, unread, problems } = counting;
  const days = daysOf(counting);
  const episodes = missing('episodes', counting) ?? unreadRows(unread.episodes, 'Episodes');
  const reviews = missing('reviews', counting) ?? unreadRows(unread.reviews, 'Reviews');
  const latest = latestOf([...days.starts, ...days.ends, ...days.reviews]);
  if (latest <= before) {
    const nothing = `The files hold nothing that happened in ${quarterLabel(end)}.`;
    if (latest !== '') problems.add('quarter-not-held', { file: '' });
    return { onDay: episodes ?? nothing, inQuarter: episodes ?? nothing, reviews: reviews ?? nothing };
  }
  if (latest < daysAfter(end, -QUIET_DAYS_AT_END)) {
    problems.add('quarter-perhaps-not-whole', { file: '' }, { days: String(QUIET_DAYS_AT_END) });
  }
  return {
    onDay: episodes ?? lateStart(days.ends, end, true),
    inQuarter: episodes ?? reachesBackTo(before, counting),
    reviews: reviews ?? lateStart(days.reviews, before, false)
  };
}

/** Why the files do not hold all that happened after an ISO day: a return holds the episodes that ended after the day it begins. */
export function reachesBackTo(day: string, counting: Counting): Gap {
  return lateStart(daysOf(counting).ends, day, false);
}

/** Why a file's figures cannot be given when it was not dropped. */
export function missing(kind: ReadKind, { seen }: Counting): Gap {
  const words = { header: 'Header', episodes: 'Episodes', reviews: 'Reviews', uasc: 'UASC' };
  return seen.some((file) => file.kind === kind) ? null : `No ${words[kind]} file was dropped.`;
}

/** Why a file’s figures cannot be given when rows of it could not be read. */
export function unreadRows(count: number, file: string): Gap {
  return count === 0
    ? null
    : `${plural(count, 'row')} of the ${file} file could not be read; see the problems.`;
}

function lateStart(days: readonly string[], day: string, isFineWithout: boolean): Gap {
  const earliest = days.reduce((least, other) => (other < least ? other : least), '9999');
  if (earliest === '9999' && isFineWithout) return null;
  if (earliest <= daysAfter(day, QUIET_DAYS_AT_START)) return null;
  return `The files do not seem to reach back to ${dayLabel(day)}. Drop the return of the year before too.`;
}

function daysOf({ children }: Counting) {
  const starts = children.flatMap(({ episodes }) => episodes.map(({ decom }) => decom));
  const ends = children.flatMap(({ episodes }) => episodes.flatMap(({ dec }) => dec ?? []));
  return { starts, ends, reviews: children.flatMap(({ child }) => child.reviews.map(({ day }) => day)) };
}

function latestOf(days: readonly string[]): string {
  return days.reduce((most, day) => (day > most ? day : most), '');
}
