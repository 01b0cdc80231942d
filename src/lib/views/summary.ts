import type { Average, AverageKind } from '#lib/domain/neighbour-average.ts';
import type { Cell } from '#lib/domain/cell.ts';
import type { NeighbourModel } from '#lib/domain/neighbours.ts';
import type { Withheld } from '#lib/domain/protection.ts';
import type { Rank } from '#lib/domain/rank.ts';
import type { SubmittedSpan } from '#lib/questions/submitted-figures/index.ts';

/** A value with the counts it is made of; `end` is the last day of its period, ISO. */
export interface AreaPoint {
  readonly end: string;
  readonly cell: Cell;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export type Averages = Readonly<Record<AverageKind, Average>>;

/** An authority's official figure, its place among the region's and England's authorities, and its neighbours' averages. */
export interface PublishedPoint extends AreaPoint {
  readonly authority: string;
  readonly rank: Rank | null;
  readonly englandRank: Rank | null;
  readonly neighbours: Readonly<Record<NeighbourModel, Averages>>;
}

/**
 * How the values of all English authorities spread: type-7 cut points of the quarters, null under four values; the
 * lowest and highest, null of none.
 */
export interface EnglandSpread {
  readonly end: string;
  readonly cuts: readonly [number, number, number] | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly reporting: number;
}

export interface PublishedSummary {
  readonly points: readonly PublishedPoint[];
  readonly region: readonly AreaPoint[];
  readonly country: readonly AreaPoint[];
  readonly spreads: readonly EnglandSpread[];
  /** Ids of the publications that the figures come from. */
  readonly sources: readonly string[];
}

/** An authority's submitted figure and its place among those that reported. */
export interface SubmittedPoint extends AreaPoint {
  readonly authority: string;
  readonly span: SubmittedSpan;
  readonly rank: Rank | null;
  readonly populationYear: number | null;
  /** As it was sent, with the tags of how it counts. */
  readonly note: string;
  /** Set where partners may not see it: `protectSubmitted` takes it out. */
  readonly withheld?: Withheld;
}

/**
 * The submissions of a period taken together: pooled over the authorities with both counts. `lowest` and `highest` are
 * of those that reported, rounded as they are shown; null of none, and where they are not wanted: of a count, and where
 * official figures of the same day or year show how England's authorities spread.
 */
export interface SubmittedRegion extends AreaPoint {
  readonly span: SubmittedSpan;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly reporting: number;
  readonly of: number;
}

export interface SubmittedSummary {
  readonly points: readonly SubmittedPoint[];
  readonly region: readonly SubmittedRegion[];
}

/** All that the pictures and tables of one indicator can be asked to show. */
export interface IndicatorFigures {
  readonly published: PublishedSummary | null;
  readonly submitted: SubmittedSummary | null;
}
