import type { Comparison } from '#lib/views/comparison.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import { STATUS_BADGES } from '#lib/views/provenance.ts';
import { addressOf, officialAddress } from './addresses.ts';
import { explained, NOTHING, textCell, valueCell } from './cells.ts';
import type { Table, TableCell, TableRow } from './table.ts';

/** Several indicators side by side: a row an authority, a column an indicator with its own period and status. */
export function sharesTable(title: string, comparisons: readonly Comparison[]): Table {
  const [first] = comparisons;
  const authorities = (first?.rows ?? []).map(({ authority }): TableRow => ({
    id: authority.code,
    role: 'authority',
    selected: authority.code === first?.wish.authority,
    cells: [
      textCell(authority.name),
      ...comparisons.map((comparison) => {
        const row = comparison.rows.find((candidate) => candidate.authority.code === authority.code);
        return row
          ? explained(valueCell(row.cell, comparison.decimals), addressOf(comparison, authority.code))
          : NOTHING;
      })
    ]
  }));
  const comparators = (['region', 'country'] as const).map((role): TableRow => ({
    id: role,
    role: 'comparator',
    cells: [
      textCell(
        comparisons.map((comparison) => comparison[role]?.label ?? '').find((label) => label !== '') ?? ''
      ),
      ...comparisons.map((comparison) =>
        explained(
          comparatorCell(comparison, comparison[role]),
          role === 'country' ? officialAddress(comparison, role) : addressOf(comparison, role)
        )
      )
    ]
  }));
  return {
    title,
    columns: [
      { id: 'authority', title: 'Authority', kind: 'text' },
      ...comparisons.map(({ indicator: { id, shortTitle, unit }, choice, status }) => ({
        id,
        title: shortTitle,
        note: `${unit}, ${choice.shortPeriod}, ${STATUS_BADGES[status]}`,
        kind: 'number' as const
      }))
    ],
    rows: [...authorities, ...comparators.filter(({ cells }) => cells[0]?.text !== '')]
  };
}

function comparatorCell(comparison: Comparison, comparator: Comparator | null): TableCell {
  return comparator === null
    ? NOTHING
    : valueCell(comparator.cell, comparatorDecimals(comparison, comparator));
}
