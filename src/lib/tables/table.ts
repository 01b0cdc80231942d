/** A cell of a table: what it shows, and the unrounded number or text it is sorted by and exported as; null is empty. */
export interface TableCell {
  readonly text: string;
  readonly value: number | string | null;
  readonly href?: string;
  /** Names the figure whose arithmetic the cell can open, as `figureAddress` writes it. */
  readonly explain?: string;
  /** True for an average of too few members, which is greyed. */
  readonly weak?: boolean;
}

export interface TableColumn {
  readonly id: string;
  readonly title: string;
  /** Words under the title: unit, date or rule. */
  readonly note?: string;
  readonly kind: 'text' | 'number';
}

export interface TableRow {
  readonly id: string;
  readonly cells: readonly TableCell[];
  /** Comparators stay below the authorities however the table is sorted. */
  readonly role: 'authority' | 'comparator';
  readonly selected?: boolean;
}

/** A table as it is seen and as it leaves: every cell is in the order of `columns`. */
export interface Table {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface SortOrder {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** The rows in order; empty cells come last in either direction, comparators after all authorities. */
export function sortRows(table: Table, order: SortOrder | null): readonly TableRow[] {
  const index = table.columns.findIndex(({ id }) => id === order?.column);
  if (order === null || index === -1) return table.rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  return table.rows
    .map((row, position) => ({ row, position, value: row.cells[index]?.value ?? null }))
    .sort(
      (a, b) =>
        roleOrder(a.row) - roleOrder(b.row) ||
        compareValues(a.value, b.value, sign) ||
        a.position - b.position
    )
    .map(({ row }) => row);
}

function roleOrder(row: TableRow): number {
  return row.role === 'authority' ? 0 : 1;
}

function compareValues(a: number | string | null, b: number | string | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * String(a).localeCompare(String(b), 'en-GB');
}
