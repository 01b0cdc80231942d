import { brokenLine, linearScale, tenth } from '#lib/charts/linear-scale.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type { TrendRole, TrendSeries, TrendView } from '#lib/views/trend.ts';
import { spreadLabels } from './labels.ts';

const TOP = 16;
const FOOT = 34;
const LABEL_GAP = 17;

export interface PlacedSeries {
  readonly role: TrendRole;
  readonly path: string;
  /** The area of the 95 % intervals, broken as the line is; empty where none is drawn. */
  readonly interval: string;
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

/** A picture of its own, with intervals, or one of many side by side, without. */
export type TrendSize = 'full' | 'panel';

/** Places a trend in a drawing of the given size in units; `labelWidth` is kept free on the right for the lines' names. */
export function placeTrend(
  view: TrendView,
  width: number,
  height: number,
  labelWidth: number,
  size: TrendSize = 'full'
): TrendGeometry {
  const left = 44;
  const right = width - labelWidth;
  const bottom = height - FOOT;
  const { at: y, ticks } = linearScale(size === 'full' ? view.wideDomain : view.domain, [bottom, TOP], 4);
  const first = left + 6;
  const step = view.ends.length < 2 ? 0 : (right - 8 - first) / (view.ends.length - 1);
  const x = (index: number): number => tenth(first + index * step);
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
    yTicks: ticks.map((tick) => ({ y: y(tick), label: formatNumber(tick, decimals) })),
    xTicks: view.ends.flatMap((_, index) =>
      (newest - index) % every === 0 ? [{ x: x(index), label: view.endLabels[index] ?? '' }] : []
    ),
    band: view.band && { y: y(view.band[1]), height: tenth(y(view.band[0]) - y(view.band[1])) },
    series: placed.map(({ role, path, interval, dots, last, text }, index) => {
      const labelY = labels[index];
      return {
        role,
        path,
        interval: size === 'full' ? interval : '',
        dots,
        label: last && labelY !== null && labelY !== undefined ? { text, x: last.x + 10, y: labelY } : null
      };
    })
  };
}

function placeSeries(
  series: TrendSeries,
  x: (index: number) => number,
  y: (value: number) => number
): Omit<PlacedSeries, 'label'> & { last: { x: number; y: number } | null; text: string } {
  const points = series.points.map(({ value }, index) =>
    value === null ? null : { x: x(index), y: y(value) }
  );
  const dots = points.filter((point) => point !== null);
  const final = series.points.findLast((point) => point.value !== null);
  const text = final ? `${series.shortLabel} ${final.text}` : series.shortLabel;
  const interval = intervalArea(series.points, x, y);
  return { role: series.role, path: brokenLine(points), interval, dots, last: dots.at(-1) ?? null, text };
}

/** The intervals of a line as an area; those of a point alone as a stroke. */
function intervalArea(
  points: TrendSeries['points'],
  x: (index: number) => number,
  y: (value: number) => number
): string {
  const places = points.map(({ value, interval }, index) =>
    value === null || interval === undefined
      ? null
      : { x: x(index), high: y(interval.high), low: y(interval.low) }
  );
  return runsOf(places)
    .map((run) => {
      const tops = run.map((place) => `${place.x},${place.high}`);
      const feet = run.map((place) => `${place.x},${place.low}`).reverse();
      return `M${[...tops, ...feet].join('L')}Z`;
    })
    .join('');
}

/** Unbroken stretches, in order. */
function runsOf<Place>(places: readonly (Place | null)[]): readonly (readonly Place[])[] {
  const runs: Place[][] = [];
  places.forEach((place, index) => {
    if (place === null) return;
    const isNew = index === 0 || places[index - 1] === null;
    if (isNew) runs.push([place]);
    else runs.at(-1)?.push(place);
  });
  return runs;
}
