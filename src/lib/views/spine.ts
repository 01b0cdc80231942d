import type { Verdict } from '#lib/domain/comparison.ts';

/** A place in a row: −1 is its left edge, 0 its middle, 1 its right edge; `beyond` is held at an edge it lies outside. */
export interface SpinePlace {
  readonly at: number;
  readonly beyond: boolean;
}

/** A comparator in a row; `place` null where it is not drawn, because it has no number or too few are behind it. */
export interface SpineFigure {
  readonly text: string;
  /** "9 of 10", where not all are behind it that should be; else empty. */
  readonly note: string;
  readonly place: SpinePlace | null;
}

/** One indicator in a spine: a scale of its own, with everything on it also printed. */
export interface SpineRow {
  readonly key: string;
  readonly label: string;
  /** Unit, period and dates, a line each. */
  readonly notes: readonly string[];
  /** The authority's own figure; `place` null where there is none, and `text` then says why. */
  readonly own: SpineFigure;
  readonly verdict: Verdict | null;
  /** The verdict in words, with what it rests on. */
  readonly words: string;
  /** From the lowest to the highest, left before right. */
  readonly bar: readonly [SpinePlace, SpinePlace];
  /** The middle half, null where it is not known. */
  readonly middle: readonly [SpinePlace, SpinePlace] | null;
  /** What stands at the left and at the right end, with its number. */
  readonly ends: readonly [string, string];
  readonly neighbours: SpineFigure | null;
  readonly region: SpineFigure | null;
  readonly country: SpineFigure | null;
}

/** Many indicators of one authority, each beside England's authorities, or beside the region's that reported. */
export interface SpineView {
  readonly title: string;
  readonly description: string;
  readonly scope: 'england' | 'region';
  /** The authority's name where there is little room. */
  readonly ownLabel: string;
  readonly rows: readonly SpineRow[];
}

/** The spine of the indicators of one theme. */
export interface SpineTheme {
  readonly theme: string;
  readonly view: SpineView;
}
