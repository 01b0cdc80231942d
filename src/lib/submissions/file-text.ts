import { readText } from '#lib/csv/bytes.ts';
import type { Refusal } from '#lib/csv/signatures.ts';
import type { CheckedSubmission } from './checked.ts';
import { grouped, issueLog, type IssueLog } from './issue-log.ts';

/** The most bytes that are read. */
export const MOST_BYTES = 50 * 1024 * 1024;

const EXCEL = 'In Excel: File, Save As, choose “CSV UTF-8 (Comma delimited)”, and send that file.';
const KINDS: Readonly<Record<Refusal, { readonly kind: string; readonly fix: string }>> = {
  xlsx: { kind: 'an Excel workbook', fix: EXCEL },
  xls: { kind: 'an Excel workbook of the old kind (.xls)', fix: EXCEL },
  ods: { kind: 'an OpenDocument spreadsheet', fix: 'In LibreOffice: File, Save As, choose “Text CSV”.' },
  word: { kind: 'a Word document', fix: 'Send the CSV file that was made from the template.' },
  zip: { kind: 'a zip file', fix: 'Unpack it and send the CSV file inside.' },
  archive: { kind: 'a compressed file', fix: 'Unpack it and send the CSV file inside.' },
  pdf: { kind: 'a PDF', fix: 'Send the CSV file that was made from the template.' },
  image: { kind: 'a picture', fix: 'Send the CSV file that was made from the template.' },
  parquet: { kind: 'a Parquet file', fix: 'Export it as CSV with the columns of the template.' },
  database: { kind: 'a database file', fix: 'Export it as CSV with the columns of the template.' },
  json: { kind: 'JSON', fix: 'Export it as CSV with the columns of the template.' },
  html: { kind: 'a web page', fix: `Some systems call a web page a spreadsheet. ${EXCEL}` },
  xml: { kind: 'XML', fix: EXCEL },
  rtf: { kind: 'a rich-text document', fix: 'Send the CSV file that was made from the template.' },
  binary: { kind: 'a file that holds no text', fix: EXCEL }
};

// Two characters that come of reading UTF-8 as Windows-1252: é turned into Ã©, ’ into â€™.
const MISREAD = /[ÂÃ][\u0080-\u00BF]|â€[\u0080-\u20FF]|\uFFFD/;

/** Text of a file's bytes, or null with the reason logged: empty, too big, or something other than text. */
export function textOf(bytes: Uint8Array, log: IssueLog): string | null {
  if (bytes.length === 0) return refuse(log, 'file-empty', {});
  if (bytes.length > MOST_BYTES) return refuse(log, 'file-too-big', sizeWords(bytes.length));
  const read = readText(bytes);
  if ('refusal' in read) {
    return read.line === null
      ? refuse(log, 'file-not-csv', KINDS[read.refusal])
      : refuse(log, 'file-not-text', { line: grouped(read.line) }, read.line);
  }
  const misread = MISREAD.exec(read.text);
  if (misread !== null) log.add('file-accents-doubtful', { value: around(read.text, misread.index) });
  return read.text;
}

/** The words of a file that is too big: its size and the limit in MB. */
function sizeWords(bytes: number): Readonly<Record<string, string>> {
  const megabyte = 1024 * 1024;
  return { size: (bytes / megabyte).toFixed(1), limit: String(MOST_BYTES / megabyte) };
}

/** The result for a file that is not read at all because it is of `bytes` bytes. */
export function refusedForSize(file: string, bytes: number): CheckedSubmission {
  const log = issueLog(file);
  log.add('file-too-big', {}, () => sizeWords(bytes));
  return refused(file, log);
}

/** The result for a file that could not be read, with the reasons in the log. */
export function refused(file: string, log: IssueLog): CheckedSubmission {
  const nothing = { authority: null, periods: [], observations: [], explained: [], rows: 0 };
  return { file, ...nothing, issues: log.list(), accepted: false };
}

function refuse(
  log: IssueLog,
  rule: 'file-empty' | 'file-too-big' | 'file-not-csv' | 'file-not-text',
  words: Readonly<Record<string, string>>,
  row?: number
): null {
  log.add(rule, row === undefined ? {} : { row }, () => words);
  return null;
}

function around(text: string, index: number): string {
  return (
    text
      .slice(Math.max(0, index - 12), index + 14)
      .split('\n')
      .at(0) ?? ''
  );
}
