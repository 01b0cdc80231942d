import { writeRows } from '#lib/csv/records.ts';
import { sharingStamp } from '#lib/domain/sharing.ts';
import type { Table, TableCell, TableColumn, TableRow } from '#lib/tables/table.ts';
import type { Provenance } from '#lib/views/provenance.ts';
import { formulaSafe } from './formula-safe.ts';

/** Shared by every file: the marks that stand in place of numbers. */
export const SHORTHAND =
  '[c] suppressed to protect confidentiality; [low] rounds to zero; [x] not available; [z] not applicable; – not supplied';

/**
 * A table as CSV text with a byte-order mark (so that Excel reads it as UTF-8): lines of provenance, an empty line, then
 * the columns and the rows as they are on screen. Numbers are plain and as shown; no cell can start a formula.
 */
export function tableCsv(table: Table, rows: readonly TableRow[], provenance: Provenance): string {
  const head = [
    ['Title', provenance.title],
    ['Period', provenance.period],
    ['Status', provenance.status],
    ['Source', provenance.source],
    ['Comparators', provenance.comparators],
    ['Rules', provenance.rules],
    ['Shorthand', SHORTHAND],
    ['Sharing', provenance.sharing ?? sharingStamp('members', null)],
    []
  ];
  const columns = table.columns.map(columnTitle);
  const body = rows.map(({ cells }) => cells.map((cell, index) => exported(cell, table.columns[index])));
  const text = writeRows([...head, columns, ...body].map((row) => row.map(formulaSafe)));
  return `\uFEFF${text}\r\n`;
}

function columnTitle({ title, note }: TableColumn): string {
  return note ? `${title} (${note})` : title;
}

/** A number as it is shown, without thousands separators; the mark of an empty cell; else its text. */
function exported({ text, value }: TableCell, column: TableColumn | undefined): string | number {
  if (column?.kind !== 'number' || typeof value !== 'number') return text;
  const plain = Number(text.replaceAll(',', '').replace('−', '-'));
  return Number.isFinite(plain) && text !== '' ? plain : text;
}

/** A name for a file that every system accepts: letters, figures and hyphens, at most 80 of them. */
export function fileName(title: string, extension: string): string {
  const stem = title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 80);
  return `${stem || 'table'}.${extension}`;
}
