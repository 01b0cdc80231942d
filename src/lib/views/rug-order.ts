import type { Region } from '#lib/domain/authority.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';

/** What an overview is sorted by: the indicators by an authority (DfE code), or the authorities by an indicator (its id). */
export interface RugSort {
  readonly by: 'authority' | 'indicator';
  readonly key: string;
  /** False for best first or, where nothing is better, highest first. */
  readonly reversed: boolean;
}

/**
 * The indicators in order of an authority's place in the region: the judged ones, then the others; those without a
 * figure last either way. As they are given without such a sort.
 */
export function orderIndicators(
  comparisons: readonly Comparison[],
  sort: RugSort | null
): readonly Comparison[] {
  if (sort?.by !== 'authority') return comparisons;
  const places = comparisons.map((comparison) => {
    const row = comparison.rows.find(({ authority }) => authority.code === sort.key);
    const place = row?.rank?.rank ?? null;
    return { comparison, place, group: place === null ? 2 : isJudged(comparison) ? 0 : 1 };
  });
  return places
    .sort((a, b) => a.group - b.group || byPlace(a.place, b.place, sort.reversed))
    .map(({ comparison }) => comparison);
}

/** The authorities in order of their place on an indicator, those without a figure last either way; in the region's order without such a sort. */
export function orderAuthorities(
  comparisons: readonly Comparison[],
  sort: RugSort | null
): readonly ComparedAuthority['authority'][] {
  const usual = comparisons[0]?.rows ?? [];
  const sorted = comparisons.find(({ indicator }) => sort?.by === 'indicator' && indicator.id === sort.key);
  if (!sorted || sort === null) return usual.map(({ authority }) => authority);
  return [...sorted.rows]
    .sort((a, b) => byPlace(a.rank?.rank ?? null, b.rank?.rank ?? null, sort.reversed))
    .map(({ authority }) => authority);
}

/** Whether one direction of an indicator is good. */
export function isJudged({ indicator }: Comparison): boolean {
  return indicator.polarity === 'high' || indicator.polarity === 'low';
}

/** The sort that the button of a row or column leads to: best first, then the other way round, then none. */
export function nextSort(sort: RugSort | null, by: RugSort['by'], key: string): RugSort | null {
  const isIts = sort?.by === by && sort.key === key;
  if (!isIts) return { by, key, reversed: false };
  return sort.reversed ? null : { by, key, reversed: true };
}

/** The order of an overview in a sentence; empty in the usual one. */
export function orderWords(
  comparisons: readonly Comparison[],
  sort: RugSort | null,
  { authorities }: Pick<Region, 'authorities'>
): string {
  if (sort?.by === 'authority') {
    const name = authorities.find(({ code }) => code === sort.key)?.name ?? sort.key;
    const [first, others] = sort.reversed ? ['worst', 'lowest'] : ['best', 'highest'];
    return `Indicators by ${name}’s place in the region, ${first} first; then those that are not judged, ${others} first; those without a figure last.`;
  }
  const sorted = comparisons.find(({ indicator }) => indicator.id === sort?.key);
  if (!sorted || sort === null) return '';
  const neither = isJudged(sorted) ? '' : ' (neither end is better)';
  return `Authorities by ${sorted.indicator.title}, ${firstWords(sorted, sort.reversed)} first${neither}; those without a figure last.`;
}

/** Which end comes first: "best", "worst", "highest" or "lowest". */
function firstWords(comparison: Comparison, reversed: boolean): string {
  if (isJudged(comparison)) return reversed ? 'worst' : 'best';
  return reversed ? 'lowest' : 'highest';
}

function byPlace(a: number | null, b: number | null, reversed: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return reversed ? b - a : a - b;
}
