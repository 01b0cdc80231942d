import type { Authority, Region } from '#lib/domain/authority.ts';
import { bandPosition, compare, type BandPosition, type Direction, type Verdict } from '#lib/domain/comparison.ts';
import { numberIn, type Cell } from '#lib/domain/cell.ts';
import { MULTIPLIER, type IndicatorRule } from '#lib/domain/indicator.ts';
import type { Average } from '#lib/domain/neighbour-average.ts';
import { periodLabel } from '#lib/domain/period.ts';
import { quartileBand, type QuartileBand, type QuartileCuts, type Rank } from '#lib/domain/rank.ts';
import { mean, percentageInterval, rateInterval, Z95, type Interval } from '#lib/domain/statistics.ts';
import { fitWish, type Choice, type Wish } from '#lib/views/choice.ts';
import { differingRules } from '#lib/views/stability.ts';
import type { AreaPoint, IndicatorFigures, PublishedPoint } from '#lib/views/summary.ts';

/** A value that authorities are compared with. It carries its own date and who is in it. */
export interface Comparator {
  readonly label: string;
  readonly periodLabel: string;
  readonly cell: Cell;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** "9 of 11 reporting", or empty. */
  readonly members: string;
}

/** One authority on one indicator in one period, and what may be said of it. */
export interface ComparedAuthority {
  readonly authority: Authority;
  readonly cell: Cell;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly populationYear: number | null;
  readonly interval: Interval | null;
  readonly rank: Rank | null;
  readonly englandRank: Rank | null;
  readonly quartile: QuartileBand | null;
  readonly band: BandPosition | null;
  readonly neighbours: Average | null;
  readonly againstNeighbours: Verdict | null;
  /** Rules (average and model) under which the verdict against neighbours would point another way. */
  readonly unstable: readonly string[];
  readonly againstRegion: Verdict | null;
  readonly againstCountry: Verdict | null;
  readonly note: string;
}

/** Where the figures come from and how far they may be trusted. */
export type FigureStatus = 'published' | 'provisional' | 'illustrative';

export interface Comparison {
  readonly indicator: IndicatorRule;
  readonly choice: Choice;
  readonly status: FigureStatus;
  /** Decimals of the authorities' own values; averages use the indicator's. */
  readonly decimals: number;
  readonly rows: readonly ComparedAuthority[];
  readonly region: Comparator | null;
  /** The plain mean of the authorities that have a figure, beside the pooled region that two large counties dominate. */
  readonly unweighted: Comparator | null;
  readonly publishedRegion: Comparator | null;
  readonly country: Comparator | null;
  /** How the official comparators' period is worded, null where none may stand beside the figures. */
  readonly comparatorPeriod: string | null;
  readonly cuts: QuartileCuts | null;
  readonly englandReporting: number;
  readonly wish: Wish;
}

/** What submissions are in use: those of the site, or files the reader loaded. */
export interface SubmissionState {
  readonly loaded: boolean;
}

/** Compares the region's authorities on one indicator as the reader wishes; null when there is nothing to compare. */
export function compareIndicator(
  indicator: IndicatorRule,
  figures: IndicatorFigures,
  region: Region,
  wish: Wish,
  submissions: SubmissionState
): Comparison | null {
  const choice = fitWish(indicator, figures, wish, submissions.loaded ? 'submitted' : 'published');
  if (choice === null) return null;
  const published = choice.source === 'published';
  const comparatorEnd = comparatorEndOf(indicator, figures, choice);
  const official = officialComparators(indicator, figures, region, comparatorEnd);
  const own = published ? official.region : submittedRegion(figures, region, choice);
  const spread = figures.published?.spreads.find(({ end }) => end === comparatorEnd) ?? null;
  const rows = region.authorities.map((authority) =>
    compareAuthority(indicator, figures, authority, choice, wish, comparatorEnd, own, official.country)
  );
  return {
    indicator,
    choice,
    status: published ? 'published' : submissions.loaded ? 'provisional' : 'illustrative',
    decimals: published ? (indicator.published?.decimals ?? indicator.decimals) : indicator.decimals,
    rows,
    region: own,
    unweighted: unweightedMean(rows, choice),
    publishedRegion: published ? null : official.region,
    country: official.country,
    comparatorPeriod: comparatorEnd && periodLabel(comparatorEnd, indicator.published?.timing ?? 'day'),
    cuts: spread?.cuts ?? null,
    englandReporting: spread?.reporting ?? 0,
    wish
  };
}

/** The official period that may stand beside the chosen one: the same, or the newest before a stock or a whole year. */
function comparatorEndOf(indicator: IndicatorRule, figures: IndicatorFigures, choice: Choice): string | null {
  if (choice.source === 'published') return choice.end;
  if (indicator.basis === 'F' && choice.span === 'quarter') return null;
  const ends = (figures.published?.spreads ?? []).map(({ end }) => end).filter((end) => end <= choice.end);
  return ends.sort().at(-1) ?? null;
}

function officialComparators(
  indicator: IndicatorRule,
  figures: IndicatorFigures,
  region: Region,
  end: string | null
): { region: Comparator | null; country: Comparator | null } {
  const comparator = (points: readonly AreaPoint[], label: string): Comparator | null => {
    const point = points.find((candidate) => candidate.end === end);
    if (!point) return null;
    const { cell, numerator, denominator } = point;
    const words = periodLabel(point.end, indicator.published?.timing ?? 'day');
    return { label, periodLabel: words, cell, numerator, denominator, members: '' };
  };
  return {
    region: comparator(figures.published?.region ?? [], region.regionName),
    country: comparator(figures.published?.country ?? [], region.countryName)
  };
}

function unweightedMean(rows: readonly ComparedAuthority[], { periodLabel }: Choice): Comparator | null {
  const values = rows.map(({ cell }) => numberIn(cell)).filter((value) => value !== null);
  const value = mean(values);
  if (value === null || rows.length < 2) return null;
  const members = `${values.length} of ${rows.length}`;
  const cell = { kind: 'shown', value } as const;
  return { label: 'Unweighted mean of the authorities', periodLabel, cell, numerator: null, denominator: null, members };
}

function submittedRegion(figures: IndicatorFigures, region: Region, choice: Choice): Comparator | null {
  const pooled = figures.submitted?.region.find(({ end, span }) => end === choice.end && span === choice.span);
  if (!pooled) return null;
  const { cell, numerator, denominator, reporting, of } = pooled;
  const members = `${reporting} of ${of} reporting`;
  return { label: region.title, periodLabel: choice.periodLabel, cell, numerator, denominator, members };
}

function compareAuthority(
  indicator: IndicatorRule,
  figures: IndicatorFigures,
  authority: Authority,
  choice: Choice,
  wish: Wish,
  comparatorEnd: string | null,
  region: Comparator | null,
  country: Comparator | null
): ComparedAuthority {
  const official =
    figures.published?.points.find((point) => point.authority === authority.code && point.end === comparatorEnd) ?? null;
  const submitted =
    figures.submitted?.points.find(
      ({ authority: code, end, span }) => code === authority.code && end === choice.end && span === choice.span
    ) ?? null;
  const point = choice.source === 'published' ? official : submitted;
  const cell = point?.cell ?? { kind: 'not-supplied' };
  const interval = point === null ? null : intervalOf(indicator, point);
  const neighbours = official?.neighbours[wish.model][wish.average] ?? null;
  // A count says how large an authority is: higher than a mean or lower than a total of counts would say nothing.
  const isComparable = indicator.kind !== 'count' && cell.kind === 'shown';
  const against = (comparator: number | null | undefined): Verdict | null =>
    comparator === null || comparator === undefined || !isComparable
      ? null
      : compare(indicator.polarity, cell, interval, comparator);
  return {
    authority,
    cell,
    numerator: point?.numerator ?? null,
    denominator: point?.denominator ?? null,
    populationYear: choice.source === 'submitted' ? (submitted?.populationYear ?? null) : null,
    interval,
    rank: point?.rank ?? null,
    ...englandPlace(indicator, figures, choice, official),
    band: indicator.band && cell.kind === 'shown' ? bandPosition(cell.value, indicator.band) : null,
    neighbours,
    againstNeighbours: against(neighbours?.value),
    unstable: official === null || !isComparable ? [] : differingRules(indicator, cell, interval, official.neighbours, wish),
    againstRegion: against(region && numberIn(region.cell)),
    againstCountry: against(country && numberIn(country.cell)),
    note: submitted && choice.source === 'submitted' ? submitted.note : ''
  };
}

const BAND_DIRECTION: Readonly<Record<BandPosition, Direction>> = { below: 'lower', within: 'similar', above: 'higher' };

/** What a picture marks on a figure, and against what: its band where it has one, else its neighbours, else the region. */
export function markedVerdict(
  { indicator, wish }: Comparison,
  row: ComparedAuthority
): { readonly verdict: Verdict; readonly against: string } | null {
  if (row.band !== null && indicator.band !== null) {
    const verdict = { direction: BAND_DIRECTION[row.band], judgement: 'none', tested: true } as const;
    return { verdict, against: `band ${indicator.band[0]} to ${indicator.band[1]}` };
  }
  if (row.againstNeighbours) return { verdict: row.againstNeighbours, against: `neighbours’ ${wish.average}` };
  return row.againstRegion && { verdict: row.againstRegion, against: 'region' };
}

/** An official figure's place in England; a submitted one has none, because no other authority's is known. */
function englandPlace(
  indicator: IndicatorRule,
  figures: IndicatorFigures,
  choice: Choice,
  official: PublishedPoint | null
): Pick<ComparedAuthority, 'englandRank' | 'quartile'> {
  if (choice.source !== 'published' || official === null) return { englandRank: null, quartile: null };
  const cuts = figures.published?.spreads.find(({ end }) => end === official.end)?.cuts ?? null;
  return {
    englandRank: official.englandRank,
    quartile: quartileBand(indicator.polarity, numberIn(official.cell), cuts)
  };
}

/** The 95 % interval of a value made from counts, in its own units; null where the method does not apply. */
export function intervalOf(indicator: IndicatorRule, point: AreaPoint): Interval | null {
  const { cell, numerator, denominator } = point;
  if (cell.kind !== 'shown' || numerator === null || denominator === null) return null;
  if (indicator.interval === 'wilson') return percentageInterval(numerator, denominator, Z95);
  if (indicator.interval === 'byar') return rateInterval(numerator, denominator, MULTIPLIER[indicator.kind], Z95);
  return null;
}
