import type { Table } from '#lib/tables/table.ts';
import type { FigureStatus } from '#lib/views/comparison.ts';
import type { Provenance } from '#lib/views/provenance.ts';

/** Who or what a series of a paper's chart stands for; `other` something else of its own, `limit` an end of a band. */
export type PaperRole = 'own' | 'other' | 'neighbours' | 'england' | 'low' | 'high' | 'limit';

/** A value a category as it is shown, rounded to `decimals`; null where there is none. */
export interface PaperSeries {
  readonly name: string;
  readonly role: PaperRole;
  readonly decimals: number;
  readonly values: readonly (number | null)[];
}

/** A picture of a paper as data: its writer draws it as a chart that can be edited. `description` is read in place of it. */
export interface PaperChart {
  readonly title: string;
  readonly description: string;
  readonly kind: 'bars' | 'columns' | 'lines';
  /** The words of the axis: "children", "Percentage of children". */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly PaperSeries[];
}

/** A table of a paper, with what must be said under it. */
export interface PaperTable {
  readonly table: Table;
  readonly note: string;
}

/**
 * A piece of a paper in reading order: a sentence made from numbers, a table, a chart, what a person is to write,
 * or a figure that nobody supplied and what it would take.
 */
export type PaperBlock =
  | { readonly kind: 'sentence'; readonly words: string }
  | ({ readonly kind: 'table' } & PaperTable)
  | { readonly kind: 'chart'; readonly chart: PaperChart }
  | { readonly kind: 'to-write'; readonly words: string }
  | { readonly kind: 'lacking'; readonly words: string };

/** A part of a section under a heading of its own. */
export interface PaperPart {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

/** A numbered section: what stands under its own heading, then its parts. */
export interface PaperSection extends PaperPart {
  readonly id: string;
  readonly parts: readonly PaperPart[];
}

/** A paper as data: what it says, before anybody writes it as a file. */
export interface Paper {
  readonly title: string;
  readonly authority: string;
  readonly period: string;
  readonly status: FigureStatus;
  readonly sections: readonly PaperSection[];
  readonly provenance: Provenance;
}

/** Sentences as blocks; empty ones are left out. */
export function sentences(...all: readonly string[]): readonly PaperBlock[] {
  return all.filter((words) => words !== '').map((words) => ({ kind: 'sentence', words }));
}

/** Sentences of one paragraph; empty ones are left out. */
export function together(...all: readonly string[]): string {
  return all.filter((words) => words !== '').join(' ');
}

/** What a person is to write, marked. */
export function toWrite(what: string): PaperBlock {
  return { kind: 'to-write', words: `[to be written: ${what}]` };
}

/** A figure that the submissions do not hold, marked, with what it would take. */
export function lacking(what: string, needs: string): PaperBlock {
  return { kind: 'lacking', words: `[not in the submissions: ${what}. It needs ${needs}]` };
}
