import { LONGEST_CELL, MOST_CELLS } from '#lib/csv/faults.ts';
import type { TableRecord } from '#lib/csv/table.ts';
import { readAmount } from './amount.ts';
import { trimmed } from './characters.ts';
import { COLUMNS, type Headings } from './headings.ts';
import { counted, grouped, type IssueLog } from './issue-log.ts';
import type { MeasureNames } from './measure-names.ts';

/** What the shape of a row is looked at with. */
export interface ShapeContext {
  readonly headings: Headings;
  readonly delimiter: string;
  readonly measures: MeasureNames;
  readonly log: IssueLog;
}

/** Whether a cell has no text. */
export function isBlank(cell: string): boolean {
  return cell === '' || trimmed(cell) === '';
}

/** The name of the column a cell stands in, or its number where it has none. */
export function columnAt(headings: Headings | null, index: number): string {
  return COLUMNS.find((column) => headings?.places[column] === index) ?? `column ${index + 1}`;
}

/** Logs a row that PapaParse could not read or that is too large; true when it may be read on. */
export function isSound(
  { fault }: TableRecord,
  row: number,
  headings: Headings | null,
  log: IssueLog
): boolean {
  if (fault === null) return true;
  const { kind, cell, text, length } = fault;
  const place = { row, column: columnAt(headings, cell) };
  const limit = grouped(kind === 'columns-too-many' ? MOST_CELLS : LONGEST_CELL);
  const words = () => ({ length: grouped(length), limit });
  log.add(kind, kind === 'columns-too-many' ? place : { ...place, value: text }, words);
  return false;
}

/** Logs a row whose cells do not stand under the headings; true when they do. Blank cells beyond the headings are nothing. */
export function isInShape(cells: readonly string[], row: number, context: ShapeContext): boolean {
  const { headings, log } = context;
  const filled = cells.findIndex((cell) => !isBlank(cell));
  const isAlone = cells.every((cell, index) => index === filled || isBlank(cell));
  if (isAlone && headings.width > 2 && otherDelimiter(cells, context) === undefined) {
    log.add('row-stray', { row, column: columnAt(headings, filled), value: cells[filled] ?? '' });
    return false;
  }
  if (cells.length < headings.width) return logTooFew(cells, row, context);
  const beyond = cells.findIndex((cell, index) => index >= headings.width && !isBlank(cell));
  if (beyond !== -1) return logTooMany(cells, row, beyond, context);
  return !isValueCut(cells, row, context) && !isValueMisplaced(cells, row, context);
}

function logTooFew(cells: readonly string[], row: number, context: ShapeContext): false {
  const { headings, delimiter, log } = context;
  const place = { row, column: columnAt(headings, cells.length), value: cells.join(delimiter) };
  log.add('cells-too-few', place, () => {
    const other = otherDelimiter(cells, context);
    const words = `The row is cut by ${shownDelimiter(other ?? '')}, the others by ${shownDelimiter(delimiter)}. `;
    return { found: cells.length, expected: headings.width, suggestion: other === undefined ? '' : words };
  });
  return false;
}

/** Another delimiter that cuts the row better than that of the file. */
function otherDelimiter(cells: readonly string[], { headings, delimiter }: ShapeContext): string | undefined {
  const whole = cells.join(delimiter).slice(0, 2_000);
  return [',', ';', '\t', '|'].find(
    (sign) => sign !== delimiter && whole.split(sign).length >= headings.width - 1
  );
}

function logTooMany(cells: readonly string[], row: number, beyond: number, context: ShapeContext): false {
  const { headings, delimiter, log } = context;
  const place = { row, column: columnAt(headings, beyond), value: cells[beyond] ?? '' };
  const words = { found: cells.length, expected: headings.width, delimiter: shownDelimiter(delimiter) };
  log.add('cells-too-many', place, () => words);
  return false;
}

/** A thousands or decimal comma outside quotes cuts a number in two, and the second half falls into the next column. */
function isValueCut(cells: readonly string[], row: number, { headings, log }: ShapeContext): boolean {
  const { value, note } = headings.places;
  if (note !== value + 1) return false;
  const first = trimmed(cells[value] ?? '');
  const second = trimmed(cells[note] ?? '');
  const isPushed = cells.length > headings.cells && /^\d/.test(second);
  const isNumber = /^\d+(\.\d+)?%?$/.test(second) || (first.length <= 3 && /^\d{3}(?!\d)/.test(second));
  if (!/^[-+−]?\d{1,7}$/.test(first) || !(isPushed || isNumber)) return false;
  log.add('value-cut', { row, column: 'value', value: `${first},${second}` });
  return true;
}

/** A delimiter too many, or two headings exchanged, puts the value into the note. */
function isValueMisplaced(cells: readonly string[], row: number, { headings, log }: ShapeContext): boolean {
  const note = cells[headings.places.note] ?? '';
  if (!isBlank(cells[headings.places.value] ?? '') || isBlank(note)) return false;
  const { kind } = readAmount(note, 'either');
  const isPushed = cells.length > headings.cells;
  if (kind !== 'number' && kind !== 'symbol' && !isPushed) return false;
  log.add('value-misplaced', { row, column: 'note', value: note });
  return true;
}

/** Logs a quoted cell with line breaks whose lines look like rows: a quotation mark has swallowed them. True when there is none. */
export function holdsNoRows(cells: readonly string[], row: number, context: ShapeContext): boolean {
  for (const [index, cell] of cells.entries()) {
    if (!cell.includes('\n')) continue;
    const rows = cell.split('\n').filter((line) => looksLikeRow(line, context));
    if (rows.length === 0) continue;
    const place = { row, column: columnAt(context.headings, index), value: cell.slice(0, 100) };
    context.log.add('rows-inside-quotes', place, () => ({ count: counted(rows.length, 'line') }));
    return false;
  }
  return true;
}

function looksLikeRow(line: string, { headings, delimiter, measures }: ShapeContext): boolean {
  const measure = line.split(delimiter, 100)[headings.places.measure];
  return measure !== undefined && measures.find(measure.replaceAll('"', '')) !== null;
}

function shownDelimiter(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : delimiter;
}
