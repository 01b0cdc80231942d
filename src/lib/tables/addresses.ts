import type { Comparison } from '#lib/views/comparison.ts';
import type { ExplainedPart, FigureAddress } from '#lib/views/figure-address.ts';

/** The address of a comparison's figure of an authority (DfE code) or comparator. */
export function addressOf(
  { indicator, choice: { source, end, span } }: Comparison,
  area: string,
  part: ExplainedPart = 'value'
): FigureAddress {
  return { indicator: indicator.id, area, source, end, span, part };
}

/** The address of the official figure of an authority (DfE code) or comparator, which may be older than submitted ones beside it. */
export function officialAddress(
  comparison: Comparison,
  area: string,
  part: ExplainedPart = 'value'
): FigureAddress {
  const { indicator, comparatorEnd } = comparison;
  if (comparatorEnd === null) return addressOf(comparison, area, part);
  return { indicator: indicator.id, area, source: 'published', end: comparatorEnd, span: 'year', part };
}
