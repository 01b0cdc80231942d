import { quoteFault, rawSizeFault, type RecordFault } from './faults.ts';
import { quotedCells, type QuotedCell } from './quoted-cells.ts';

/** Part of a text: whole records soundly quoted, or one record at fault; without the last line end, which is at `end`. */
export interface Stretch {
  readonly text: string;
  readonly fault: RecordFault | null;
  readonly end: number;
}

/** Characters of a stretch: as many as lie before it, so that the first rows are had at once, within these bounds. */
const SHORTEST = 8_192;
const LONGEST = 524_288;

/**
 * Cuts a text (lines ended LF) between records into stretches, in order, by its quotation marks and line ends alone. A record
 * whose quoting is at fault ends with the line on which the faulty cell opens, so that the rows after it are seen. Linear in time.
 */
export function* stretchesOf(text: string, delimiter: string): Generator<Stretch> {
  let quotes = quotesFrom(text, 0, delimiter);
  let start = 0;
  while (start < text.length) {
    const { record, end, fault, hasBlanks } = nextCut(text, start, quotes, delimiter);
    const soundEnd = fault === null ? end : record - 1;
    if (soundEnd >= start) {
      const sound = text.slice(start, soundEnd);
      yield { text: hasBlanks ? withoutBlanks(sound, delimiter) : sound, fault: null, end: soundEnd };
    }
    if (fault !== null) {
      yield { text: text.slice(record, end), fault, end };
      quotes = quotesFrom(text, end + 1, delimiter);
    }
    start = end + 1;
  }
}

/** The quoted cells still ahead: `next` is the first of them. */
interface Quotes {
  next: QuotedCell | null;
  readonly step: () => void;
}

function quotesFrom(text: string, start: number, delimiter: string): Quotes {
  const cells = quotedCells(text, start, delimiter);
  const take = () => {
    const taken = cells.next();
    return taken.done === true ? null : taken.value;
  };
  const quotes: Quotes = { next: take(), step: () => void (quotes.next = take()) };
  return quotes;
}

/** The records from a position on as far as they are sound, and the fault of the last if it has one: that begins at `record`. */
interface Cut {
  readonly record: number;
  readonly end: number;
  readonly fault: RecordFault | null;
  /** Whether blanks stand round quotation marks, which PapaParse would take for text. */
  readonly hasBlanks: boolean;
}

function nextCut(text: string, start: number, quotes: Quotes, delimiter: string): Cut {
  let end = endOfLine(text, start + Math.min(Math.max(start, SHORTEST), LONGEST));
  let record = start;
  let seen = start;
  let hasBlanks = false;
  for (let cell = quotes.next; cell !== null && cell.open < end; cell = quotes.next) {
    record = startOfRecord(text, record, seen, cell.open);
    if (cell.problem !== null) {
      const lineEnd = endOfLine(text, cell.open);
      const fault = quoteFault(text.slice(record, lineEnd), cell.open - record, cell.problem, delimiter);
      return { record, end: lineEnd, fault, hasBlanks };
    }
    hasBlanks ||= cell.from < cell.open || cell.close + 1 < cell.end;
    seen = cell.end;
    if (seen > end) end = endOfLine(text, seen);
    quotes.step();
  }
  record = startOfRecord(text, record, seen, end);
  return { record, end, fault: rawSizeFault(text.slice(record, end), delimiter), hasBlanks };
}

/** The first line end from a position on, or where the last line ends. */
function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  if (found !== -1) return found;
  return text.endsWith('\n') ? text.length - 1 : text.length;
}

/** Where the record that holds `position` starts, when nothing between `seen` and it is quoted and `record` is that of `seen`. */
function startOfRecord(text: string, record: number, seen: number, position: number): number {
  const lineEnd = text.slice(seen, position).lastIndexOf('\n');
  return lineEnd === -1 ? record : seen + lineEnd + 1;
}

function withoutBlanks(text: string, delimiter: string): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { from, open, close, end } of quotedCells(text, 0, delimiter)) {
    pieces.push(text.slice(copied, from), text.slice(open, close + 1));
    copied = end;
  }
  return pieces.join('') + text.slice(copied);
}
