import type { Interval } from '#lib/domain/statistics.ts';
import type { Verdict } from '#lib/domain/comparison.ts';

/** One authority in a ranked picture. `value` is null where there is none, and `text` then says why. */
export interface RankedRow {
  readonly key: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly value: number | null;
  readonly text: string;
  readonly interval: Interval | null;
  /** The average of the authority's own statistical neighbours. */
  readonly neighbours: number | null;
  /** The same as tables write it. */
  readonly neighboursText?: string;
  readonly verdict: Verdict | null;
  readonly selected: boolean;
}

/** A line across all rows: the region or England. */
export interface ReferenceLine {
  readonly role: 'region' | 'england';
  readonly label: string;
  readonly value: number;
}

/** Authorities in order of rank, with what they are compared with. Values share one unit and scale. */
export interface RankedView {
  readonly title: string;
  readonly description: string;
  readonly axisLabel: string;
  readonly decimals: number;
  readonly rows: readonly RankedRow[];
  readonly references: readonly ReferenceLine[];
  readonly band: readonly [number, number] | null;
  /** The highest value there can be: 100 for a percentage; null where there is no such limit. */
  readonly ceiling: number | null;
}
