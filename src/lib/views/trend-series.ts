import type { Authority, Region } from '#lib/domain/authority.ts';
import { numberIn } from '#lib/domain/cell.ts';
import { formatCell, formatInterval, formatNumber } from '#lib/domain/format.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { Choice, Wish } from '#lib/views/choice.ts';
import { intervalOf } from '#lib/views/compared-authority.ts';
import { previousEnd } from '#lib/views/previous-period.ts';
import type { AreaPoint, IndicatorFigures } from '#lib/views/summary.ts';
import type { TrendPoint, TrendSeries } from '#lib/views/trend.ts';

/** What trends are drawn from: an indicator's figures, as the reader chose to see them. */
export interface TrendSource {
  readonly indicator: IndicatorRule;
  readonly figures: IndicatorFigures;
  readonly region: Region;
  readonly choice: Choice;
  readonly wish: Wish;
}

/** Every period from the first to the last that somebody has, oldest first (ISO); one that nobody has keeps its place. */
export function trendEnds({ figures, choice }: TrendSource): readonly string[] {
  const points =
    choice.source === 'published'
      ? (figures.published?.points ?? [])
      : (figures.submitted?.points ?? []).filter(({ span }) => span === choice.span);
  const ends = [...new Set(points.map(({ end }) => end))].sort();
  const [first] = ends;
  let end = ends.at(-1);
  if (first === undefined || end === undefined) return [];
  const all = new Set(ends);
  for (; end > first; end = stepBack(choice, end)) all.add(end);
  return [...all].sort();
}

/** The period before on the axis: a year for official figures, a quarter for submitted ones. */
function stepBack({ source }: Choice, end: string): string {
  return previousEnd({ source, end, span: 'quarter' });
}

/** The lines of an authority and of what it is compared with, a point for each of the ends. */
export function seriesOf(
  source: TrendSource,
  authority: Authority,
  ends: readonly string[]
): readonly TrendSeries[] {
  return source.choice.source === 'submitted'
    ? submittedSeries(source, authority, ends)
    : publishedSeries(source, authority, ends);
}

function submittedSeries(
  { indicator, figures, region, choice }: TrendSource,
  authority: Authority,
  ends: readonly string[]
): readonly TrendSeries[] {
  const ofSpan = <Point extends { span: string }>(points: readonly Point[]): readonly Point[] =>
    points.filter(({ span }) => span === choice.span);
  const mine = ofSpan(figures.submitted?.points ?? []).filter((point) => point.authority === authority.code);
  const { decimals } = indicator;
  return [
    ownSeries(indicator, authority, line(mine, ends, decimals)),
    ...(indicator.kind === 'count'
      ? []
      : [regionSeries(region.title, line(ofSpan(figures.submitted?.region ?? []), ends, decimals))])
  ];
}

function publishedSeries(
  { indicator, figures, region, wish }: TrendSource,
  authority: Authority,
  ends: readonly string[]
): readonly TrendSeries[] {
  const decimals = indicator.published?.decimals ?? indicator.decimals;
  const mine = (figures.published?.points ?? []).filter((point) => point.authority === authority.code);
  const averages = ends.map((end) => {
    const average = mine.find((point) => point.end === end)?.neighbours[wish.model][wish.average];
    const value = average && !average.weak ? average.value : null;
    return { end, value, text: value === null ? '' : formatNumber(value, indicator.decimals) };
  });
  const own = ownSeries(indicator, authority, line(mine, ends, decimals));
  const neighbours = { role: 'neighbours', shortLabel: 'Neighbours' } as const;
  const national = { role: 'england', label: region.countryName, shortLabel: 'England' } as const;
  return [
    own,
    { ...neighbours, label: `Neighbours’ ${wish.average}`, points: averages },
    ...(indicator.kind === 'count'
      ? []
      : [
          regionSeries(region.regionName, line(figures.published?.region ?? [], ends, decimals)),
          { ...national, points: pointsOf(line(figures.published?.country ?? [], ends, decimals)) }
        ])
  ];
}

/** A point of a line with the figure it is made of, null where there is none. */
interface LinePoint {
  readonly point: TrendPoint;
  readonly made: AreaPoint | null;
}

function line(points: readonly AreaPoint[], ends: readonly string[], decimals: number): readonly LinePoint[] {
  return ends.map((end) => {
    const made = points.find((point) => point.end === end) ?? null;
    const cell = made?.cell ?? { kind: 'not-supplied' };
    return { point: { end, value: numberIn(cell), text: formatCell(cell, decimals) }, made };
  });
}

function pointsOf(points: readonly LinePoint[]): readonly TrendPoint[] {
  return points.map(({ point }) => point);
}

function ownSeries(
  indicator: IndicatorRule,
  { name, shortName }: Authority,
  points: readonly LinePoint[]
): TrendSeries {
  return {
    role: 'authority',
    label: name,
    shortLabel: shortName,
    points: points.map(({ point, made }) => {
      const interval = made && intervalOf(indicator, made);
      return interval
        ? { ...point, interval, intervalText: formatInterval(interval, indicator.decimals) }
        : point;
    })
  };
}

function regionSeries(label: string, points: readonly LinePoint[]): TrendSeries {
  return { role: 'region', label, shortLabel: 'Region', points: pointsOf(points) };
}
