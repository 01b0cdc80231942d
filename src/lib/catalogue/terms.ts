import type { Indicator, Term } from '#lib/domain/indicator.ts';

/** One number to add to (or take from) an authority's numerator or denominator, and whose submission it stands in. */
export interface ExpandedTerm {
  readonly indicator: string;
  /** DfE code of the authority the indicator is about. */
  readonly authority: string;
  readonly part: 'numerator' | 'denominator';
  /** DfE code of the authority whose submission holds the number. */
  readonly sourceAuthority: string;
  readonly measure: string;
  /** Empty for the total. */
  readonly breakdown: string;
  readonly sign: 1 | -1;
}

type Source = Pick<ExpandedTerm, 'sourceAuthority' | 'breakdown'>;

const SOURCES: Readonly<Record<string, (authority: string, others: readonly string[]) => readonly Source[]>> =
  {
    '@own': (authority) => [{ sourceAuthority: authority, breakdown: authority }],
    '@others': (authority, others) =>
      others.map((other) => ({ sourceAuthority: authority, breakdown: other })),
    '@hosted': (authority, others) =>
      others.map((other) => ({ sourceAuthority: other, breakdown: authority }))
  };

/** The terms of every indicator for every authority of the region (DfE codes), with `@own`, `@others` and `@hosted` written out. */
export function expandedTerms(
  indicators: readonly Indicator[],
  authorities: readonly string[]
): readonly ExpandedTerm[] {
  return indicators.flatMap((indicator) =>
    authorities.flatMap((authority) => [
      ...partTerms(indicator.numerator, 'numerator', indicator.id, authority, authorities),
      ...partTerms(denominatorTerms(indicator), 'denominator', indicator.id, authority, authorities)
    ])
  );
}

function denominatorTerms(indicator: Indicator): readonly Term[] {
  return indicator.denominator === 'population' ? [] : indicator.denominator;
}

function partTerms(
  terms: readonly Term[],
  part: ExpandedTerm['part'],
  indicator: string,
  authority: string,
  authorities: readonly string[]
): readonly ExpandedTerm[] {
  const others = authorities.filter((code) => code !== authority);
  return terms.flatMap(({ sign, measure, breakdown }) => {
    const sources = SOURCES[breakdown]?.(authority, others) ?? [{ sourceAuthority: authority, breakdown }];
    return sources.map((source) => ({ indicator, authority, part, measure, sign, ...source }));
  });
}
