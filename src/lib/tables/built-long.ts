import type { BuiltTable } from '#lib/views/built-table.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { STATUS_BADGES } from '#lib/views/provenance.ts';
import { builtAreas } from './built-beside.ts';
import { filledTable, periodColumns, type BuiltColumn, type BuiltRow } from './built-columns.ts';
import { builtParts } from './built-parts.ts';
import { textCell } from './cells.ts';
import type { Table } from './table.ts';

interface FigureRow {
  readonly comparison: Comparison;
  readonly own: ComparedAuthority;
}

/** A built table with a row for each authority's figure on each indicator in each period, and a column for everything said of it. */
export function longTable(built: BuiltTable, title: string): Table {
  const columns: readonly BuiltColumn<FigureRow>[] = [
    text('authority', 'Authority', ({ own }) => own.authority.name),
    text('indicator', 'Indicator', ({ comparison }) => comparison.indicator.title),
    text('unit', 'Unit', ({ comparison }) => comparison.indicator.unit),
    text('period', 'Period', ({ comparison }) => comparison.choice.shortPeriod),
    text('status', 'Status', ({ comparison }) => STATUS_BADGES[comparison.status]),
    ...builtParts(built).map(({ of, ...part }): BuiltColumn<FigureRow> => ({
      ...part,
      of: ({ comparison, own }) => of(comparison, own)
    })),
    ...builtAreas(built).map(({ id, title: heading, of }): BuiltColumn<FigureRow> => ({
      id,
      title: heading,
      kind: 'number',
      of: ({ comparison }) => of(comparison)
    })),
    ...periodColumns<FigureRow>(built, ({ comparison }) => [comparison]).filter(
      ({ id }) => id !== 'period' && id !== 'status'
    )
  ];
  return filledTable(title, columns, rowsOf(built));
}

function text(id: string, title: string, words: (row: FigureRow) => string): BuiltColumn<FigureRow> {
  return { id, title, kind: 'text', of: (row) => textCell(words(row)) };
}

function rowsOf({ authorities, indicators }: BuiltTable): readonly BuiltRow<FigureRow>[] {
  return indicators.flatMap(({ periods }) =>
    periods.flatMap((comparison) =>
      authorities.flatMap(({ code }) => {
        const own = comparison.rows.find(({ authority }) => authority.code === code);
        if (!own) return [];
        const id = `${comparison.indicator.id}_${comparison.choice.end}_${code}`;
        return [{ id, role: 'authority' as const, of: { comparison, own } }];
      })
    )
  );
}
