import type { Region } from '#lib/domain/authority.ts';
import { numberIn, type Cell } from '#lib/domain/cell.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { periodLabel } from '#lib/domain/period.ts';
import { mean } from '#lib/domain/statistics.ts';
import type { Choice } from '#lib/views/choice.ts';
import type { AreaPoint, IndicatorFigures } from '#lib/views/summary.ts';

/** A value that authorities are compared with. It carries its own date and who is in it. */
export interface Comparator {
  readonly label: string;
  readonly periodLabel: string;
  readonly cell: Cell;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** "9 of 11 reporting", or empty. */
  readonly members: string;
  /** The words at its line in a picture, where "Region" would not be true. */
  readonly lineLabel?: string;
}

/** The official period that may stand beside the chosen one: the same, or the newest before a stock or a whole year. */
export function comparatorEndOf(
  indicator: IndicatorRule,
  figures: IndicatorFigures,
  choice: Choice
): string | null {
  if (choice.source === 'published') return choice.end;
  if (indicator.basis === 'F' && choice.span === 'quarter') return null;
  const ends = (figures.published?.spreads ?? []).map(({ end }) => end).filter((end) => end <= choice.end);
  return ends.sort().at(-1) ?? null;
}

/** The official figures of the region and of England for a day, null where there are none. */
export function officialComparators(
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

/** The region as its submissions make it: the counts of those that reported, pooled. */
export function submittedRegion(
  figures: IndicatorFigures,
  region: Region,
  choice: Choice
): Comparator | null {
  const pooled = figures.submitted?.region.find(
    ({ end, span }) => end === choice.end && span === choice.span
  );
  if (!pooled) return null;
  const { cell, numerator, denominator, reporting, of } = pooled;
  const members = `${reporting} of ${of} reporting`;
  return { label: region.title, periodLabel: choice.periodLabel, cell, numerator, denominator, members };
}

/** The plain mean of the cells that have a number; null for one authority alone. */
export function unweightedMean(
  rows: readonly { readonly cell: Cell }[],
  { periodLabel }: Choice
): Comparator | null {
  const values = rows.map(({ cell }) => numberIn(cell)).filter((value) => value !== null);
  const value = mean(values);
  if (value === null || rows.length < 2) return null;
  const members = `${values.length} of ${rows.length}`;
  const cell = { kind: 'shown', value } as const;
  return {
    label: 'Unweighted mean of the authorities',
    periodLabel,
    cell,
    numerator: null,
    denominator: null,
    members
  };
}
