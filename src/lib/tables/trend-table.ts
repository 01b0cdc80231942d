import type { FigureAddress } from '#lib/views/figure-address.ts';
import type { TrendSeries, TrendView } from '#lib/views/trend.ts';
import { explained, NOTHING, textCell } from './cells.ts';
import type { Table, TableCell, TableRow } from './table.ts';

/** What the figures of a table of trends share: they differ in whose they are and in their period. */
export type TrendFigures = Pick<FigureAddress, 'indicator' | 'source' | 'span'>;

/** The figures behind the trends of an indicator: a row an authority, then the region and England; a column a period, and one for its 95 % interval where there are any. */
export function trendTable(
  trends: ReadonlyMap<string, TrendView>,
  title: string,
  figures: TrendFigures
): Table {
  const views = [...trends.values()];
  const [first] = views;
  const hasIntervals = views.some(({ series }) =>
    series.some(({ points }) => points.some(({ interval }) => interval !== undefined))
  );
  const rowsOf = (
    series: readonly TrendSeries[],
    role: TrendSeries['role'],
    id: string
  ): readonly TableRow[] => {
    const line = series.find((one) => one.role === role);
    return line ? [rowOf(line, id, figures, hasIntervals ? 'with intervals' : 'values')] : [];
  };
  const own = [...trends].flatMap(([code, { series }]) => rowsOf(series, 'authority', code));
  const shared = (['region', 'england'] as const).flatMap((role) => {
    const holder = views.find(({ series }) => series.some((line) => line.role === role));
    return holder ? rowsOf(holder.series, role, role) : [];
  });
  return {
    title,
    columns: [
      { id: 'authority', title: 'Authority', kind: 'text' },
      ...(first?.ends ?? []).flatMap((end, index) => {
        const period = first?.endLabels[index] ?? end;
        return [
          { id: end, title: period, kind: 'number' as const },
          ...(hasIntervals ? [{ id: `${end}-interval`, title: `${period} 95%`, kind: 'text' as const }] : [])
        ];
      })
    ],
    rows: [...own, ...shared]
  };
}

function rowOf(
  line: TrendSeries,
  id: string,
  figures: TrendFigures,
  what: 'values' | 'with intervals'
): TableRow {
  const area = line.role === 'england' ? 'country' : id;
  const cells = line.points.flatMap(({ value, text, end, intervalText }): readonly TableCell[] => {
    const { indicator, source, span } = figures;
    const at = { indicator, source, span, area, end } as const;
    const own = text === '' ? NOTHING : explained({ text, value }, { ...at, part: 'value' });
    if (what === 'values') return [own];
    const interval = intervalText === undefined ? NOTHING : textCell(intervalText);
    return [own, explained(interval, { ...at, part: 'interval' })];
  });
  return {
    id,
    role: line.role === 'authority' ? 'authority' : 'comparator',
    cells: [textCell(line.label), ...cells]
  };
}
