import { line, scaleLinear, scalePoint } from 'd3';
import { formatNumber } from '#lib/domain/format.ts';
import type { TrendRole, TrendSeries, TrendView } from '#lib/views/trend.ts';
import { spreadLabels } from './labels.ts';

const TOP = 16;
const FOOT = 34;
const LABEL_GAP = 17;

export interface PlacedSeries {
  readonly role: TrendRole;
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly label: { readonly text: string; readonly x: number; readonly y: number } | null;
}

export interface TrendGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly band: { readonly y: number; readonly height: number } | null;
  readonly series: readonly PlacedSeries[];
}

/** Places a trend in a drawing of the given size in units; `labelWidth` is kept free on the right for the lines' names. */
export function placeTrend(
  view: TrendView,
  width: number,
  height: number,
  labelWidth: number
): TrendGeometry {
  const left = 44;
  const right = width - labelWidth;
  const bottom = height - FOOT;
  const x = scalePoint([...view.ends], [left + 6, right - 8]);
  const y = scaleLinear([...view.domain], [bottom, TOP]).nice(4);
  const ticks = y.ticks(4);
  const decimals = ticks.every(Number.isInteger) ? 0 : 1;
  const placed = view.series.map((series) => placeSeries(series, x, y));
  const labels = spreadLabels(
    placed.map(({ last }) => last?.y ?? null),
    LABEL_GAP,
    TOP + 6,
    bottom
  );
  const every = Math.ceil(view.ends.length / Math.max(2, Math.floor((right - left) / 78)));
  const newest = view.ends.length - 1;
  return {
    width,
    height,
    left,
    right,
    bottom,
    yTicks: ticks.map((tick) => ({ y: round(y(tick)), label: formatNumber(tick, decimals) })),
    xTicks: view.ends.flatMap((end, index) =>
      (newest - index) % every === 0 ? [{ x: round(x(end) ?? left), label: view.endLabels[index] ?? '' }] : []
    ),
    band: view.band && { y: round(y(view.band[1])), height: round(y(view.band[0]) - y(view.band[1])) },
    series: placed.map(({ role, path, dots, last, text }, index) => {
      const labelY = labels[index];
      return {
        role,
        path,
        dots,
        label: last && labelY !== null && labelY !== undefined ? { text, x: last.x + 10, y: labelY } : null
      };
    })
  };
}

type Point = TrendSeries['points'][number];

function placeSeries(
  series: TrendSeries,
  x: (end: string) => number | undefined,
  y: (value: number) => number
): Omit<PlacedSeries, 'label'> & { last: { x: number; y: number } | null; text: string } {
  const draw = line<Point>()
    .defined((point) => point.value !== null)
    .x((point) => round(x(point.end) ?? 0))
    .y((point) => round(y(point.value ?? 0)));
  const dots = series.points.flatMap(({ end, value }) => {
    const at = x(end);
    return value === null || at === undefined ? [] : [{ x: round(at), y: round(y(value)) }];
  });
  const final = [...series.points].reverse().find((point) => point.value !== null);
  const text = final ? `${series.shortLabel} ${final.text}` : series.shortLabel;
  return { role: series.role, path: draw([...series.points]) ?? '', dots, last: dots.at(-1) ?? null, text };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
