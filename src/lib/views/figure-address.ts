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
  'interval',
  'rank',
  'england',
  'band',
  'neighbours',
  'region',
  'country'
] as const;
export type ExplainedPart = (typeof EXPLAINED_PARTS)[number];

/** Names one figure of the site: `area` is a DfE code or a comparator, `end` an ISO day, `part` where to open its explanation. */
export interface FigureAddress {
  readonly indicator: string;
  readonly area: string;
  readonly source: 'published' | 'submitted';
  readonly end: string;
  readonly span: 'quarter' | 'year';
  readonly part: ExplainedPart;
}

/** A figure's name as an address carries it: "lac-rate.873.published.2025-03-31.year", with the part after it unless that is the value. */
export function figureAddress({ indicator, area, source, end, span, part }: FigureAddress): string {
  const parts = [indicator, area, source, end, span, ...(part === 'value' ? [] : [part])];
  return parts.join('.');
}

const ADDRESS =
  /^([a-z0-9-]+)\.(\d{3}|[a-z-]+)\.(published|submitted)\.(\d{4}-\d{2}-\d{2})\.(quarter|year)(?:\.([a-z]+))?$/;

/** Reads what `figureAddress` wrote; null for any other text. */
export function readFigureAddress(text: string): FigureAddress | null {
  const [, indicator = '', area = '', source, end = '', span, wanted = 'value'] = ADDRESS.exec(text) ?? [];
  const part = EXPLAINED_PARTS.find((candidate) => candidate === wanted);
  if (part === undefined || !isArea(area)) return null;
  return {
    indicator,
    area,
    source: source === 'submitted' ? 'submitted' : 'published',
    end,
    span: span === 'quarter' ? 'quarter' : 'year',
    part
  };
}

function isArea(area: string): boolean {
  return /^\d{3}$/.test(area) || COMPARATOR_AREAS.some((comparator) => comparator === area);
}
