import type { Region } from '#lib/domain/authority.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { periodLabel } from '#lib/domain/period.ts';
import type { QuartileCuts } from '#lib/domain/rank.ts';
import { fitWish, type Choice, type Wish } from '#lib/views/choice.ts';
import {
  comparatorEndOf,
  officialComparators,
  submittedRegion,
  unweightedMean,
  type Comparator
} from '#lib/views/comparators.ts';
import { compareAuthority, type ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

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
  /** Last day of the official comparators, null where none may stand beside the figures. */
  readonly comparatorEnd: string | null;
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
  const measuring = {
    indicator,
    figures,
    choice,
    wish,
    comparatorEnd,
    region: own,
    country: official.country
  };
  const rows = region.authorities.map((authority) => compareAuthority(measuring, authority));
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
    comparatorEnd,
    comparatorPeriod: comparatorEnd && periodLabel(comparatorEnd, indicator.published?.timing ?? 'day'),
    cuts: spread?.cuts ?? null,
    englandReporting: spread?.reporting ?? 0,
    wish
  };
}
