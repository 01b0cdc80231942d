import { isTooLong, quotedFault, rawSizeFault, type RecordFault } from './faults.ts';
import { endOfLine, nextQuotedCell, type QuotedCell } from './quoted-cells.ts';

/** Part of a text: whole records soundly quoted, or one record at fault; without the last line end, which is at `end`. */
export interface Stretch {
  readonly text: string;
  readonly fault: RecordFault | null;
  readonly end: number;
}

/** Characters of a stretch: as many as lie before it, so that the first rows are had at once, within these bounds. */
const SHORTEST = 8_192;
const LONGEST = 32_768;

/**
 * Cuts a text (lines ended LF) between records into stretches, in order, by its quotation marks and line ends alone. A record
 * whose quoting is at fault ends with the line on which the faulty mark opens, so that the rows after it are seen. Linear in time.
 */
export function* stretchesOf(text: string, delimiter: string): Generator<Stretch> {
  let start = 0;
  let next = nextQuotedCell(text, 0, delimiter);
  while (start < text.length) {
    const { record, end, fault, hasBlanks, ahead } = cutFrom(text, start, next, delimiter);
    const soundEnd = fault === null ? end : record - 1;
    if (soundEnd >= start) {
      const sound = text.slice(start, soundEnd);
      yield { text: hasBlanks ? withoutBlanks(sound, delimiter) : sound, fault: null, end: soundEnd };
    }
    if (fault !== null) yield { text: text.slice(record, end), fault, end };
    start = end + 1;
    next = fault === null ? ahead : nextQuotedCell(text, start, delimiter);
  }
}

/** The records from a position on as far as they are sound; the last, which begins at `record`, may be at fault. */
interface Cut {
  readonly record: number;
  readonly end: number;
  readonly fault: RecordFault | null;
  /** Whether blanks stand round quotation marks, which PapaParse would take for text. */
  readonly hasBlanks: boolean;
  /** The first quoted cell after a cut without fault. */
  readonly ahead: QuotedCell | null;
}

function cutFrom(text: string, start: number, first: QuotedCell | null, delimiter: string): Cut {
  const least = start + Math.min(Math.max(start, SHORTEST), LONGEST);
  let end = endOfRow(text, least);
  let record = start;
  let seen = start;
  let hasBlanks = false;
  let next = first;
  while (next !== null && next.open < end) {
    record = startOfRecord(text, record, seen, next.open);
    if (next.problem !== null || isTooLong(next)) {
      const fault = quotedFault(text, record, next, delimiter);
      return { record, end: endOfRow(text, next.end), fault, hasBlanks, ahead: null };
    }
    hasBlanks ||= next.from < next.open || next.close + 1 < next.end;
    seen = next.end;
    if (seen > end) end = endOfRow(text, seen);
    next = nextQuotedCell(text, seen, delimiter);
  }
  record = startOfRecord(text, record, seen, Math.min(end, least));
  const fault = rawSizeFault(text.slice(record, end), delimiter);
  return { record, end, fault, hasBlanks, ahead: next };
}

/** The first line end from a position on, or where the last line ends. */
function endOfRow(text: string, position: number): number {
  const end = endOfLine(text, position);
  return end === text.length && text.endsWith('\n') ? end - 1 : end;
}

/** Where the record that holds `position` starts, when nothing between `seen` and it is quoted and `record` is that of `seen`. */
function startOfRecord(text: string, record: number, seen: number, position: number): number {
  const lineEnd = text.slice(seen, position).lastIndexOf('\n');
  return lineEnd === -1 ? record : seen + lineEnd + 1;
}

function withoutBlanks(text: string, delimiter: string): string {
  const pieces: string[] = [];
  let copied = 0;
  let cell = nextQuotedCell(text, 0, delimiter);
  while (cell !== null) {
    pieces.push(text.slice(copied, cell.from), text.slice(cell.open, cell.close + 1));
    copied = cell.end;
    cell = nextQuotedCell(text, copied, delimiter);
  }
  return pieces.join('') + text.slice(copied);
}
