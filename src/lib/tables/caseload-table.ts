import { officersOver, positionWords, type Caseloads } from '#lib/views/caseload-view.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { addressOf } from './addresses.ts';
import { explained, NOTHING, numberCell, textCell, valueCell } from './cells.ts';
import type { Table, TableCell, TableRow } from './table.ts';

/** The ranges of caseloads against the band as a table: a row an authority, then the region and the plain mean. */
export function caseloadTable({ mean, lowest, highest, over }: Caseloads, title: string): Table {
  const { indicator, choice, wish } = mean;
  const [low, high] = indicator.band ?? [0, 0];
  const of = (comparison: Comparison | null, { authority }: ComparedAuthority) =>
    comparison?.rows.find((row) => row.authority.code === authority.code);
  const value = (comparison: Comparison | null, row: ComparedAuthority): TableCell => {
    const found = of(comparison, row);
    return comparison && found
      ? explained(valueCell(found.cell, comparison.decimals), addressOf(comparison, row.authority.code))
      : NOTHING;
  };
  return {
    title,
    columns: [
      { id: 'authority', title: 'Authority', kind: 'text' },
      { id: 'mean', title: 'Caseload', note: `${indicator.unit}, ${choice.periodLabel}`, kind: 'number' },
      { id: 'band', title: `Band ${low} to ${high}`, note: 'both ends within', kind: 'text' },
      { id: 'lowest', title: 'Lowest', note: 'of an officer', kind: 'number' },
      { id: 'highest', title: 'Highest', note: 'of an officer', kind: 'number' },
      { id: 'over', title: `Officers over ${high}`, kind: 'text' },
      { id: 'children', title: 'Children', note: 'allocated to officers', kind: 'number' },
      { id: 'officers', title: 'Officers', note: 'full-time equivalent in post', kind: 'number' },
      { id: 'note', title: 'Note', kind: 'text' }
    ],
    rows: [
      ...mean.rows.map((row): TableRow => ({
        id: row.authority.code,
        role: 'authority',
        selected: row.authority.code === wish.authority,
        cells: [
          textCell(row.authority.name),
          explained(valueCell(row.cell, mean.decimals), addressOf(mean, row.authority.code)),
          textCell(positionWords(row)),
          value(lowest, row),
          value(highest, row),
          textCell(officersOver(of(over, row), high)),
          numberCell(row.numerator, 0),
          numberCell(row.denominator, 1),
          textCell(row.note)
        ]
      })),
      ...[mean.region, mean.unweighted].flatMap((comparator, index) =>
        comparator === null ? [] : [comparatorRow(mean, comparator, index === 0 ? 'region' : 'unweighted')]
      )
    ]
  };
}

function comparatorRow(mean: Comparison, comparator: Comparator, id: 'region' | 'unweighted'): TableRow {
  return {
    id,
    role: 'comparator',
    cells: [
      textCell(
        `${comparator.label} (${[comparator.members, comparator.periodLabel].filter(Boolean).join(', ')})`
      ),
      explained(valueCell(comparator.cell, mean.indicator.decimals), addressOf(mean, id)),
      NOTHING,
      NOTHING,
      NOTHING,
      NOTHING,
      numberCell(comparator.numerator, 0),
      numberCell(comparator.denominator, 1),
      NOTHING
    ]
  };
}
