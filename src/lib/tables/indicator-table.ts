import type { Comparison } from '#lib/views/comparison.ts';
import type { WaysSaid } from '#lib/views/ways-said.ts';
import { NOTHING, numberCell, textCell } from './cells.ts';
import { indicatorColumns, type IndicatorColumn } from './indicator-columns.ts';
import type { Table, TableRow } from './table.ts';
import { waysColumn } from './ways-column.ts';

/** The table behind an indicator's pictures: authorities, with how each counts where that is said, then the comparators with their own dates and cut points. */
export function indicatorTable(comparison: Comparison, ways: WaysSaid | null = null): Table {
  const columns = [...indicatorColumns(comparison), ...waysColumn(ways)];
  const authorities = comparison.rows.map((row): TableRow => ({
    id: row.authority.code,
    role: 'authority',
    selected: row.authority.code === comparison.wish.authority,
    cells: columns.map((column) => column.of(row))
  }));
  const comparators = [
    comparison.region,
    comparison.unweighted,
    comparison.publishedRegion,
    comparison.country
  ]
    .filter((comparator) => comparator !== null)
    .map((comparator, index): TableRow => ({
      id: `comparator-${index}`,
      role: 'comparator',
      cells: columns.map((column) => column.ofComparator(comparator))
    }));
  return {
    title: `${comparison.indicator.title}, ${comparison.choice.periodLabel}`,
    columns: columns.map(({ id, title, note, kind }) =>
      note === undefined ? { id, title, kind } : { id, title, note, kind }
    ),
    rows: [...authorities, ...comparators, ...cutRows(comparison, columns)]
  };
}

function cutRows(
  { cuts, englandReporting, indicator, comparatorPeriod }: Comparison,
  columns: readonly IndicatorColumn[]
): readonly TableRow[] {
  if (cuts === null) return [];
  const names = ['lower quartile', 'median', 'upper quartile'];
  return cuts.map((cut, index) => ({
    id: `cut-${index}`,
    role: 'comparator',
    cells: columns.map(({ id }) => {
      if (id === 'authority')
        return textCell(
          `England ${names[index] ?? ''} (${englandReporting} authorities, ${comparatorPeriod ?? ''})`
        );
      return id === 'value' ? numberCell(cut, indicator.decimals) : NOTHING;
    })
  }));
}
