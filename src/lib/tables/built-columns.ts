import { STATUS_BADGES } from '#lib/views/provenance.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { BuiltTable } from '#lib/views/built-table.ts';
import { comparisonsOf } from '#lib/views/built-table.ts';
import { countedWords, endLabel, officialWords, previousWords } from '#lib/views/built-table-words.ts';
import { NOTHING, textCell } from './cells.ts';
import type { Table, TableCell, TableColumn, TableRow } from './table.ts';

/** A column of a built table, and its cell in a row. */
export interface BuiltColumn<Row> extends TableColumn {
  readonly of: (row: Row) => TableCell;
}

/** A row of a built table before it has its cells. */
export interface BuiltRow<Row> extends Omit<TableRow, 'cells'> {
  readonly of: Row;
}

/** A table of rows and columns, without the columns in which no row says anything. */
export function filledTable<Row>(
  title: string,
  columns: readonly BuiltColumn<Row>[],
  rows: readonly BuiltRow<Row>[]
): Table {
  const cells = rows.map(({ of }) => columns.map((column) => column.of(of)));
  const isKept = columns.map((_, index) => index === 0 || cells.some((row) => row[index]?.text !== ''));
  const kept = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, index) => isKept[index]);
  return {
    title,
    columns: kept(columns).map(({ id, title: heading, note, kind }) =>
      note === undefined || note === '' ? { id, title: heading, kind } : { id, title: heading, note, kind }
    ),
    rows: rows.map(({ of: _, ...row }, index) => ({ ...row, cells: kept(cells[index] ?? []) }))
  };
}

/** The words of a column in each row: those of its comparisons, newest first, each once. */
function said(comparisons: readonly Comparison[], words: (comparison: Comparison) => string): TableCell {
  const each = [...new Set(comparisons.map(words))].filter((text) => text !== '');
  return each.length === 0 ? NOTHING : textCell(each.join('; '));
}

/** The columns that say of what period, status and dates a row's figures are: those that differ between rows, or that no heading says. */
export function periodColumns<Row>(
  built: BuiltTable,
  comparisonsIn: (row: Row) => readonly Comparison[]
): readonly BuiltColumn<Row>[] {
  const all = comparisonsOf(built);
  const differs = (words: (comparison: Comparison) => string): boolean => new Set(all.map(words)).size > 1;
  const column = (
    id: string,
    title: string,
    isShown: boolean,
    words: (comparison: Comparison) => string
  ): readonly BuiltColumn<Row>[] =>
    isShown ? [{ id, title, kind: 'text', of: (row) => said(comparisonsIn(row), words) }] : [];
  const { parts } = built.wish;
  const sideBySide = built.columnEnds[0] !== null;
  const period = ({ choice }: Comparison): string => choice.shortPeriod;
  const status = (comparison: Comparison): string => STATUS_BADGES[comparison.status];
  return [
    ...column('period', 'Period', !sideBySide && differs(period), period),
    ...column('counted', 'Counted', sideBySide, countedWords),
    ...column('status', 'Status', differs(status), status),
    ...column('previous', 'Period before', parts.includes('before') || parts.includes('change'), (one) =>
      previousWords(one, built.wish.authorities)
    ),
    ...column('official', 'Official figures beside it', true, (one) => officialWords(one, built.wish.beside)),
    ...column(
      'reporting',
      'In the region’s figure',
      isReportingTold(built),
      ({ region }) => region?.members ?? ''
    )
  ];
}

/** Whether a region's figure is made of fewer than all its authorities, or it is asked how many it is made of. */
function isReportingTold(built: BuiltTable): boolean {
  const { beside, parts } = built.wish;
  if (!beside.includes('region')) return false;
  return (
    parts.includes('known') ||
    comparisonsOf(built).some(({ region }) => /^(\d+) of (?!\1 )/.test(region?.members ?? ''))
  );
}

/** What a column's heading adds for the period it is for: nothing where each row has its own. */
export function forEnd(title: string, end: string | null): string {
  return end === null ? title : `${title}, ${endLabel(end)}`;
}

/** A part of a column's id for its period. */
export function endId(id: string, end: string | null): string {
  return end === null ? id : `${id}_${end}`;
}
