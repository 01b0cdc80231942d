import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';

/** The decimals a comparator is shown with: as published for an official figure, the indicator's for one made here. */
export function comparatorDecimals(
  { indicator, region, unweighted, status }: Comparison,
  comparator: Comparator
): number {
  const madeHere = comparator === unweighted || (status !== 'published' && comparator === region);
  return madeHere ? indicator.decimals : (indicator.published?.decimals ?? indicator.decimals);
}
