import type { Comparator, Comparison } from '#lib/views/comparison.ts';

/** The decimals a comparator is shown with: as published for an official figure, the indicator's for one pooled here. */
export function comparatorDecimals({ indicator, region, status }: Comparison, comparator: Comparator): number {
  const pooledHere = status !== 'published' && comparator === region;
  return pooledHere ? indicator.decimals : (indicator.published?.decimals ?? indicator.decimals);
}
