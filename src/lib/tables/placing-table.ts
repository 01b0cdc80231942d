import { numberIn } from '#lib/domain/cell.ts';
import { dayLabel } from '#lib/domain/period.ts';
import type { PlacingMatrix, PlacingRow, PlacingTotal } from '#lib/views/placing.ts';
import { balanceText, isAtLeast, totalText } from '#lib/views/placing-totals.ts';
import { textCell, valueCell } from './cells.ts';
import type { Table, TableCell, TableColumn, TableRow } from './table.ts';

/** Who places where: a row an authority, a column a place, as the picture of it has them. */
export function placingTable(matrix: PlacingMatrix): Table {
  const living: TableRow = {
    id: 'living',
    role: 'comparator',
    cells: [textCell('All who live there'), ...matrix.living.map((total) => totalCell(total))]
  };
  return {
    title: `Whose children live where, ${matrix.periodLabel}`,
    columns: [
      { id: 'authority', title: 'Looked after by', kind: 'text' },
      ...matrix.places.map(({ id, label }) => ({ id, title: label, kind: 'number' as const }))
    ],
    rows: [
      ...matrix.rows.map((row) => rowOf(row, [...row.cells.map(({ cell }) => valueCell(cell, 0))])),
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
      rowOf(row, [...balanceCells(row), ...(hasOfficial ? officialCells(row) : [])])
    )
  };
}

function rowOf({ code, label, selected }: PlacingRow, cells: readonly TableCell[]): TableRow {
  return { id: code, role: 'authority', selected, cells: [textCell(label), ...cells] };
}

function balanceCells({
  all,
  inOwnArea,
  inRegion,
  outsideRegion,
  hosted,
  balance
}: PlacingRow): readonly TableCell[] {
  const cells = [all, inOwnArea, inRegion, outsideRegion, hosted].map((total) => totalCell(total));
  return [...cells, totalCell(balance, balanceText(balance))];
}

function officialCells({ official }: PlacingRow): readonly TableCell[] {
  if (official === null) return [textCell(''), textCell(''), textCell('')];
  return [official.inside, official.outside, official.hosted].map((cell) => valueCell(cell, 0));
}

/** A total; one that is only at least so much leaves as words, so that no file takes it for the number. */
function totalCell(total: PlacingTotal, text = totalText(total)): TableCell {
  return { text, value: isAtLeast(total) ? text : numberIn(total.cell) };
}
