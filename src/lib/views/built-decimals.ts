import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { TableWish } from '#lib/views/table-wish.ts';

type Decimals = TableWish['decimals'];

/** Decimals of the authorities' own values: as wished, but never more than were published, and none for a count. */
export function valueDecimals(comparison: Comparison, wished: Decimals): number {
  return within(comparison, comparison.decimals, wished, comparison.status === 'published');
}

/** Decimals of what is worked out here: averages, intervals, cut points. */
export function reckonedDecimals(comparison: Comparison, wished: Decimals): number {
  return within(comparison, comparison.indicator.decimals, wished, false);
}

/** Decimals of a comparator that has a row or column of its own. */
export function besideDecimals(comparison: Comparison, comparator: Comparator, wished: Decimals): number {
  const { region, unweighted, status } = comparison;
  const isMadeHere = comparator === unweighted || (comparator === region && status !== 'published');
  return within(comparison, comparatorDecimals(comparison, comparator), wished, !isMadeHere);
}

function within({ indicator }: Comparison, own: number, wished: Decimals, isPublished: boolean): number {
  if (wished === null) return own;
  const isCount = indicator.kind === 'count' || indicator.kind === 'level';
  return isPublished || isCount ? Math.min(wished, own) : wished;
}
