/** A table's rows as a page carries them; no cell holds a comma, a semicolon or a bar. */
export type PackedRows = readonly (readonly (string | number)[])[];

/**
 * Rows as their columns: cells that stand below each other are alike, and a page of them is smaller by a third than one
 * of rows. A column that is the same all the way down is said once, but for the first, which tells how many rows there
 * are. Shorter rows are filled up with empty cells.
 */
export function packColumns(rows: PackedRows): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, place) => rows.map((row) => row[place] ?? ''));
  return columns
    .map((cells, place) => (place > 0 && new Set(cells).size === 1 ? [cells[0] ?? ''] : cells).join(','))
    .join(';');
}

/** The rows that `packColumns` wrote, every cell as text; none of an empty text. */
export function unpackColumns(text: string): readonly (readonly string[])[] {
  if (text === '') return [];
  const columns = text.split(';').map((column) => column.split(','));
  const [first = []] = columns;
  return first.map((_, row) => columns.map((cells) => cells[row] ?? cells[0] ?? ''));
}
