import type { PictureForm, PictureSeries, SeriesTone, Tone } from '#lib/tables/picture-table.ts';
import type { Fact, Outgoing } from './outgoing.ts';
import { factIn, type PackFigures } from './pack.ts';

/** Whose dots are named: those of the region, not every authority of England. */
const NAMED_TONES: readonly SeriesTone[] = ['region', 'selected'];

/** A line or set of bars of a chart; `values` and `across` are in the order of their points, null where there is a gap. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Places across, of dots alone. */
  readonly across: readonly number[];
  readonly tone: SeriesTone;
  readonly line: PictureSeries['line'];
  readonly pointTones: readonly (Tone | null)[];
  /** What each dot is called, where it is called anything. */
  readonly pointNames: readonly string[];
}

/** A chart that a slide program draws and edits itself. */
export interface NativeChart {
  readonly kind: PictureForm['kind'];
  /** `panel` is one of many on a slide. */
  readonly size: 'slide' | 'panel';
  readonly title: string;
  readonly axis: string;
  readonly acrossAxis: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly ceiling: number | null;
  /** The highest value of all charts that share this one’s scale, or null. */
  readonly top: number | null;
  /** Decimals that its numbers are shown with. */
  readonly decimals: number;
  readonly facts: readonly Fact[];
}

/** The chart of figures that are on their way out: only numbers that may leave are in it, and a hidden one is a gap, never a zero. */
export function nativeChart(
  { table, form }: PackFigures,
  size: NativeChart['size'] = 'slide'
): NativeChart | null {
  if (form === null || table.rows.length === 0) return null;
  const across = form.across;
  const rowSeries = form.series.flatMap(({ column, tone, line }): readonly ChartSeries[] => {
    const values = table.rows.map(({ cells }) => cells[column]?.number?.value ?? null);
    const name = table.columns[column]?.title ?? '';
    if (across === undefined) {
      return [{ name, values, across: [], tone, line, pointTones: tonesOf(form, table), pointNames: [] }];
    }
    const places = table.rows.map(({ cells }) => cells[across.column]?.number?.value ?? null);
    const points = values.flatMap((value, at) => {
      const place = places[at] ?? null;
      const called = NAMED_TONES.includes(tone) ? (table.rows[at]?.cells[0]?.text ?? '') : '';
      return value === null || place === null ? [] : [{ value, place, called }];
    });
    return [
      {
        name,
        values: points.map(({ value }) => value),
        across: points.map(({ place }) => place),
        tone,
        line,
        pointTones: [],
        pointNames: points.map(({ called }) => called)
      }
    ];
  });
  const curves = (form.curves ?? []).map(({ name, tone, line, points }) => ({
    name,
    values: points.map(([, y]) => y),
    across: points.map(([x]) => x),
    tone,
    line,
    pointTones: [],
    pointNames: []
  }));
  // The longest first: LibreOffice drops dots that stand before longer lines; and dots lie over the lines.
  const series = [...curves, ...rowSeries].filter(({ values }) => values.some((value) => value !== null));
  if (series.length === 0) return null;
  return {
    kind: form.kind,
    size,
    title: titleOf(table),
    axis: form.axis,
    acrossAxis: across?.axis ?? '',
    categories: table.rows.map((row) => categoryOf(row, form)),
    series,
    ceiling: form.ceiling,
    top: form.top ?? null,
    decimals: decimalsOf(table, form),
    facts: table.facts
  };
}

/** A chart that is copied away still says that its figures are made up or not yet official. */
function titleOf({ title, facts }: Outgoing): string {
  const word = /illustrative|provisional/i.exec(factIn(facts, 'Status'))?.[0].toLowerCase();
  return word === undefined ? title : `${title} (${word})`;
}

/** The name of a row, with the mark that says why where it has no number. */
function categoryOf({ cells }: Outgoing['rows'][number], { kind, series }: PictureForm): string {
  const name = cells[0]?.text ?? '';
  const first = cells[series[0]?.column ?? -1];
  const isEmpty = kind === 'bars' && first?.number === null;
  return isEmpty && first.text !== '' ? `${name} ${first.text}` : name;
}

/** Colours of single rows are left out where the rows are not those that were coloured. */
function tonesOf({ rowTones }: PictureForm, { rows }: Outgoing): readonly (Tone | null)[] {
  return rowTones.length === rows.length ? rowTones : [];
}

function decimalsOf({ rows }: Outgoing, { series }: PictureForm): number {
  const all = series.flatMap(({ column }) =>
    rows.flatMap(({ cells }) => cells[column]?.number?.decimals ?? [])
  );
  return all.length === 0 ? 0 : Math.max(...all);
}
