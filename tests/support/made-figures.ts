import type { Region } from '#lib/domain/authority.ts';
import { shown } from '#lib/domain/cell.ts';
import { MULTIPLIER, type IndicatorRule } from '#lib/domain/indicator.ts';
import type { Average } from '#lib/domain/neighbour-average.ts';
import type { PartStatus, SubmittedSpan } from '#lib/questions/submitted-figures/index.ts';
import type { Wish } from '#lib/views/choice.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import type { IndicatorFigures, PublishedPoint } from '#lib/views/summary.ts';

export const NO_WISH: Wish = {
  source: null,
  end: null,
  span: null,
  model: 'dfe-2025',
  average: 'mean',
  authority: null
};

export const NOT_LOADED = { loaded: false };

/** A region of authorities named by letters: their code, name and slug. */
export function madeRegion(...letters: readonly string[]): Region {
  return {
    title: 'Region',
    regionCode: 'E1',
    regionName: 'Region',
    countryCode: 'E9',
    countryName: 'England',
    authorities: letters.map((letter) => ({
      code: letter,
      gss: letter,
      name: letter,
      shortName: letter,
      slug: letter.toLowerCase(),
      aliases: [],
      type: 'county',
      validFrom: null,
      validTo: null,
      successors: []
    }))
  };
}

/** A percentage of children, high better, without an official series, but for what is changed. */
export function madeIndicator(change: Partial<IndicatorRule> = {}): IndicatorRule {
  return {
    id: 'on-time',
    theme: 'Reviews',
    title: 'Reviews on time',
    shortTitle: 'On time',
    kind: 'percentage',
    numerator: [{ sign: 1, measure: 'reviews_on_time', breakdown: '' }],
    denominator: [{ sign: 1, measure: 'reviews', breakdown: '' }],
    basis: 'F',
    polarity: 'high',
    band: null,
    interval: 'wilson',
    unit: '%',
    decimals: 1,
    published: null,
    headline: null,
    ...change
  };
}

export const OFFICIAL = { series: 's', decimals: 0, match: 'same', timing: 'day' } as const;

/** A submitted figure: authority, last day, numerator and denominator (a symbol for none), and what else there is. */
export type MadeRow = readonly [
  authority: string,
  end: string,
  numerator: number | PartStatus,
  denominator: number | PartStatus,
  more?: { readonly note?: string; readonly span?: SubmittedSpan }
];

/** Submitted figures of an indicator as a page has them. */
export function submittedFigures(
  indicator: IndicatorRule,
  region: Region,
  rows: readonly MadeRow[]
): IndicatorFigures {
  const figures = rows.map(([authority, end, numerator, denominator, more]) => ({
    indicator: indicator.id,
    authority,
    end,
    span: more?.span ?? 'quarter',
    numerator: part(numerator).value,
    numeratorStatus: part(numerator).status,
    denominator: part(denominator).value,
    denominatorStatus: part(denominator).status,
    populationYear: null,
    note: more?.note ?? ''
  }));
  return { published: null, submitted: summariseSubmitted(indicator, figures, region) };
}

function part(given: number | PartStatus): {
  readonly value: number | null;
  readonly status: PartStatus;
} {
  return typeof given === 'number' ? { value: given, status: '' } : { value: null, status: given };
}

/** An official figure: authority, last day, count, its whole (null suppresses the value), and its neighbours' mean and median. */
export interface MadeOfficial {
  readonly authority: string;
  readonly end: string;
  readonly numerator: number | null;
  readonly denominator: number;
  readonly mean: number;
  readonly median?: number;
  readonly known?: number;
}

/** Official figures of an indicator as a page has them. */
export function officialFigures(indicator: IndicatorRule, rows: readonly MadeOfficial[]): IndicatorFigures {
  const ends = [...new Set(rows.map(({ end }) => end))].sort();
  return {
    published: {
      points: rows.map((row) => officialPoint(indicator, row)),
      region: [],
      country: [],
      spreads: ends.map((end) => ({ end, cuts: null, lowest: null, highest: null, reporting: 0 })),
      sources: []
    },
    submitted: null
  };
}

function officialPoint({ kind }: IndicatorRule, row: MadeOfficial): PublishedPoint {
  const { authority, end, numerator, denominator, mean, median = mean, known = 10 } = row;
  const average = (value: number): Average => ({
    value,
    known,
    suppressed: 0,
    of: 10,
    weak: known < 7,
    bounds: null
  });
  const averages = { mean: average(mean), median: average(median), pooled: average(mean) };
  const cell =
    numerator === null
      ? ({ kind: 'suppressed' } as const)
      : shown((numerator * MULTIPLIER[kind]) / denominator);
  return {
    authority,
    end,
    cell,
    numerator,
    denominator,
    rank: null,
    englandRank: null,
    neighbours: { 'dfe-2025': averages, 'nfer-2021': averages }
  };
}
