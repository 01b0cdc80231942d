/** Who a line stands for; the first is drawn strongest. */
export type TrendRole = 'authority' | 'neighbours' | 'region' | 'england';

/** A line through time. `value` null breaks the line: nothing is drawn across a gap. Days are ISO. */
export interface TrendSeries {
  readonly role: TrendRole;
  readonly label: string;
  readonly shortLabel: string;
  readonly points: readonly { readonly end: string; readonly value: number | null; readonly text: string }[];
}

/** One authority and its comparators over time. `domain` is shared by all pictures of the same indicator. */
export interface TrendView {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly series: readonly TrendSeries[];
  readonly domain: readonly [number, number];
  readonly ends: readonly string[];
  readonly endLabels: readonly string[];
  readonly band: readonly [number, number] | null;
}
