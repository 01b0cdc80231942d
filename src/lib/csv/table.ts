import { sniffDelimiter } from './delimiter.ts';
import { recordsIn, type TableRecord } from './rows.ts';

export type { TableRecord } from './rows.ts';

/** A text made ready to be read: line ends are LF, the `sep=` line is taken off. */
export interface TableText {
  readonly text: string;
  readonly delimiter: string;
}

// PapaParse takes neither a quotation mark nor a byte-order mark for a delimiter.
const SEPARATOR_LINE = /^"?sep=([^"\uFEFF\n])"?[\s,;|]*?(?:\n|$)/i;

/** Finds the delimiter of a text (its `sep=` line, else the one that cuts it most evenly) and makes its line ends LF. */
export function openTable(raw: string): TableText {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const declared = SEPARATOR_LINE.exec(text);
  const delimiter = declared?.[1];
  if (declared === null || delimiter === undefined) return { text, delimiter: sniffDelimiter(text) };
  return { text: text.slice(declared[0].length), delimiter };
}

/** The records of an opened text, one at a time; the first is row 1, blank rows count, and a `sep=` line does not, as in a spreadsheet. */
export function recordsOf(table: TableText): Generator<TableRecord> {
  return recordsIn(table.text, table.delimiter);
}
