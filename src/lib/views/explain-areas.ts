import { numberIn } from '#lib/domain/cell.ts';
import { formatCell, formatNumber, listWords, plural } from '#lib/domain/format.ts';
import { reconcileCount } from '#lib/domain/reconcile.ts';
import { sum } from '#lib/domain/statistics.ts';
import { unrounded } from '#lib/views/arithmetic.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { meanWords } from '#lib/views/explain-average.ts';
import { valueLines } from '#lib/views/explain-value.ts';
import type { Explaining } from '#lib/views/explained-material.ts';
import { line, type ExplainedLine } from '#lib/views/explanation.ts';

/** How the region's figure is made: as published, or the counts of those that reported added up. */
export function regionLines(explaining: Explaining): readonly ExplainedLine[] {
  const { comparison } = explaining;
  const { region, status } = comparison;
  if (region === null) return line('No figure', 'there is none for the region as a whole');
  if (status === 'published')
    return [...officialLines(explaining, region), ...addedLines(comparison, region)];
  const known = comparison.rows.filter(({ cell }) => cell.kind === 'shown');
  const missing = comparison.rows.filter(({ cell }) => cell.kind !== 'shown');
  const empty = missing.map(({ authority, cell }) => `${authority.name} ${formatCell(cell, 0)}`);
  return [
    ...line('Rule', `the counts of the authorities with a figure, added (${region.members})`),
    ...line('Counts', known.map(countsOf).join('; ')),
    ...line('Left out', listWords(empty)),
    ...valueLines(explaining, {
      ...region,
      end: comparison.choice.end,
      populationYear: null,
      published: false,
      decimals: comparatorDecimals(comparison, region)
    }).filter(({ label }) => label !== 'Counted')
  ];
}

function countsOf({ authority, cell, numerator, denominator }: ComparedAuthority): string {
  const counts = [numerator ?? numberIn(cell), denominator].filter((count) => count !== null);
  return `${authority.name} ${counts.map(unrounded).join(' ÷ ')}`;
}

/** How an official figure of the region or of England is made. */
export function officialLines(explaining: Explaining, comparator: Comparator): readonly ExplainedLine[] {
  const { comparison } = explaining;
  return [
    ...valueLines(explaining, {
      ...comparator,
      end: comparison.comparatorEnd ?? comparison.choice.end,
      populationYear: null,
      published: true,
      decimals: explaining.indicator.published?.decimals ?? comparison.decimals
    }),
    ...line('Period', comparator.periodLabel),
    ...line(
      'Rounding',
      isToTheTen(comparator) ? 'regional and national counts are rounded to the nearest 10' : ''
    )
  ];
}

function isToTheTen({ numerator }: Comparator): boolean {
  return numerator !== null && Number.isInteger(numerator / 10);
}

/** The authorities' own published counts added, beside the region's: nothing where one of them is not shown. */
function addedLines({ rows }: Comparison, region: Comparator): readonly ExplainedLine[] {
  const counts = rows.map(({ numerator }) => numerator).filter((count) => count !== null);
  if (region.numerator === null || counts.length < rows.length || rows.length < 2) return [];
  if (!counts.every(Number.isInteger)) return [];
  const added = sum(counts);
  const same = reconcileCount(
    'region',
    { kind: 'shown', value: added },
    { kind: 'shown', value: region.numerator }
  );
  const words =
    same === 'agrees'
      ? 'agrees after rounding to the nearest 10'
      : 'differs, and the published figure is used';
  return line(
    'Authorities added',
    `their ${plural(rows.length, 'count')} come to ${formatNumber(added, 0)}, published ${formatNumber(region.numerator, 0)}: ${words}`
  );
}

/** The unweighted mean of the authorities written out. */
export function unweightedLines({ comparison }: Explaining): readonly ExplainedLine[] {
  const { unweighted, rows, decimals } = comparison;
  const value = unweighted && numberIn(unweighted.cell);
  if (unweighted === null || value === null) return [];
  const known = rows.filter(({ cell }) => cell.kind === 'shown');
  const missing = rows.filter(({ cell }) => cell.kind !== 'shown');
  return [
    ...line(
      'Rule',
      'every authority counts the same, however large; in the region’s own figure large ones weigh more'
    ),
    ...line('Worked out', meanWords(known.map(({ cell }) => numberIn(cell) ?? 0))),
    ...line('Shown', formatNumber(value, comparatorDecimals(comparison, unweighted))),
    ...line(
      'Members',
      known.map(({ authority, cell }) => `${authority.name} ${formatCell(cell, decimals)}`).join(', ')
    ),
    ...line(
      'Left out',
      missing.map(({ authority, cell }) => `${authority.name} ${formatCell(cell, decimals)}`).join(', ')
    )
  ];
}
