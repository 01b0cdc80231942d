import type { AverageKind } from '#lib/domain/neighbour-average.ts';
import type { NeighbourModel } from '#lib/domain/neighbours.ts';

/** Who a figure is about, where it is not an authority: the comparators that have a row of their own. */
export const COMPARATOR_AREAS = [
  'region',
  'unweighted',
  'country',
  'lower-quartile',
  'median',
  'upper-quartile'
] as const;
export type ComparatorArea = (typeof COMPARATOR_AREAS)[number];

/** The parts of an explanation that a figure of a table can open at. */
export const EXPLAINED_PARTS = [
  'value',
  'change',
  'interval',
  'rank',
  'england',
  'band',
  'beside',
  'neighbours',
  'region',
  'country'
] as const;
export type ExplainedPart = (typeof EXPLAINED_PARTS)[number];

/** What stands beside a figure where parts of it are held back: the mix of placements, or the matrix of who places where. */
const AMONG = ['mix', 'matrix'] as const;
export type Among = (typeof AMONG)[number];

const RULES: readonly `${NeighbourModel}-${AverageKind}`[] = [
  'dfe-2025-mean',
  'dfe-2025-median',
  'dfe-2025-pooled',
  'nfer-2021-mean',
  'nfer-2021-median',
  'nfer-2021-pooled'
];
type NeighbourRule = (typeof RULES)[number];

/** Names one figure of the site: `area` is a DfE code or a comparator, `end` an ISO day, `part` where to open its explanation. */
export interface FigureAddress {
  readonly indicator: string;
  readonly area: string;
  readonly source: 'published' | 'submitted';
  readonly end: string;
  readonly span: 'quarter' | 'year';
  readonly part: ExplainedPart;
  /** The neighbours’ model and average that the figure is of, where a table shows more than the ones in force. */
  readonly by?: NeighbourRule;
  /** DfE code of the region's authority that the figure is held against. */
  readonly beside?: string;
  readonly among?: Among;
}

/** A figure's name as an address carries it: "lac-rate.873.published.2025-03-31.year", with what is not usual after it. */
export function figureAddress(figure: FigureAddress): string {
  const { indicator, area, source, end, span, part, by, beside, among } = figure;
  return [
    ...[indicator, area, source, end, span],
    ...(part === 'value' ? [] : [part]),
    ...(by === undefined ? [] : [by]),
    ...(beside === undefined ? [] : [beside]),
    ...(among === undefined ? [] : [among])
  ].join('.');
}

/** The address of a neighbours’ average by a model and kind. */
export function byRule(model: NeighbourModel, average: AverageKind): NeighbourRule {
  return `${model}-${average}`;
}

/** The model and kind of average that an address names, or none. */
export function ruleIn({ by }: FigureAddress): { model: NeighbourModel; average: AverageKind } | null {
  if (by === undefined) return null;
  const model = by.startsWith('dfe-2025') ? 'dfe-2025' : 'nfer-2021';
  const average = (['mean', 'median', 'pooled'] as const).find((kind) => by.endsWith(kind)) ?? 'mean';
  return { model, average };
}

const ADDRESS =
  /^([a-z0-9-]+)\.(\d{3}|[a-z-]+)\.(published|submitted)\.(\d{4}-\d{2}-\d{2})\.(quarter|year)((?:\.[a-z0-9-]+)*)$/;

/** Reads what `figureAddress` wrote; null for any other text. */
export function readFigureAddress(text: string): FigureAddress | null {
  const [, indicator = '', area = '', source, end = '', span, tail = ''] = ADDRESS.exec(text) ?? [];
  if (!isArea(area)) return null;
  const words = tail.split('.').slice(1);
  const part = EXPLAINED_PARTS.find((one) => words.includes(one)) ?? 'value';
  const by = RULES.find((one) => words.includes(one));
  const beside = words.find((word) => /^\d{3}$/.test(word));
  const among = AMONG.find((one) => words.includes(one));
  const figure: FigureAddress = {
    indicator,
    area,
    source: source === 'submitted' ? 'submitted' : 'published',
    end,
    span: span === 'quarter' ? 'quarter' : 'year',
    part,
    ...(by === undefined ? {} : { by }),
    ...(beside === undefined ? {} : { beside }),
    ...(among === undefined ? {} : { among })
  };
  return figureAddress(figure) === text ? figure : null;
}

function isArea(area: string): boolean {
  return /^\d{3}$/.test(area) || COMPARATOR_AREAS.some((comparator) => comparator === area);
}
