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
 * The quoted cells of a text (lines ended LF) from the start of a row on, up to the first with a problem. Marks inside
 * a cell that does not begin with one are text. Linear in time.
 */
export function* quotedCells(text: string, start: number, delimiter: string): Generator<QuotedCell> {
  let mark = text.indexOf('"', start);
  while (mark !== -1) {
    const from = startOfBlanks(text, mark, delimiter);
    if (isCellEdge(text[from - 1], delimiter)) {
      const cell = quotedCell(text, from, mark, delimiter);
      yield cell;
      if (cell.problem !== null) return;
      mark = text.indexOf('"', cell.end);
    } else {
      mark = text.indexOf('"', endOfPlainCell(text, mark, delimiter));
    }
  }
}

function quotedCell(text: string, from: number, open: number, delimiter: string): QuotedCell {
  const close = closingMark(text, open);
  if (close === -1) return { from, open, close, end: open, problem: 'quote-not-closed' };
  const end = endOfBlanks(text, close + 1, delimiter);
  if (isCellEdge(text[end], delimiter)) return { from, open, close, end, problem: null };
  return { from, open, close, end: open, problem: 'text-after-quote' };
}

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

const MARK = 0x22;
const LINE_END = 0x0a;

function isCellEdge(character: string | undefined, delimiter: string): boolean {
  return character === undefined || character === '\n' || character === delimiter;
}

function endOfPlainCell(text: string, from: number, delimiter: string): number {
  const edge = delimiter.charCodeAt(0);
  let position = from;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === edge || code === LINE_END) break;
    position += 1;
  }
  return position;
}

/** Blanks that people put between a quotation mark and a delimiter; a mark of byte order stands there where files were joined. */
const BLANKS: ReadonlySet<string | undefined> = new Set([' ', '\u00A0', '\uFEFF']);

function startOfBlanks(text: string, before: number, delimiter: string): number {
  let position = before;
  while (BLANKS.has(text[position - 1]) && text[position - 1] !== delimiter) position -= 1;
  return position;
}

function endOfBlanks(text: string, from: number, delimiter: string): number {
  let position = from;
  while (BLANKS.has(text[position]) && text[position] !== delimiter) position += 1;
  return position;
}
