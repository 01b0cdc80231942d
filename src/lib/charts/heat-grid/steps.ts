/** A place in the grid: row and column from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads from a place in a grid of so many rows and columns: arrows to the next cell, Home and End along the
 * row, with Ctrl to the first and last cell of all. Null for any other key; the edge holds.
 */
export function stepFrom(
  { row, column }: GridPlace,
  key: string,
  far: boolean,
  size: { readonly rows: number; readonly columns: number }
): GridPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'ArrowDown':
      return { row: Math.min(row + 1, last.row), column };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, last.column) };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? last.row : row, column: last.column };
    default:
      return null;
  }
}
