import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { TableRecord, TableText } from '#lib/csv/table.ts';
import { wordsIn } from '#lib/domain/counting-ways.ts';
import type { Explained } from './checked.ts';
import { figureSet, type Figures } from './figures.ts';
import { fileAuthority } from './file-authority.ts';
import { repeatsHeadings, type Headings } from './headings.ts';
import { grouped, type IssueLog } from './issue-log.ts';
import type { MeasureNames } from './measure-names.ts';
import { rowReader, type ReadRow, type RowCells } from './row-reader.ts';
import { columnAt, isSound, holdsNoRows, isBlank, isInShape } from './row-shape.ts';

/** The most rows below the headings that are read. */
export const MOST_ROWS = 1_000_000;

/** The most lines, blank ones too: twice what a spreadsheet can hold. */
const MOST_LINES = 2_100_000;

/** What the rows of a file said. */
export interface TableReading {
  readonly authority: string | null;
  readonly ends: ReadonlySet<string>;
  readonly figures: Figures;
  readonly explained: readonly Explained[];
  readonly rows: number;
}

/** Takes the rows below the headings one by one; `take` is false when no more are wanted. */
export interface RowTaker {
  readonly take: (record: TableRecord, row: number) => boolean;
  /** Ends the reading; `lastRow` is the number of the last row taken. */
  readonly finish: (lastRow: number) => TableReading;
}

/** A taker for the rows of one file. `today` is an ISO day, or null when no period is too late. */
export function rowTaker(
  table: TableText,
  headings: Headings,
  contract: SubmissionContract,
  measures: MeasureNames,
  today: string | null,
  log: IssueLog
): RowTaker {
  const reader = rowReader(contract, measures, today, log);
  const shape = { headings, delimiter: table.delimiter, measures, log };
  const unnamed = unnamedColumns(headings, log);
  const authority = fileAuthority(contract, log);
  const figures = figureSet(log);
  const explained: Explained[] = [];
  const ends = new Set<string>();
  let rows = 0;

  function isReadable(record: TableRecord, row: number): boolean {
    const { cells } = record;
    if (!isSound(record, row, headings, log)) return false;
    if (!holdsNoRows(cells, row, shape)) return false;
    if (!repeatsHeadings(cells, headings)) return isInShape(cells, row, shape);
    log.add('heading-repeated', { row });
    return false;
  }

  function keep(read: ReadRow, row: number): void {
    const { end, measure, breakdown, amount, note } = read;
    if (end !== null) ends.add(end);
    if (read.authority === null || end === null || measure === null || breakdown === null) return;
    const words = wordsIn(note);
    if (amount.kind === 'blank' && words !== '') explained.push({ end, measure, breakdown, note: words });
    if (amount.kind !== 'number' && amount.kind !== 'symbol') return;
    const value = amount.kind === 'number' ? amount.value : null;
    const symbol = amount.kind === 'symbol' ? amount.symbol : null;
    figures.add({ authority: read.authority, end, measure, breakdown, value, symbol, note, row });
  }

  function take(record: TableRecord, row: number): boolean {
    const isNothing = record.fault === null && record.cells.every(isBlank);
    rows += isNothing ? 0 : 1;
    if (rows > MOST_ROWS || row > MOST_LINES) {
      log.add('rows-too-many', { row }, () => ({
        limit: grouped(rows > MOST_ROWS ? MOST_ROWS : MOST_LINES)
      }));
      return false;
    }
    if (isNothing) return true;
    if (!isReadable(record, row)) return true;
    const cells = cellsOf(record.cells, headings);
    unnamed.look(record.cells, row);
    const read = reader.read(cells, row);
    if (read.authority !== null) authority.seen(read.authority, cells.authority, row);
    keep(read, row);
    return true;
  }

  function finish(lastRow: number): TableReading {
    if (rows === 0) log.add('heading-row-alone', { row: headings.row });
    logCut(table, headings, lastRow, log);
    return { authority: authority.decide(), ends, figures, explained, rows };
  }

  return { take, finish };
}

/** Warns, once for each, of columns without a heading that hold text. */
function unnamedColumns(
  headings: Headings,
  log: IssueLog
): { readonly look: (cells: readonly string[], row: number) => void } {
  const silent = new Set(headings.unnamed);
  return {
    look(cells, row) {
      for (const index of silent) {
        const cell = cells[index] ?? '';
        if (isBlank(cell)) continue;
        silent.delete(index);
        const place = { row, column: columnAt(headings, index), value: cell };
        log.add('column-unnamed', place, () => ({ place: index + 1 }));
      }
    }
  };
}

function cellsOf(cells: readonly string[], { places }: Headings): RowCells {
  return {
    authority: cells[places.authority] ?? '',
    period: cells[places.period] ?? '',
    measure: cells[places.measure] ?? '',
    breakdown: cells[places.breakdown] ?? '',
    value: cells[places.value] ?? '',
    note: cells[places.note] ?? ''
  };
}

/** A text that stops inside the value column, without a line end, may have been cut in the middle of a number. */
function logCut({ text }: TableText, headings: Headings, lastRow: number, log: IssueLog): void {
  if (headings.places.value !== headings.width - 1 || text.endsWith('\n')) return;
  log.add('last-row-cut', { row: lastRow, column: 'value' });
}
