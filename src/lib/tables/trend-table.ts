import type { FigureAddress } from '#lib/views/figure-address.ts';
import type { TrendSeries, TrendView } from '#lib/views/trend.ts';
import { explained, NOTHING } from './cells.ts';
import type { Table, TableCell, TableRow } from './table.ts';

/** What the figures of a table of trends share: they differ in whose they are and in their period. */
export type TrendFigures = Pick<FigureAddress, 'indicator' | 'source' | 'span'>;

/** The figures behind the trends of an indicator: a row an authority, then the region and England; a column a period. */
export function trendTable(
  trends: ReadonlyMap<string, TrendView>,
  title: string,
  figures: TrendFigures
): Table {
  const views = [...trends.values()];
  const [first] = views;
  const own = [...trends].flatMap(([code, { series }]) => rowsOf(series, 'authority', code, figures));
  const shared = (['region', 'england'] as const).flatMap((role) => {
    const holder = views.find(({ series }) => series.some((line) => line.role === role));
    return holder ? rowsOf(holder.series, role, role, figures) : [];
  });
  return {
    title,
    columns: [
      { id: 'authority', title: 'Authority', kind: 'text' },
      ...(first?.ends ?? []).map((end, index) => ({
        id: end,
        title: first?.endLabels[index] ?? end,
        kind: 'number' as const
      }))
    ],
    rows: [...own, ...shared]
  };
}

function rowsOf(
  series: readonly TrendSeries[],
  role: TrendSeries['role'],
  id: string,
  figures: TrendFigures
): readonly TableRow[] {
  const line = series.find((one) => one.role === role);
  if (!line) return [];
  const area = role === 'england' ? 'country' : id;
  const cells = line.points.map(({ value, text, end }): TableCell =>
    text === '' ? NOTHING : explained({ text, value }, { ...figures, area, end, part: 'value' })
  );
  const name = { text: line.label, value: line.label };
  return [{ id, role: role === 'authority' ? 'authority' : 'comparator', cells: [name, ...cells] }];
}
