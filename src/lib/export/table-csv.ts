import { writeRows } from '#lib/csv/records.ts';
import type { Outgoing, OutgoingCell } from './outgoing.ts';

export { fileName } from './file-name.ts';

/**
 * A table as CSV text with a byte-order mark (so that Excel reads it as UTF-8): lines of provenance, an empty line, then
 * the columns and the rows as they are on screen. Numbers are plain, rounded as shown.
 */
export function tableCsv({ facts, columns, rows }: Outgoing): string {
  const head = [...facts.map(({ name, words }) => [name, words]), []];
  const body = rows.map(({ cells }) => cells.map(shownCell));
  return `\uFEFF${writeRows([...head, columns.map(({ heading }) => heading), ...body])}\r\n`;
}

/** A number as it is shown, without thousands separators; else the text or mark of the cell. */
export function shownCell({ text, number }: OutgoingCell): string | number {
  return number?.isPlain ? number.shown : text;
}
