import type { BandPosition } from '#lib/domain/comparison.ts';

/** A value on a scale and how it is written. */
export interface LabelledValue {
  readonly value: number;
  readonly text: string;
}

/** One authority's lowest, mean and highest against a band; null where there is no such number. */
export interface BandRangeRow {
  readonly key: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly lowest: LabelledValue | null;
  readonly mean: LabelledValue | null;
  readonly highest: LabelledValue | null;
  readonly position: BandPosition | null;
  /** "above the band", or why there is no mean. */
  readonly words: string;
  /** "3 of 5 officers over 70", or empty. */
  readonly detail: string;
  readonly selected: boolean;
}

/** Ranges of authorities on one scale that holds the band, whose two ends are inside it. */
export interface BandRangeView {
  readonly title: string;
  readonly description: string;
  readonly axisLabel: string;
  readonly band: readonly [number, number];
  readonly bandLabel: string;
  /** From the lowest to the highest value of any period, so that the scale stays when the period changes. */
  readonly domain: readonly [number, number];
  readonly rows: readonly BandRangeRow[];
  readonly region: LabelledValue | null;
}
