import type { Basis } from './measure.ts';

/**
 * How an indicator is made from its numerator and denominator: `rate` × 10,000 of the population aged 0 to 17,
 * `per-100` × 100, `percentage` × 100 of a part in its whole, `ratio` × 1, `count` a number that may be added up
 * over authorities, `level` a number that may not, `grade` words.
 */
export type IndicatorKind = 'rate' | 'per-100' | 'percentage' | 'ratio' | 'count' | 'level' | 'grade';

export type Polarity = 'high' | 'low' | 'neutral' | 'band';

/** Wilson for a percentage of counted children, Byar (exact below ten) for a rate of counted events, none otherwise. */
export type IntervalMethod = 'wilson' | 'byar' | 'none';

/** One measure (and breakdown) of an authority's own submission, or of the others' (`@hosted`), added or taken away. */
export interface Term {
  readonly sign: 1 | -1;
  readonly measure: string;
  /** Empty for the total; `@others` means the other authorities of the region, `@own` the authority itself, `@hosted` what others report of it. */
  readonly breakdown: string;
}

/** The official series that an indicator is compared with. */
export interface PublishedSeries {
  readonly series: string;
  readonly decimals: number;
  /** `near` where the official definition differs from the submitted one; the caveat says how. */
  readonly match: 'same' | 'near';
  /** How a period of the series is worded. */
  readonly timing: 'day' | 'financial-year' | 'year-to-day';
}

export interface Indicator {
  readonly id: string;
  readonly theme: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly kind: IndicatorKind;
  /** Empty when the indicator is published only. */
  readonly numerator: readonly Term[];
  /** `population` for a rate; empty where there is no denominator. */
  readonly denominator: readonly Term[] | 'population';
  readonly basis: Basis;
  readonly polarity: Polarity;
  /** Both ends inside; null unless polarity is `band`. */
  readonly band: readonly [number, number] | null;
  readonly interval: IntervalMethod;
  /** The words after the number: "per 10,000 children", "%", "children per full-time officer". */
  readonly unit: string;
  readonly decimals: number;
  readonly published: PublishedSeries | null;
  /** Position among the headline indicators of the overview, null for the others. */
  readonly headline: number | null;
  readonly definition: string;
  readonly why: string;
  readonly caveat: string;
}

/** An indicator without its words: all that comparing needs. */
export type IndicatorRule = Omit<Indicator, 'definition' | 'why' | 'caveat'>;

/** The rule of an indicator, which is all that a page of many indicators carries. */
export function ruleOf({
  definition: _definition,
  why: _why,
  caveat: _caveat,
  ...rule
}: Indicator): IndicatorRule {
  return rule;
}

/** What to multiply numerator ÷ denominator by. */
export const MULTIPLIER: Readonly<Record<IndicatorKind, number>> = {
  rate: 10_000,
  'per-100': 100,
  percentage: 100,
  ratio: 1,
  count: 1,
  level: 1,
  grade: 1
};
