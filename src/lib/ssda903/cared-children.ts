import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { quartersBack } from '#lib/domain/period.ts';
import type { CareRecords, Child } from './care-record.ts';
import type { CodeLookup } from './codes.ts';
import { ageOn } from './days.ts';
import { episodesInOrder, type OrderedEpisode } from './episodes-in-order.ts';
import type { Problems } from './problems.ts';
import type { SeenFile } from './read-files.ts';

/** A child with the episodes in order. */
export interface CaredChild {
  readonly child: Child;
  readonly episodes: readonly OrderedEpisode[];
}

/** All that the figures are counted from. Days are ISO; the quarter is from the day after `before` to `end`. */
export interface Counting {
  readonly children: readonly CaredChild[];
  readonly unread: CareRecords['unread'];
  readonly seen: readonly SeenFile[];
  readonly contract: SubmissionContract;
  readonly code: CodeLookup;
  readonly problems: Problems;
  readonly before: string;
  readonly end: string;
}

/** Puts the records of the files in order for counting the quarter that ends on an ISO day. */
export function countingOf(
  records: CareRecords,
  seen: readonly SeenFile[],
  contract: SubmissionContract,
  code: CodeLookup,
  problems: Problems,
  end: string
): Counting {
  const ordered = episodesInOrder(records, code, problems);
  const children = [...records.children.values()].map((child, index) => ({
    child,
    episodes: ordered[index] ?? []
  }));
  return {
    children,
    unread: records.unread,
    seen,
    contract,
    code,
    problems,
    before: quartersBack(end, 1),
    end
  };
}

/** Whether an ISO day falls in the quarter. */
export function isInQuarter(day: string | null, { before, end }: Counting): boolean {
  return day !== null && day > before && day <= end;
}

/** The child's age in whole years on a day, or null when no one date of birth is known or it lies after the day. */
export function ageOf({ birth, birthDiffers }: Child, day: string): number | null {
  return birth === null || birthDiffers || birth > day ? null : ageOn(birth, day);
}

const AGE_BANDS = [
  { from: 16, id: '16-plus' },
  { from: 10, id: '10-15' },
  { from: 5, id: '5-9' },
  { from: 1, id: '1-4' },
  { from: 0, id: 'under-1' }
] as const;

/** The age breakdown of a child on a day; null when the age is not known. */
export function ageBand(child: Child, day: string): string | null {
  const age = ageOf(child, day);
  return age === null ? null : (AGE_BANDS.find(({ from }) => age >= from)?.id ?? null);
}
