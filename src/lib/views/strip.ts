import type { ReferenceLine } from '#lib/views/ranked.ts';

/** One English authority on a strip. */
export interface StripMark {
  readonly key: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly value: number;
  /** The value as its label has it. */
  readonly text: string;
  readonly isMember: boolean;
  readonly isNeighbour: boolean;
  readonly isHighlighted: boolean;
}

/** A row of marks and what stands beside it: a name and, smaller, whose or how many. */
export interface StripLane {
  readonly name: string;
  readonly note: string;
}

/** Cut points, and the names of the four quarters between them, lowest first: each in words from long to short, for the room there is. */
export interface StripQuarters {
  readonly cuts: readonly [number, number, number];
  readonly names: readonly [
    lowest: readonly string[],
    lower: readonly string[],
    higher: readonly string[],
    highest: readonly string[]
  ];
}

/** Every English authority's figure on one scale; the region's authorities and one authority's neighbours again on rows of their own. */
export interface StripView {
  readonly title: string;
  readonly description: string;
  readonly axisLabel: string;
  /** Lowest value first. */
  readonly marks: readonly StripMark[];
  readonly england: StripLane;
  readonly region: StripLane;
  /** Null while no authority is highlighted. */
  readonly neighbours: StripLane | null;
  readonly references: readonly ReferenceLine[];
  /** Null where there are no cut points, or they would say nothing. */
  readonly quarters: StripQuarters | null;
  /** The highest value there can be: 100 for a percentage; null where there is no such limit. */
  readonly ceiling: number | null;
}
