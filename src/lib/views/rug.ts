import type { Verdict } from '#lib/domain/comparison.ts';
import type { Arrow } from '#lib/views/travel.ts';

/** How strongly a cell that is not judged is shaded: the quarter of English authorities its value falls in, 1 lowest. */
export type Depth = 1 | 2 | 3 | 4;

/** A figure of the overview. `words` says everything that its place, shape and colour say. */
export interface RugFigure {
  readonly key: string;
  readonly text: string;
  readonly words: string;
  /** Where the figure is looked at more closely. */
  readonly href: string;
  /** The figure as its arithmetic is asked for. */
  readonly figure: string;
}

/** An authority's figure, and what may be said of it. */
export interface RugCell extends RugFigure {
  readonly verdict: Verdict | null;
  readonly depth: Depth | null;
  readonly empty: boolean;
  /** The way it went since the period before; empty where that cannot be said. */
  readonly travel: Arrow;
}

/** A comparator's figure: `weak` where too few are behind it to rely on, `note` then says how many. */
export interface RugBeside extends RugFigure {
  readonly weak: boolean;
  readonly note: string;
}

/** What indicators of a theme mostly share, said once at its head. */
export interface RugNote {
  readonly period: string;
  /** "illustrative" or "provisional"; empty for published figures. */
  readonly status: string;
  /** What the marks compare with, as "beside own neighbours’ mean". */
  readonly against: string;
}

export interface RugRow {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** What the head of the theme does not say, null where it says all; a part that it says is empty. */
  readonly note: RugNote | null;
  /** Unit, period, status and what the marks compare with, in words. */
  readonly words: string;
  readonly href: string;
  readonly sorted: SortDirection;
  readonly cells: readonly RugCell[];
  readonly beside: readonly RugBeside[];
}

/** How the values along a row or down a column run. */
export type SortDirection = 'ascending' | 'descending' | null;

export interface RugColumn {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly href: string;
  readonly selected: boolean;
  readonly sorted: SortDirection;
}

/** Indicators of one theme; `theme` is empty where indicators are not grouped. */
export interface RugGroup {
  readonly theme: string;
  readonly note: RugNote | null;
  readonly rows: readonly RugRow[];
}

/** Indicators down, authorities across: the "tartan rug" the region circulates each quarter. */
export interface RugView {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly RugColumn[];
  readonly beside: readonly { readonly key: 'neighbours' | 'region' | 'england'; readonly label: string }[];
  readonly groups: readonly RugGroup[];
}
