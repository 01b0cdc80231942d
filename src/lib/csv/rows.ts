/** A mistake in the quoting of a cell; the row is then read up to its first line end, so that the rows after it are still seen. */
export type QuoteProblem = 'quote-not-closed' | 'text-after-quote';

/** One record of a table: cells as text, `end` the position in the text after it. */
export interface ScannedRow {
  readonly cells: readonly string[];
  readonly problem: QuoteProblem | null;
  /** Index of the cell that has the problem. */
  readonly problemCell: number;
  readonly end: number;
}

/** Cells beyond this many are counted as one, so that a line of fifty million commas cannot fill the memory. */
export const MOST_CELLS_READ = 1_002;

/** Longer cells keep their quotation marks doubled; no reader wants them, and undoing fifty million takes a gigabyte. */
const LONGEST_UNDOUBLED = 1_000_000;

// A scanner of our own instead of PapaParse's: that one has no memory of where a quote opened, loses every row
// behind an unclosed quote, and keeps an error object for each of a million stray quotes.

/** The records of a text whose lines end in LF, one at a time, blank lines included; linear in time, one record in memory. */
export function* scanRows(text: string, delimiter: string): Generator<ScannedRow> {
  let start = 0;
  let quote = text.indexOf('"');
  while (start < text.length) {
    const lineEnd = endOfLine(text, start);
    if (quote !== -1 && quote < start) quote = text.indexOf('"', start);
    const row =
      quote === -1 || quote >= lineEnd
        ? plainRow(text.slice(start, lineEnd), delimiter, lineEnd)
        : quotedRow(text, start, delimiter);
    yield row;
    start = row.end + 1;
  }
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found;
}

function plainRow(line: string, delimiter: string, end: number): ScannedRow {
  return { cells: line.split(delimiter, MOST_CELLS_READ), problem: null, problemCell: -1, end };
}

function quotedRow(text: string, start: number, delimiter: string): ScannedRow {
  const cells: string[] = [];
  let from = start;
  let lineEnd = endOfLine(text, start);
  for (let index = 0; ; index += 1) {
    if (lineEnd < from) lineEnd = endOfLine(text, from);
    const cell = readCell(text, from, lineEnd, delimiter);
    if (cell.problem !== null) {
      const end = endOfLine(text, start);
      const read = text.slice(start, end).split(delimiter, MOST_CELLS_READ);
      return { cells: read, problem: cell.problem, problemCell: index, end };
    }
    if (cells.length < MOST_CELLS_READ) cells.push(cell.text);
    if (text[cell.end] !== delimiter) return { cells, problem: null, problemCell: -1, end: cell.end };
    from = cell.end + 1;
  }
}

/** A cell's text and the position of the delimiter, line end or end of text that closes it. */
interface ScannedCell {
  readonly text: string;
  readonly end: number;
  readonly problem: QuoteProblem | null;
}

function readCell(text: string, from: number, lineEnd: number, delimiter: string): ScannedCell {
  const open = skipSpaces(text, from);
  if (text[open] === '"') return readQuotedCell(text, open, delimiter);
  const next = text.slice(from, lineEnd).indexOf(delimiter);
  const end = next === -1 ? lineEnd : from + next;
  return { text: text.slice(from, end), end, problem: null };
}

function readQuotedCell(text: string, open: number, delimiter: string): ScannedCell {
  let doubled = false;
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text[close + 1] === '"') {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close === -1) return { text: '', end: open, problem: 'quote-not-closed' };
  const end = skipSpaces(text, close + 1);
  const next = text[end];
  if (next !== undefined && next !== delimiter && next !== '\n') {
    return { text: '', end: open, problem: 'text-after-quote' };
  }
  const inside = text.slice(open + 1, close);
  const isShort = inside.length <= LONGEST_UNDOUBLED;
  return { text: doubled && isShort ? inside.replaceAll('""', '"') : inside, end, problem: null };
}

function skipSpaces(text: string, from: number): number {
  let position = from;
  while (text[position] === ' ' || text[position] === '\u00A0') position += 1;
  return position;
}
