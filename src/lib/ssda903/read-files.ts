import { readText } from '#lib/csv/bytes.ts';
import type { Refusal } from '#lib/csv/signatures.ts';
import { emptyRecords, type CareRecords } from './care-record.ts';
import type { CodeLookup } from './codes.ts';
import { KIND_WORDS, NEEDED, type FileKind, type ReadKind } from './file-kinds.ts';
import type { Problems } from './problems.ts';
import { readTable903, type Table903 } from './read-table.ts';
import { rowTaker } from './take-row.ts';

/** A dropped file as it came. */
export interface File903 {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a dropped file was taken for, and how many rows it has below its headings. */
export interface SeenFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly rows: number;
  /** The columns that are not in every 903 but of use where they are. */
  readonly extras: readonly string[];
}

/** The most bytes of one file that are read. */
export const MOST_BYTES_903 = 100 * 1024 * 1024;

const KINDS: Readonly<Partial<Record<Refusal, string>>> = {
  xlsx: 'an Excel workbook',
  xls: 'an Excel workbook',
  ods: 'a spreadsheet',
  zip: 'a zip file',
  xml: 'XML',
  html: 'a web page',
  json: 'JSON',
  pdf: 'a PDF'
};

/** Reads every file into one set of records; what cannot be read is named in `problems`. `onProgress` is told from 0 to 1. */
export function readFiles(
  files: readonly File903[],
  code: CodeLookup,
  problems: Problems,
  onProgress: (fraction: number) => void
): { readonly records: CareRecords; readonly seen: readonly SeenFile[] } {
  const records = emptyRecords();
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0) || 1;
  let before = 0;
  const seen = files.map((file) => {
    const start = before;
    before += file.bytes.length;
    return readFile(file, records, code, problems, (part) =>
      onProgress((start + part * file.bytes.length) / total)
    );
  });
  return { records, seen };
}

function readFile(
  { name, bytes }: File903,
  records: CareRecords,
  code: CodeLookup,
  problems: Problems,
  onPlace: (fraction: number) => void
): SeenFile {
  const nothing: SeenFile = { name, kind: 'unknown', rows: 0, extras: [] };
  const text = textOf(name, bytes, problems);
  if (text === null) return nothing;
  const table = readTable903(text);
  if (table.kind === 'unknown') {
    problems.add('file-not-known', { file: name });
    return nothing;
  }
  if (table.kind === 'not-needed') return { ...nothing, kind: table.kind };
  if (!hasColumns(table, table.kind, name, problems)) return { ...nothing, kind: 'unknown' };
  const take = rowTaker(table.kind, name, records, code, problems);
  let rows = 0;
  for (const row of table.rows(onPlace)) {
    rows += 1;
    take(row);
  }
  const extras = table.columns.filter((column) => ['PL_LA', 'PL_DISTANCE'].includes(column));
  return { name, kind: table.kind, rows, extras };
}

function hasColumns(table: Table903, kind: ReadKind, name: string, problems: Problems): boolean {
  const words = { file: KIND_WORDS[kind] };
  const missing = NEEDED[kind].filter((column) => !table.columns.includes(column));
  const twice = NEEDED[kind].filter(
    (column) => table.columns.indexOf(column) !== table.columns.lastIndexOf(column)
  );
  for (const column of missing) problems.add('column-missing', { file: name, column }, words);
  for (const column of twice) problems.add('column-twice', { file: name, column }, words);
  return missing.length + twice.length === 0;
}

function textOf(file: string, bytes: Uint8Array, problems: Problems): string | null {
  if (bytes.length === 0) {
    problems.add('file-empty', { file });
    return null;
  }
  if (bytes.length > MOST_BYTES_903) {
    problems.add('file-too-big', { file }, { limit: String(MOST_BYTES_903 / 1024 / 1024) });
    return null;
  }
  const read = readText(bytes);
  if (!('refusal' in read)) return read.text;
  problems.add('file-not-csv', { file }, { kind: KINDS[read.refusal] ?? 'something else' });
  return null;
}
