import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { Wish } from '#lib/views/choice.ts';
import { compareIndicator, type Comparison } from '#lib/views/comparison.ts';

/** Two authorities, Aland and Borough: 40 of 50 and 135 of 150 on time, so 175 of 200 in the region: 87.5 %. */
export function twoCompared(
  over: Partial<IndicatorRule> = {},
  highlighted: string | null = null
): Comparison {
  const indicator: IndicatorRule = {
    id: 'on-time',
    theme: 'Reviews',
    title: 'Reviews on time',
    shortTitle: 'On time',
    kind: 'percentage',
    numerator: [],
    denominator: [],
    basis: 'F',
    polarity: 'high',
    band: null,
    interval: 'wilson',
    unit: '%',
    decimals: 1,
    published: null,
    headline: null,
    ...over
  };
  const counts = [
    ['1', 40, 50],
    ['2', 135, 150]
  ] as const;
  const point = { end: '2026-03-31', span: 'quarter', rank: null, populationYear: null, note: '' } as const;
  const figures = {
    published: null,
    submitted: {
      points: counts.map(([authority, numerator, denominator]) => ({
        ...point,
        authority,
        numerator,
        denominator,
        cell: { kind: 'shown', value: (numerator * 100) / denominator } as const
      })),
      region: [
        {
          end: '2026-03-31',
          span: 'quarter' as const,
          cell: { kind: 'shown', value: 87.5 } as const,
          numerator: 175,
          denominator: 200,
          lowest: null,
          highest: null,
          reporting: 2,
          of: 2
        }
      ]
    }
  };
  const authority = (code: string, name: string) => ({
    code,
    gss: '',
    name,
    shortName: name,
    slug: code,
    aliases: [],
    type: '',
    validFrom: null,
    validTo: null,
    successors: []
  });
  const region = {
    title: 'Region',
    regionCode: 'E1',
    regionName: 'Region',
    countryCode: 'E9',
    countryName: 'England',
    authorities: [authority('1', 'Aland'), authority('2', 'Borough')]
  };
  const wish: Wish = {
    source: null,
    end: null,
    span: null,
    model: 'dfe-2025',
    average: 'mean',
    authority: highlighted
  };
  const comparison = compareIndicator(indicator, figures, region, wish, { loaded: true });
  if (comparison === null) throw new Error('There is nothing to compare.');
  return comparison;
}
