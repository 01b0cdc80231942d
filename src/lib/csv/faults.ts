import { nextQuotedCell, type QuotedCell, type QuoteProblem } from './quoted-cells.ts';

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
  /** Characters in that cell; marks that the file doubles may count as two. */
  readonly length: number;
}

/** The fault of a record by the number and the lengths of its cells, or null. */
export function sizeFault(cells: readonly string[]): RecordFault | null {
  if (cells.length > MOST_CELLS) return faultAt('columns-too-many', MOST_CELLS, cells[MOST_CELLS] ?? '');
  const long = cells.findIndex(({ length }) => length > LONGEST_CELL);
  return long === -1 ? null : faultAt('cell-too-long', long, cells[long] ?? '');
}

function faultAt(kind: RecordFault['kind'], cell: number, text: string): RecordFault {
  return { kind, cell, text: text.slice(0, 100), length: text.length };
}

/** A record of more characters is measured before it is taken apart, because fifty million cells fill the memory. */
const LONG_RECORD = 1_000_000;

/** The fault of a soundly quoted record that is too large to be taken apart, or null. */
export function rawSizeFault(record: string, delimiter: string): RecordFault | null {
  return record.length > LONG_RECORD ? sizeFault(cellsIn(record, delimiter)) : null;
}

/** Whether a quoted cell is too long even if all marks in it are doubled ones. */
export function isTooLong({ open, close }: QuotedCell): boolean {
  return close - open - 1 > 2 * LONGEST_CELL;
}

/** The fault of the record that starts at `record`, whose quoted cell is wrongly quoted or too long. */
export function quotedFault(
  text: string,
  record: number,
  { from, open, close, problem }: QuotedCell,
  delimiter: string
): RecordFault {
  const cell = cellsIn(text.slice(record, from), delimiter).length - 1;
  if (problem === null) return faultAt('cell-too-long', cell, text.slice(open + 1, close));
  const [line = ''] = text.slice(open, open + 100).split('\n', 1);
  return faultAt(problem, cell, line.split(delimiter, 1).join());
}

/** The first cells of a soundly quoted record as they stand in the text, marks and all; only to name one of them. */
function cellsIn(record: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let quoted = nextQuotedCell(record, 0, delimiter);
  let from = 0;
  while (cells.length <= MOST_CELLS) {
    const isQuoted = quoted?.from === from;
    const end = record.indexOf(delimiter, isQuoted ? quoted?.end : from);
    if (end === -1) return [...cells, record.slice(from)];
    cells.push(record.slice(from, end));
    from = end + 1;
    if (isQuoted) quoted = nextQuotedCell(record, from, delimiter);
  }
  return cells;
}
