import type { Comparison } from '#lib/views/comparison.ts';
import type { ExplainedPart, FigureAddress } from '#lib/views/figure-address.ts';
import type { WaysSaid } from '#lib/views/ways-said.ts';
import { addressOf, officialAddress } from './addresses.ts';
import { explained, NOTHING, numberCell, textCell } from './cells.ts';
import { indicatorColumns, type IndicatorColumn } from './indicator-columns.ts';
import type { Table, TableCell, TableRow } from './table.ts';
import { waysColumn } from './ways-column.ts';

/** Where the explanation of a row's figure opens for the cell of a column. */
const PARTS: Readonly<Record<string, ExplainedPart>> = {
  value: 'value',
  change: 'change',
  low: 'interval',
  high: 'interval',
  numerator: 'value',
  denominator: 'value',
  rank: 'rank',
  band: 'band',
  neighbours: 'neighbours',
  'neighbours-known': 'neighbours',
  'against-neighbours': 'neighbours',
  'against-region': 'region',
  'against-country': 'country',
  'england-rank': 'england',
  quartile: 'england'
};

/** The table behind an indicator's pictures: authorities, with how each counts where that is said, then the comparators with their own dates and cut points. */
export function indicatorTable(comparison: Comparison, ways: WaysSaid | null = null): Table {
  const columns = [...indicatorColumns(comparison), ...waysColumn(ways)];
  const authorities = comparison.rows.map((row): TableRow => ({
    id: row.authority.code,
    role: 'authority',
    selected: row.authority.code === comparison.wish.authority,
    cells: columns.map((column) =>
      opened(column, column.of(row), (part) => addressOf(comparison, row.authority.code, part))
    )
  }));
  return {
    title: `${comparison.indicator.title}, ${comparison.choice.periodLabel}`,
    columns: columns.map(({ id, title, note, kind }) =>
      note === undefined ? { id, title, kind } : { id, title, note, kind }
    ),
    rows: [...authorities, ...comparatorRows(comparison, columns), ...cutRows(comparison, columns)]
  };
}

function comparatorRows(comparison: Comparison, columns: readonly IndicatorColumn[]): readonly TableRow[] {
  const { region, unweighted, publishedRegion, country } = comparison;
  const rows = [
    { comparator: region, area: 'region', official: false },
    { comparator: unweighted, area: 'unweighted', official: false },
    { comparator: publishedRegion, area: 'region', official: true },
    { comparator: country, area: 'country', official: true }
  ] as const;
  return rows
    .flatMap(({ comparator, ...row }) => (comparator ? [{ comparator, ...row }] : []))
    .map(({ comparator, area, official }, index) => ({
      id: `comparator-${index}`,
      role: 'comparator',
      cells: columns.map((column) =>
        opened(column, column.ofComparator(comparator), (part) =>
          official ? officialAddress(comparison, area, part) : addressOf(comparison, area, part)
        )
      )
    }));
}

/** A cell that opens at its column's part of the explanation of its row's figure. */
function opened(column: IndicatorColumn, cell: TableCell, addressAt: AddressAt): TableCell {
  const part = PARTS[column.id];
  return part === undefined ? cell : explained(cell, addressAt(part));
}

type AddressAt = (part: ExplainedPart) => FigureAddress;

const CUTS = [
  { area: 'lower-quartile', name: 'lower quartile' },
  { area: 'median', name: 'median' },
  { area: 'upper-quartile', name: 'upper quartile' }
] as const;

function cutRows(comparison: Comparison, columns: readonly IndicatorColumn[]): readonly TableRow[] {
  const { cuts, englandReporting, indicator, comparatorPeriod } = comparison;
  if (cuts === null) return [];
  return CUTS.map(({ area, name }, index) => ({
    id: `cut-${index}`,
    role: 'comparator',
    cells: columns.map((column) => {
      if (column.id === 'authority')
        return textCell(`England ${name} (${englandReporting} authorities, ${comparatorPeriod ?? ''})`);
      if (column.id !== 'value') return NOTHING;
      const cell = numberCell(cuts[index] ?? null, indicator.decimals);
      return opened(column, cell, (part) => officialAddress(comparison, area, part));
    })
  }));
}
