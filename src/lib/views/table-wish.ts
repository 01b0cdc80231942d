import type { AverageKind } from '#lib/domain/neighbour-average.ts';
import type { NeighbourModel } from '#lib/domain/neighbours.ts';
import type { SubmittedSpan } from '#lib/questions/submitted-figures/index.ts';

/** What a row of a built table is: an indicator, an authority, or each authority's figure on each indicator in each period. */
export const TABLE_ROWS = ['indicators', 'authorities', 'long'] as const;
export type TableRows = (typeof TABLE_ROWS)[number];

/** What may stand beside the authorities, in the order it is shown. */
export const BESIDE = [
  'neighbours',
  'region',
  'published-region',
  'unweighted',
  'country',
  'quartiles'
] as const;
export type Beside = (typeof BESIDE)[number];

/** What may be shown of one authority's figure, in the order it is shown; `known` is how many stand in an average. */
export const FIGURE_PARTS = [
  'value',
  'before',
  'change',
  'interval',
  'numerator',
  'denominator',
  'rank',
  'known',
  'verdict'
] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/** The newest periods of each indicator, or those that end on chosen ISO days, newest first. */
export type WishedPeriods =
  | { readonly kind: 'newest'; readonly count: number }
  | { readonly kind: 'chosen'; readonly ends: readonly string[] };

export interface TableSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** A table as somebody asked for it: everything that a link, a small file or a name in the browser must hold. */
export interface TableWish {
  /** Its title; empty for one made from what it holds. */
  readonly name: string;
  /** Ids, in the order of the table. */
  readonly indicators: readonly string[];
  /** DfE codes, in the order of the region. */
  readonly authorities: readonly string[];
  readonly source: 'published' | 'submitted' | null;
  /** True where an indicator without figures from `source` is left out rather than shown from the other. */
  readonly only: boolean;
  readonly span: SubmittedSpan | null;
  readonly model: NeighbourModel;
  readonly average: AverageKind;
  readonly periods: WishedPeriods;
  /** Where several periods stand: side by side, or one under another. */
  readonly periodsAs: 'columns' | 'rows';
  readonly rows: TableRows;
  readonly beside: readonly Beside[];
  readonly parts: readonly FigurePart[];
  /** Decimals for all figures, null for each indicator's own. */
  readonly decimals: 0 | 1 | 2 | null;
  readonly sort: TableSort | null;
}

/** What there is to ask for: the indicators in the order of the catalogue and the authorities in that of the region. */
export interface TableNames {
  readonly indicators: readonly {
    readonly id: string;
    readonly kind: string;
    readonly headline: number | null;
  }[];
  readonly authorities: readonly { readonly code: string; readonly slug: string }[];
}

/** The most letters of a table's name. */
export const LONGEST_NAME = 120;

/** The most of an indicator's newest periods that can be asked for. */
export const MOST_NEWEST = 12;

/** Ids of the indicators that a table can hold: all but judgements in words. */
export function tableIndicators({ indicators }: TableNames): readonly string[] {
  return indicators.filter(({ kind }) => kind !== 'grade').map(({ id }) => id);
}

/** Ids of the headline indicators in their order. */
export function headlineIndicators({ indicators }: TableNames): readonly string[] {
  return indicators
    .filter(({ kind, headline }) => kind !== 'grade' && headline !== null)
    .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0))
    .map(({ id }) => id);
}

/** The table that is shown before anything is asked for: the headline indicators of every authority, newest of each, beside the region and England. */
export function plainWish(names: TableNames): TableWish {
  return {
    name: '',
    indicators: headlineIndicators(names),
    authorities: names.authorities.map(({ code }) => code),
    source: null,
    only: false,
    span: null,
    model: 'dfe-2025',
    average: 'mean',
    periods: { kind: 'newest', count: 1 },
    periodsAs: 'columns',
    rows: 'indicators',
    beside: ['region', 'country'],
    parts: ['value'],
    decimals: null,
    sort: null
  };
}

/** A name as a table can bear it: one line of visible characters, not too long. */
export function tidyName(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return [...line].slice(0, LONGEST_NAME).join('').trim();
}

/** Whether a wish is for more than one period of an indicator. */
export function isOfSeveralPeriods({ periods }: Pick<TableWish, 'periods'>): boolean {
  return periods.kind === 'newest' ? periods.count > 1 : periods.ends.length > 1;
}
