import type { Polarity } from '#lib/domain/indicator.ts';
import type { Comparison, FigureStatus } from '#lib/views/comparison.ts';

/** What every picture, table and file says of where its numbers come from. Each part is a plain phrase. */
export interface Provenance {
  readonly title: string;
  readonly period: string;
  readonly status: string;
  readonly source: string;
  readonly comparators: string;
  /** How ranks are counted and what the marks mean. */
  readonly rules: string;
  /** Set where it holds nothing that an authority submitted: it may be shared with anybody. */
  readonly open?: true;
}

/** Whether it may be shared with anybody as it is: it holds official figures alone, or none that anybody submitted. */
export function isForAnybody({ status, open }: Pick<Provenance, 'status' | 'open'>): boolean {
  return open === true || /^Published[^;]*$/.test(status);
}

export const MODEL_NAMES = {
  'dfe-2025': 'DfE 2025 neighbours',
  'nfer-2021': 'NFER 2021 neighbours'
} as const;

export const AVERAGE_NAMES = { mean: 'mean', median: 'median', pooled: 'pooled average' } as const;

/** What a status means, in a sentence beside a table or in a file. */
export const STATUS_WORDS: Readonly<Record<FigureStatus, string>> = {
  published: 'Published official figures',
  provisional: 'Provisional: from submissions, not yet published',
  illustrative: 'Illustrative: made-up submissions, not real figures'
};

/** A status in a sentence. */
export function statusWords(status: FigureStatus): string {
  return STATUS_WORDS[status];
}

/** One word for a badge. */
export const STATUS_BADGES: Readonly<Record<FigureStatus, string>> = {
  published: 'Published',
  provisional: 'Submitted, provisional',
  illustrative: 'Submitted, illustrative'
};

/** A publication as its attribution names it. */
export interface SourceName {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly release: string;
}

/** The provenance of a comparison, from the publications its figures came from. */
export function provenanceOf(comparison: Comparison, sources: readonly SourceName[]): Provenance {
  const publications = sources
    .map(({ publisher, title, release }) => `${publisher}, ${title}, ${release}`)
    .join('; ');
  const official = comparison.comparatorPeriod === null ? '' : publications;
  const submissions = comparison.status === 'published' ? '' : 'Submissions of the authorities';
  return {
    title: comparison.indicator.title,
    period: comparison.choice.periodLabel,
    status: STATUS_WORDS[comparison.status],
    source: [submissions, official].filter((text) => text !== '').join('; compared with '),
    comparators: comparatorRule(comparison),
    rules: rulesOf(comparison)
  };
}

function rulesOf(comparison: Comparison): string {
  const unstable = comparison.rows.some((row) => row.unstable.length > 0);
  const tested = comparison.rows.some(({ interval }) => interval !== null);
  return [
    `Ranks: ${rankRule(comparison.indicator.polarity)}`,
    tested
      ? 'higher and lower: the whole 95% interval lies on that side'
      : 'no interval: higher and lower compare two values, which is not a test',
    unstable ? '† another average or neighbour model would say otherwise' : ''
  ]
    .filter((rule) => rule !== '')
    .join('; ');
}

/** How ranks are counted. */
export function rankRule(polarity: Polarity): string {
  if (polarity === 'high') return '1 is the highest, which is best';
  if (polarity === 'low') return '1 is the lowest, which is best';
  return '1 is the highest, which is neither good nor bad';
}

/** The rule by which comparators are made, always beside their figures. */
export function comparatorRule({
  indicator,
  wish,
  comparatorPeriod,
  region,
  status,
  choice
}: Comparison): string {
  const regional =
    status === 'published'
      ? 'region: published figure'
      : `region: counts of reporting authorities pooled${region ? ` (${region.members})` : ''}`;
  if (indicator.published === null)
    return `No national figures exist, so there are no neighbour or England averages; ${regional}`;
  if (comparatorPeriod === null) {
    return `A single quarter (${choice.periodLabel}) is not compared with annual national figures; ${regional}`;
  }
  const rule = `${MODEL_NAMES[wish.model]}, ${AVERAGE_NAMES[wish.average]} of ten, ${comparatorPeriod}`;
  return `${rule}; England: published figure, ${comparatorPeriod}; ${regional}`;
}
