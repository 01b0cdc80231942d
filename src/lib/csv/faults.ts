import { quotedCells, type QuoteProblem } from './quoted-cells.ts';

/** The most cells of a record, and characters of a cell, that are read: the latter is what a spreadsheet's cell can hold. */
export const MOST_CELLS = 1_000;
export const LONGEST_CELL = 32_767;

/** Why a record is not read; the other records of its text are. */
export interface RecordFault {
  readonly kind: QuoteProblem | 'columns-too-many' | 'cell-too-long';
  /** Index of the cell at fault. */
  readonly cell: number;
  /** The beginning of that cell, 100 characters at most. */
  readonly text: string;
  /** Characters in that cell. */
  readonly length: number;
}

/** The fault of a record by the number and the lengths of its cells, or null. */
export function sizeFault(cells: readonly string[]): RecordFault | null {
  if (cells.length > MOST_CELLS) return faultAt('columns-too-many', cells, MOST_CELLS);
  const long = cells.findIndex(({ length }) => length > LONGEST_CELL);
  return long === -1 ? null : faultAt('cell-too-long', cells, long);
}

function faultAt(kind: RecordFault['kind'], cells: readonly string[], cell: number): RecordFault {
  const text = cells[cell] ?? '';
  return { kind, cell, text: text.slice(0, 100), length: text.length };
}

/** A record of more characters is measured before it is taken apart, because fifty million cells fill the memory. */
const LONG_RECORD = 1_000_000;

/** The fault of a record that is too large to be taken apart, or null. */
export function rawSizeFault(record: string, delimiter: string): RecordFault | null {
  return record.length > LONG_RECORD ? sizeFault(cellsIn(record, delimiter)) : null;
}

/** The fault of a record, up to the end of its line, whose cell at position `open` is wrongly quoted. */
export function quoteFault(
  record: string,
  open: number,
  problem: QuoteProblem,
  delimiter: string
): RecordFault {
  const before = cellsIn(record.slice(0, open), delimiter).length - 1;
  const [text = ''] = record.slice(open).split(delimiter, 1);
  return { kind: problem, cell: before, text: text.slice(0, 100), length: text.length };
}

/** The first cells of a soundly quoted record as they stand in the text, quotation marks and all; only to name one of them. */
function cellsIn(record: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  const quoted = quotedCells(record, 0, delimiter);
  let next = quoted.next();
  let from = 0;
  while (cells.length <= MOST_CELLS) {
    while (next.done !== true && next.value.open < from) next = quoted.next();
    const isQuoted = next.done !== true && next.value.from === from;
    const end = record.indexOf(delimiter, isQuoted ? next.value.end : from);
    if (end === -1) return [...cells, record.slice(from)];
    cells.push(record.slice(from, end));
    from = end + 1;
  }
  return cells;
}
