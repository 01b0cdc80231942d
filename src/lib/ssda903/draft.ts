import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Issue } from '#lib/domain/issue.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { countingOf, type Counting } from './cared-children.ts';
import type { CareRecords } from './care-record.ts';
import { codeLookup, type Code903 } from './codes.ts';
import { figuresOnDay, ON_DAY } from './counts-on-day.ts';
import { movesInQuarter, reviewsInQuarter } from './counts-in-quarter.ts';
import { coverageOf, type Gap } from './coverage.ts';
import { unknown, type Figure } from './figure.ts';
import { problemsFound } from './problems.ts';
import { readFiles, type File903, type SeenFile } from './read-files.ts';
import { reasonNotIn903 } from './reasons.ts';

/** One cell of a draft submission; `value` is null where the 903 does not give it. */
export interface DraftRow {
  /** DfE code. */
  readonly authority: string;
  /** Last day of the quarter, ISO. */
  readonly end: string;
  readonly measure: string;
  /** Empty for the total. */
  readonly breakdown: string;
  readonly value: number | null;
}

/** A measure that is empty, or whose parts are, and why. */
export interface NotGiven {
  readonly measure: string;
  readonly reason: string;
}

/** What the 903 gives of a submission: counts alone, nothing of any one child. */
export interface Draft903 {
  /** Every measure and breakdown in the order of the template. */
  readonly observations: readonly DraftRow[];
  readonly explained: readonly NotGiven[];
  readonly issues: readonly Issue[];
  readonly counts: { readonly children: number; readonly episodes: number; readonly reviews: number };
  readonly files: readonly SeenFile[];
}

/** What a draft is asked for. `authority` is a DfE code, `end` the quarter's last day, ISO. */
export interface Ask903 {
  readonly contract: SubmissionContract;
  readonly codes: readonly Code903[];
  readonly authority: string;
  readonly end: string;
}

/** Counts the 903 of an authority into a draft submission for one quarter. Throws when `end` ends no quarter; what is wrong with the files is in the draft. */
export function draft903(
  files: readonly File903[],
  { contract, codes, authority, end }: Ask903,
  onProgress: (fraction: number) => void = () => undefined
): Draft903 {
  const problems = problemsFound();
  const code = codeLookup(codes);
  const { records, seen } = readFiles(files, code, problems, onProgress);
  const counting = countingOf(records, seen, contract, code, problems, end);
  const figures = figuresOf(counting);
  return {
    observations: contract.measures.flatMap((measure) =>
      cellsOf(measure).map((breakdown) => ({
        ...{ authority, end, measure: measure.id, breakdown },
        value: valueOf(figures.get(measure.id), breakdown)
      }))
    ),
    explained: contract.measures.flatMap(({ id }) => notGiven(id, figures.get(id))),
    issues: problems.list((text) => records.children.has(text)),
    counts: countsOf(records, counting),
    files: seen
  };
}

function figuresOf(counting: Counting): ReadonlyMap<string, Figure> {
  const { onDay, inQuarter, reviews } = coverageOf(counting);
  return new Map([
    ...orGap(onDay, ON_DAY, () => figuresOnDay(counting)),
    ...orGap(inQuarter, ['lac_started', 'lac_ceased', 'lac_ceased_reason'], () => movesInQuarter(counting)),
    ...orGap(reviews, ['reviews', 'reviews_age_4_plus', 'participation'], () => reviewsInQuarter(counting))
  ]);
}

function orGap(
  gap: Gap,
  measures: readonly string[],
  count: () => ReadonlyMap<string, Figure>
): ReadonlyMap<string, Figure> {
  return gap === null ? count() : new Map(measures.map((measure) => [measure, unknown(gap)]));
}

function cellsOf({ hasTotal, breakdowns }: Measure): readonly string[] {
  return [...(hasTotal ? [''] : []), ...breakdowns.map(({ id }) => id)];
}

function valueOf(figure: Figure | undefined, breakdown: string): number | null {
  if (figure === undefined) return null;
  return figure.counts.get(breakdown) ?? (figure.reason === null ? 0 : null);
}

function notGiven(measure: string, figure: Figure | undefined): readonly NotGiven[] {
  const reason = figure === undefined ? reasonNotIn903(measure) : figure.reason;
  return reason === null ? [] : [{ measure, reason }];
}

function countsOf({ children }: CareRecords, counting: Counting): Draft903['counts'] {
  const episodes = counting.children.reduce((sum, one) => sum + one.episodes.length, 0);
  const reviews = counting.children.reduce((sum, { child }) => sum + child.reviews.length, 0);
  return { children: children.size, episodes, reviews };
}
