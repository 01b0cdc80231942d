import type { Interval } from '#lib/domain/statistics.ts';

/** Who a line stands for; the first is drawn strongest. */
export type TrendRole = 'authority' | 'neighbours' | 'region' | 'england';

/** A value of a line; null breaks the line. `interval`, in its units, is of an authority's own counts; `intervalText` is how it is written. */
export interface TrendPoint {
  readonly end: string;
  readonly value: number | null;
  readonly text: string;
  readonly interval?: Interval;
  readonly intervalText?: string;
}

/** A line through time, a point for every period: nothing is drawn across a gap. Days are ISO. */
export interface TrendSeries {
  readonly role: TrendRole;
  readonly label: string;
  readonly shortLabel: string;
  readonly points: readonly TrendPoint[];
}

/** One authority and its comparators over time. Both domains are shared by all pictures of the same indicator. */
export interface TrendView {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly series: readonly TrendSeries[];
  readonly domain: readonly [number, number];
  /** Wide enough for the intervals of every authority. */
  readonly wideDomain: readonly [number, number];
  readonly ends: readonly string[];
  readonly endLabels: readonly string[];
  readonly band: readonly [number, number] | null;
  /** What the slope test says of the authority's own line. */
  readonly trend: string;
}
