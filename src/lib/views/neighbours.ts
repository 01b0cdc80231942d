import type { Cell } from '#lib/domain/cell.ts';
import type { Verdict } from '#lib/domain/comparison.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { Average, AverageKind } from '#lib/domain/neighbour-average.ts';
import type { Neighbour, NeighbourModel } from '#lib/domain/neighbours.ts';
import type { Rank } from '#lib/domain/rank.ts';
import type { Interval } from '#lib/domain/statistics.ts';

/** A neighbour with its names; `slug` is empty outside the region, `ended` the last ISO day of one that is no more. */
export interface NamedNeighbour extends Neighbour {
  readonly name: string;
  readonly slug: string;
  readonly ended: string | null;
}

/** An authority's official figure beside another's: `difference` from that other's value, in its units. */
export interface NeighbourFigure {
  readonly cell: Cell;
  readonly numerator: Cell;
  readonly denominator: number | null;
  readonly interval: Interval | null;
  readonly difference: number | null;
  readonly englandRank: Rank | null;
}

/** A neighbour, and how the authority stands beside its value. */
export interface NeighbourRow {
  readonly neighbour: NamedNeighbour;
  readonly figure: NeighbourFigure;
  readonly verdict: Verdict | null;
}

/** An average of the ten and how the authority stands beside it; `difference` is the average less the authority's value. */
export interface NeighbourMean {
  readonly kind: AverageKind;
  readonly average: Average;
  readonly verdict: Verdict | null;
  readonly difference: number | null;
}

/** The ten neighbours of one authority, by one model, on one indicator and day. */
export interface NeighboursView {
  readonly indicator: IndicatorRule;
  readonly model: NeighbourModel;
  /** DfE code. */
  readonly code: string;
  readonly name: string;
  readonly end: string;
  readonly periodLabel: string;
  /** What was asked for and could not be shown, or null. */
  readonly refusal: string | null;
  /** Decimals of published values. */
  readonly decimals: number;
  readonly rows: readonly NeighbourRow[];
  readonly own: NeighbourFigure;
  readonly averages: readonly NeighbourMean[];
  /** Rules under which the verdict by the average in force would be another. */
  readonly unstable: readonly string[];
  readonly inForce: AverageKind;
  readonly sources: readonly string[];
}
