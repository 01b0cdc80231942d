import type { BuiltTable } from '#lib/views/built-table.ts';
import { authoritiesDown } from './built-authorities-down.ts';
import { indicatorsDown } from './built-indicators-down.ts';
import { longTable } from './built-long.ts';
import { sortRows, type Table, type TableColumn } from './table.ts';

const ORIENTATIONS = {
  indicators: indicatorsDown,
  authorities: authoritiesDown,
  long: longTable
} as const;

/** A table as it was asked for, sorted, with the row of an authority (DfE code) marked; a column to sort by that it does not have leaves the rows as they are listed. */
export function builtTable(built: BuiltTable, title: string, highlighted: string | null = null): Table {
  const { rows, sort } = built.wish;
  const table = ORIENTATIONS[rows](built, title);
  const marked =
    rows === 'authorities' && highlighted !== null
      ? table.rows.map((row) => (row.id.split('_')[0] === highlighted ? { ...row, selected: true } : row))
      : table.rows;
  return { ...table, rows: sortRows({ ...table, rows: marked }, sort) };
}

/** The columns that rows can be sorted by: numbers only where they are all of one kind. */
export function sortableColumns(built: BuiltTable, { columns }: Table): readonly TableColumn[] {
  const isOneKind = built.wish.rows === 'authorities' || built.indicators.length === 1;
  return columns.filter(({ kind }) => isOneKind || kind === 'text');
}
