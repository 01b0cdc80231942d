import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { recordsOf, type TableRecord, type TableText } from '#lib/csv/table.ts';
import type { CheckOptions } from './checked.ts';
import { findHeadingRow, HEADING_SEARCH, logTitles, readHeadings, type Headings } from './headings.ts';
import type { IssueLog } from './issue-log.ts';
import { measureNames } from './measure-names.ts';
import { isSound, isBlank } from './row-shape.ts';
import { rowTaker, type TableReading } from './row-taker.ts';

const ROWS_BETWEEN_PROGRESS = 10_000;

/** Reads a table's headings and rows; null, with the reason logged, when the headings cannot be told. */
export function readTableRows(
  table: TableText,
  contract: SubmissionContract,
  log: IssueLog,
  options: CheckOptions
): TableReading | null {
  const records = recordsOf(table);
  const first = firstRecords(records);
  const measures = measureNames(contract.measures);
  const headings = headingsIn(first, log);
  if (headings === null) return null;
  const above = first.slice(0, headings.row - 1);
  logTitles(
    above.map(({ cells }) => cells),
    headings,
    measures,
    log
  );
  const taker = rowTaker(table, headings, contract, measures, options.today ?? null, log);
  let row = headings.row;
  for (const record of following(first.slice(headings.row), records)) {
    row += 1;
    if (row % ROWS_BETWEEN_PROGRESS === 0) options.onProgress?.(record.end / table.text.length);
    if (!taker.take(record, row)) break;
  }
  return taker.finish(row);
}

function firstRecords(records: Generator<TableRecord>): readonly TableRecord[] {
  const first: TableRecord[] = [];
  while (first.length < HEADING_SEARCH) {
    const next = records.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return first;
}

function* following(first: readonly TableRecord[], rest: Generator<TableRecord>): Generator<TableRecord> {
  yield* first;
  yield* rest;
}

function headingsIn(first: readonly TableRecord[], log: IssueLog): Headings | null {
  const index = findHeadingRow(first.map(({ cells }) => cells));
  const heading = first[index];
  if (heading !== undefined) {
    const isReadable = isSound(heading, index + 1, null, log);
    return isReadable ? readHeadings(heading.cells, index + 1, log) : null;
  }
  if (first.every(({ cells, fault }) => fault === null && cells.every(isBlank))) log.add('file-empty', {});
  else log.add('heading-row-missing', { row: 1 }, () => ({ searched: HEADING_SEARCH }));
  first.forEach((record, row) => isSound(record, row + 1, null, log));
  return null;
}
