import { formatNumber, formatWithUnit } from '#lib/domain/format.ts';
import { numberIn } from '#lib/domain/cell.ts';
import { unrounded } from '#lib/views/arithmetic.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import { officialLines, regionLines, unweightedLines } from '#lib/views/explain-areas.ts';
import { comparatorSource } from '#lib/views/explain-source.ts';
import type { Explaining } from '#lib/views/explained-material.ts';
import { line, type ExplainedLine, type ExplainedSection, type Explanation } from '#lib/views/explanation.ts';

const CUTS = [
  { area: 'lower-quartile', name: 'lower quartile', share: 'a quarter' },
  { area: 'median', name: 'median', share: 'half' },
  { area: 'upper-quartile', name: 'upper quartile', share: 'three quarters' }
] as const;

/** Opens the figure of a row that authorities are compared with; null when the comparison has no such row. */
export function explainComparator(explaining: Explaining): Explanation | null {
  const { comparison, address, region } = explaining;
  const { regionCode, countryCode } = region;
  if (address.area === 'region' && comparison.region) {
    const source = comparatorSource(explaining, regionCode, `area ${regionCode}`);
    return said(explaining, comparison.region, regionLines(explaining), source);
  }
  if (address.area === 'unweighted' && comparison.unweighted) {
    const source = comparatorSource(explaining, regionCode, 'one for each authority of the region');
    return said(explaining, comparison.unweighted, unweightedLines(explaining), source);
  }
  if (address.area === 'country' && comparison.country) {
    const source = comparatorSource(explaining, countryCode, `area ${countryCode}`);
    return said(explaining, comparison.country, officialLines(explaining, comparison.country), source);
  }
  return cutExplanation(explaining);
}

function said(
  { indicator, comparison }: Explaining,
  comparator: Comparator,
  lines: readonly ExplainedLine[],
  source: ExplainedSection
): Explanation {
  return {
    title: `${indicator.title}: ${comparator.label}`,
    period: comparator.periodLabel,
    figure: formatWithUnit(comparator.cell, comparatorDecimals(comparison, comparator), indicator.unit),
    status: comparison.status,
    sections: [{ part: 'value', heading: 'How it is worked out', lines }, source]
  };
}

function cutExplanation(explaining: Explaining): Explanation | null {
  const { indicator, comparison, address, england } = explaining;
  const index = CUTS.findIndex(({ area }) => area === address.area);
  const cut = comparison.cuts?.[index];
  const named = CUTS[index];
  if (cut === undefined || named === undefined) return null;
  const values = (england?.figures ?? [])
    .filter(({ end }) => end === comparison.comparatorEnd)
    .map(({ cell }) => numberIn(cell))
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  return {
    title: `${indicator.title}: England ${named.name}`,
    period: comparison.comparatorPeriod ?? '',
    figure: formatWithUnit({ kind: 'shown', value: cut }, indicator.decimals, indicator.unit),
    status: 'published',
    sections: [
      {
        part: 'value',
        heading: 'How it is worked out',
        lines: [
          ...line('Rule', 'type-7 quantile: a straight line between neighbouring values, unrounded'),
          ...line(
            'Values',
            `${formatNumber(comparison.englandReporting, 0)} English authorities with a figure, in order`
          ),
          ...line('Place', placeWords(values, (index + 1) / 4)),
          ...line(
            'Value',
            `${unrounded(cut)}: ${named.share} of the way from the lowest to the highest authority`
          )
        ]
      },
      comparatorSource(explaining, explaining.region.countryCode, 'one for each English authority')
    ]
  };
}

/** Where a cut falls among values in order, 1 the lowest. */
function placeWords(sorted: readonly number[], share: number): string {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return '';
  const position = `number ${unrounded(place + 1)} = 1 + ${share} × ${sorted.length - 1}`;
  return `${position}; number ${Math.floor(place) + 1} is ${unrounded(below)}, number ${Math.ceil(place) + 1} is ${unrounded(above)}`;
}
