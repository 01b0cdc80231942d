/** A mistake in the quoting of a cell. */
export type QuoteProblem = 'quote-not-closed' | 'text-after-quote';

/** A cell that begins with a quotation mark, by positions in its text. */
export interface QuotedCell {
  /** Of the first blank before the mark, or of the mark itself. */
  readonly from: number;
  /** Of the opening mark. */
  readonly open: number;
  /** Of the closing mark; -1 when there is none. */
  readonly close: number;
  /** Of the delimiter, line end or end of text behind the cell; that of the opening mark when there is a problem. */
  readonly end: number;
  readonly problem: QuoteProblem | null;
}

/**
 * The next quoted cell of a text (lines ended LF) from a position outside quotes on, or null. Marks inside a cell that does
 * not begin with one are text. Takes time for what it passes over only.
 */
export function nextQuotedCell(text: string, position: number, delimiter: string): QuotedCell | null {
  let mark = text.indexOf('"', position);
  let lineEnd = position;
  while (mark !== -1) {
    const from = startOfBlanks(text, mark, delimiter);
    if (isCellEdge(text[from - 1], delimiter)) return quotedCell(text, from, mark, delimiter);
    if (lineEnd < mark) lineEnd = endOfLine(text, mark);
    const rest = text.slice(mark, lineEnd).indexOf(delimiter);
    mark = text.indexOf('"', rest === -1 ? lineEnd : mark + rest);
  }
  return null;
}

/** Position of the first line end from a position on, or of the end of the text. */
export function endOfLine(text: string, position: number): number {
  const found = text.indexOf('\n', position);
  return found === -1 ? text.length : found;
}

function quotedCell(text: string, from: number, open: number, delimiter: string): QuotedCell {
  const close = closingMark(text, open);
  if (close === -1) return { from, open, close, end: open, problem: 'quote-not-closed' };
  const end = endOfBlanks(text, close + 1, delimiter);
  if (isCellEdge(text[end], delimiter)) return { from, open, close, end, problem: null };
  return { from, open, close, end: open, problem: 'text-after-quote' };
}

const MARK = 0x22;

/** A run of marks inside a quoted cell stands for half as many; the last of an odd run closes the cell. */
function closingMark(text: string, open: number): number {
  let start = text.indexOf('"', open + 1);
  while (start !== -1) {
    let end = start + 1;
    while (text.charCodeAt(end) === MARK) end += 1;
    if ((end - start) % 2 === 1) return end - 1;
    start = text.indexOf('"', end);
  }
  return -1;
}

function isCellEdge(character: string | undefined, delimiter: string): boolean {
  return character === undefined || character === '\n' || character === delimiter;
}

/** Blanks that stand between quotation marks and delimiters; a byte-order mark does where files were joined. */
const BLANKS: ReadonlySet<string | undefined> = new Set([' ', '\u00A0', '\uFEFF']);

function startOfBlanks(text: string, end: number, delimiter: string): number {
  let start = end;
  while (BLANKS.has(text[start - 1]) && text[start - 1] !== delimiter) start -= 1;
  return start;
}

function endOfBlanks(text: string, start: number, delimiter: string): number {
  let end = start;
  while (BLANKS.has(text[end]) && text[end] !== delimiter) end += 1;
  return end;
}
