import { openTable, recordsOf } from '#lib/csv/table.ts';
import { columnOf, kindOf, type FileKind } from './file-kinds.ts';

/** A row below the headings; `cell` gives its trimmed text in capitals, empty where the column is blank, null where there is none. */
export interface Row903 {
  readonly row: number;
  /** True when its cells cannot be told to stand under their headings. */
  readonly isBroken: boolean;
  readonly cell: (column: string) => string | null;
}

/** A table with the headings of the 903. */
export interface Table903 {
  readonly kind: FileKind;
  readonly columns: readonly string[];
  /** Rows that are not blank; `onPlace` is told from 0 to 1 how far it is. */
  readonly rows: (onPlace: (fraction: number) => void) => Generator<Row903>;
}

/** Titles may stand above the headings in so many rows. */
const SEARCHED_ROWS = 20;

/** Finds the headings of a text and makes its rows ready. A text without headings of the 903 is of kind `unknown`. */
export function readTable903(text: string): Table903 {
  const table = openTable(text);
  const records = recordsOf(table);
  let row = 0;
  // Leaving a `for … of` would end the records for good.
  for (let next = records.next(); next.done !== true; next = records.next()) {
    row += 1;
    const columns = withoutBlankEnd(next.value.cells).map(columnOf);
    const kind = kindOf(columns);
    if (kind !== 'unknown') {
      return {
        kind,
        columns,
        rows: (onPlace) => rowsBelow(records, row, columns, table.text.length, onPlace)
      };
    }
    if (row === SEARCHED_ROWS) break;
  }
  return { kind: 'unknown', columns: [], rows: () => rowsBelow(records, row, [], 1, () => undefined) };
}

function* rowsBelow(
  records: ReturnType<typeof recordsOf>,
  heading: number,
  columns: readonly string[],
  length: number,
  onPlace: (fraction: number) => void
): Generator<Row903> {
  const index = new Map(columns.map((column, position) => [column, position]));
  let row = heading;
  let told = 0;
  for (let next = records.next(); next.done !== true; next = records.next()) {
    const { cells, fault, end } = next.value;
    row += 1;
    if (end > told) onPlace((told = end) / length);
    if (fault === null && cells.every((cell) => cell.trim() === '')) continue;
    yield {
      row,
      isBroken: fault !== null || !fits(cells, columns.length),
      cell: (column) => {
        const position = index.get(column);
        return position === undefined ? null : (cells[position] ?? '').trim().toUpperCase();
      }
    };
  }
}

function fits(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
