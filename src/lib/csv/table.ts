import { sniffDelimiter } from './delimiter.ts';
import { scanRows, type QuoteProblem, type ScannedRow } from './rows.ts';

/** A mistake in the quoting: `row` as a spreadsheet numbers it, `cell` the index of the cell whose quote opened there. */
export interface ParseProblem {
  readonly kind: QuoteProblem;
  readonly row: number;
  readonly cell: number;
}

/** A text cut into cells, everything still text. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** Row number of `rows[i]` as a spreadsheet shows it. */
  readonly lineOf: (index: number) => number;
  readonly delimiter: string;
  readonly problems: readonly ParseProblem[];
}

/** A text made ready to be scanned: line ends are LF, the `sep=` line is taken off. */
export interface TableText {
  readonly text: string;
  readonly delimiter: string;
}

const SEPARATOR_LINE = /^"?sep=(.)"?[\s,;|]*?(?:\n|$)/i;

/** Finds the delimiter of a text (its `sep=` line, else the one that cuts it most evenly) and makes its line ends LF. */
export function openTable(raw: string): TableText {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const declared = SEPARATOR_LINE.exec(text);
  const delimiter = declared?.[1];
  if (declared === null || delimiter === undefined) return { text, delimiter: sniffDelimiter(text) };
  return { text: text.slice(declared[0].length), delimiter };
}

/** The records of an opened text, one at a time; the first is row 1, blank rows count, and a `sep=` line does not, as in a spreadsheet. */
export function recordsOf(table: TableText): Generator<ScannedRow> {
  return scanRows(table.text, table.delimiter);
}

/**
 * Reads a text as rows of text cells. Rows are numbered as a spreadsheet shows them: the first record is 1, a record with
 * quoted line breaks counts once, blank lines count, a `sep=` line does not. Never throws; quoting mistakes are listed.
 */
export function readTable(text: string): Table {
  const table = openTable(text);
  const rows: (readonly string[])[] = [];
  const problems: ParseProblem[] = [];
  for (const { cells, problem, problemCell } of recordsOf(table)) {
    rows.push(cells);
    if (problem !== null) problems.push({ kind: problem, row: rows.length, cell: problemCell });
  }
  return { rows, lineOf: (index) => index + 1, delimiter: table.delimiter, problems };
}
