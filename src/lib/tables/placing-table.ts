import { numberIn } from '#lib/domain/cell.ts';
import { dayLabel } from '#lib/domain/period.ts';
import { placingAddress, type PlacingAddress } from '#lib/views/placing-address.ts';
import type { PlacingMatrix, PlacingRow, PlacingTotal } from '#lib/views/placing.ts';
import { balanceText, isAtLeast, totalText } from '#lib/views/placing-totals.ts';
import { opening, textCell, valueCell } from './cells.ts';
import type { Table, TableCell, TableColumn, TableRow } from './table.ts';

/** Who places where: a row an authority, a column a place, as the picture of it has them. */
export function placingTable(matrix: PlacingMatrix): Table {
  const living: TableRow = {
    id: 'living',
    role: 'comparator',
    cells: [
      textCell('All who live there'),
      ...matrix.living.map((total, index) =>
        opened(totalCell(total), matrix, 'region', { in: matrix.places[index]?.id ?? '' })
      )
    ]
  };
  return {
    title: `Whose children live where, ${matrix.periodLabel}`,
    columns: [
      { id: 'authority', title: 'Looked after by', kind: 'text' },
      ...matrix.places.map(({ id, label }) => ({ id, title: label, kind: 'number' as const }))
    ],
    rows: [
      ...matrix.rows.map((row) =>
        rowOf(
          row,
          row.cells.map(({ place, cell }) => opened(valueCell(cell, 0), matrix, row.code, { in: place }))
        )
      ),
      living
    ]
  };
}

/** In and out of every authority, and what DfE counts on the same day where it does. */
export function balanceTable(matrix: PlacingMatrix): Table {
  const hasOfficial = matrix.rows.some(({ official }) => official !== null);
  const official: readonly TableColumn[] = ['In own area', 'Elsewhere', 'Others’ children here'].map(
    (title) => ({ id: `dfe ${title}`, title: `DfE: ${title}`, note: dayLabel(matrix.end), kind: 'number' })
  );
  return {
    title: `Placing and hosting, ${matrix.periodLabel}`,
    columns: [
      { id: 'authority', title: 'Authority', kind: 'text' },
      { id: 'all', title: 'All its children', kind: 'number' },
      { id: 'own', title: 'In own area', kind: 'number' },
      { id: 'region', title: 'In the region’s others', kind: 'number' },
      { id: 'outside', title: 'Outside the region', kind: 'number' },
      { id: 'hosted', title: 'Hosted for the others', note: 'of the region', kind: 'number' },
      { id: 'balance', title: 'Hosted less placed', note: 'in the region', kind: 'number' },
      ...(hasOfficial ? official : [])
    ],
    rows: matrix.rows.map((row) =>
      rowOf(row, [...balanceCells(matrix, row), ...(hasOfficial ? officialCells(matrix, row) : [])])
    )
  };
}

function rowOf({ code, label, selected }: PlacingRow, cells: readonly TableCell[]): TableRow {
  return { id: code, role: 'authority', selected, cells: [textCell(label), ...cells] };
}

/** A cell that opens to the count of an authority (DfE code), or of the region, that it shows. */
function opened(
  cell: TableCell,
  { end }: PlacingMatrix,
  who: string,
  what: PlacingAddress['what']
): TableCell {
  return opening(cell, placingAddress({ who, what, end }));
}

function balanceCells(matrix: PlacingMatrix, row: PlacingRow): readonly TableCell[] {
  const totals = [
    ['all', row.all],
    ['own', row.inOwnArea],
    ['elsewhere', row.inRegion],
    ['outside', row.outsideRegion],
    ['hosted', row.hosted]
  ] as const;
  const balance = totalCell(row.balance, balanceText(row.balance));
  return [
    ...totals.map(([what, total]) => opened(totalCell(total), matrix, row.code, what)),
    opened(balance, matrix, row.code, 'balance')
  ];
}

function officialCells(matrix: PlacingMatrix, { code, official }: PlacingRow): readonly TableCell[] {
  if (official === null) return [textCell(''), textCell(''), textCell('')];
  const counts = [
    ['dfe-inside', official.inside],
    ['dfe-outside', official.outside],
    ['dfe-hosted', official.hosted]
  ] as const;
  return counts.map(([what, cell]) => opened(valueCell(cell, 0), matrix, code, what));
}

/** A total; one that is only at least so much leaves as words, so that no file takes it for the number. */
function totalCell(total: PlacingTotal, text = totalText(total)): TableCell {
  return { text, value: isAtLeast(total) ? text : numberIn(total.cell) };
}
