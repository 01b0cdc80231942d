import type { Verdict } from '#lib/domain/comparison.ts';
import type { Arrow } from '#lib/views/travel.ts';

/** How strongly a cell that is not judged is shaded: the quarter of English authorities its value falls in, 1 lowest. */
export type Depth = 1 | 2 | 3 | 4;

/** A cell of the overview. `words` says everything that its shape and colour say. */
export interface RugCell {
  readonly key: string;
  readonly text: string;
  readonly verdict: Verdict | null;
  readonly depth: Depth | null;
  readonly empty: boolean;
  /** The way it went since the period before; empty where that cannot be said. */
  readonly travel: Arrow;
  readonly words: string;
}

export interface RugRow {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  /** What the marks compare with, as "neighbours’ mean". */
  readonly against: string;
  /** True for made-up figures, which must say so. */
  readonly status: string;
  readonly href: string;
  readonly cells: readonly RugCell[];
  readonly region: string;
  readonly england: string;
}

/** Indicators down, authorities across: the "tartan rug" the region circulates each quarter. */
export interface RugView {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly href: string;
    readonly selected: boolean;
  }[];
  readonly rows: readonly RugRow[];
  readonly regionLabel: string;
  readonly englandLabel: string;
}
