import type { Cell } from '#lib/domain/cell.ts';
import type { Region } from '#lib/domain/authority.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { compareIndicator, type Comparison, type SubmissionState } from '#lib/views/comparison.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import { endsOf, type Wish } from '#lib/views/choice.ts';
import { sharedPeriods, type PeriodOption } from '#lib/views/period-options.ts';
import { previousEnd } from '#lib/views/previous-period.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

/** An indicator with all its figures at hand. */
export interface IndicatorEntry {
  readonly indicator: IndicatorRule;
  readonly figures: IndicatorFigures;
}

/** An indicator in the chosen period and in the one expected before it. */
export interface PeriodPair {
  readonly now: Comparison;
  readonly before: Comparison;
  readonly figures: IndicatorFigures;
}

/** One authority on one indicator, now and a period before. */
export interface Moved {
  readonly pair: PeriodPair;
  readonly now: ComparedAuthority;
  readonly before: ComparedAuthority;
}

/** What is compared with what, and how many indicators could not be. */
export interface PairedPeriods {
  readonly pairs: readonly PeriodPair[];
  /** Indicators with figures for the period, whether or not for the one before. */
  readonly compared: number;
  /** Indicators that have figures, but none for the period asked for. */
  readonly elsewhere: number;
  /** Indicators of the period without any figure in the period expected before it. */
  readonly alone: number;
}

/** An indicator as it is compared on a page, with the figures it was compared from. */
export interface ComparedEntry {
  readonly figures: IndicatorFigures;
  readonly comparison: Comparison;
}

/** Puts each indicator's chosen period beside the one expected before it; an indicator without the period asked for is left out. */
export function pairPeriods(
  entries: readonly IndicatorEntry[],
  region: Region,
  wish: Wish,
  submissions: SubmissionState
): PairedPeriods {
  const compared = entries.flatMap(({ indicator, figures }) => {
    const comparison = compareIndicator(indicator, figures, region, wish, submissions);
    return comparison === null ? [] : [{ figures, comparison }];
  });
  return pairComparisons(compared, region, submissions);
}

/** The same for indicators that are compared already. */
export function pairComparisons(
  entries: readonly ComparedEntry[],
  region: Region,
  submissions: SubmissionState
): PairedPeriods {
  const inPeriod = entries.filter(({ comparison }) => isAsked(comparison));
  const pairs = inPeriod.flatMap(({ figures, comparison: now }) => {
    const before = comparisonBefore(figures, region, now, submissions);
    return before === null ? [] : [{ now, before, figures }];
  });
  return {
    pairs,
    compared: inPeriod.length,
    elsewhere: entries.length - inPeriod.length,
    alone: inPeriod.length - pairs.length
  };
}

function isAsked({ choice, wish: { source, end } }: Comparison): boolean {
  return (end === null || choice.end === end) && (source === null || choice.source === source);
}

function comparisonBefore(
  figures: IndicatorFigures,
  region: Region,
  { indicator, choice, wish }: Comparison,
  submissions: SubmissionState
): Comparison | null {
  const end = previousEnd(choice);
  const { source, span } = choice;
  if (!endsOf(figures, source).includes(end)) return null;
  const before = compareIndicator(indicator, figures, region, { ...wish, source, span, end }, submissions);
  return before?.rows.some(({ cell }) => isGiven(cell)) ? before : null;
}

/** Whether an authority answered: with a number, or with why there is none to show. */
export function isGiven({ kind }: Cell): boolean {
  return kind !== 'not-supplied' && kind !== 'not-available';
}

/** Whether an indicator is made of what the other authorities report of one. */
export function isHosted({ numerator }: IndicatorRule): boolean {
  return numerator.some(({ breakdown }) => breakdown === '@hosted');
}

/** The wish that changes are told by: of submissions the quarter alone, unless four quarters were asked for. */
export function changesWish(wish: Wish): Wish {
  return { ...wish, span: wish.span ?? 'quarter' };
}

/** The periods that have one before them among the figures, newest first; all of them where none has. */
export function changePeriods(
  all: readonly IndicatorFigures[],
  source: 'published' | 'submitted'
): readonly PeriodOption[] {
  const periods = sharedPeriods(all, source);
  const ends = new Set(periods.map(({ value }) => value));
  const followed = periods.filter(({ value }) =>
    ends.has(previousEnd({ source, end: value, span: 'quarter' }))
  );
  return followed.length === 0 ? periods : followed;
}

/** Every authority of a pair, now and before. */
export function movedIn(pair: PeriodPair): readonly Moved[] {
  return pair.now.rows.flatMap((now) => {
    const before = pair.before.rows.find(({ authority }) => authority.code === now.authority.code);
    return before ? [{ pair, now, before }] : [];
  });
}
