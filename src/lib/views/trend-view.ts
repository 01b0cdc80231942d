import { numberIn } from '#lib/domain/cell.ts';
import { formatCell, formatNumber } from '#lib/domain/format.ts';
import type { Authority, Region } from '#lib/domain/authority.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { financialYear, quarterLabel } from '#lib/domain/period.ts';
import type { Choice, Wish } from '#lib/views/choice.ts';
import type { AreaPoint, IndicatorFigures } from '#lib/views/summary.ts';
import type { TrendSeries, TrendView } from '#lib/views/trend.ts';

interface TrendSource {
  readonly indicator: IndicatorRule;
  readonly figures: IndicatorFigures;
  readonly region: Region;
  readonly choice: Choice;
  readonly wish: Wish;
}

/** Trends of the authorities of the source's region, each beside its comparators, all on one scale. */
export function trendViews(source: TrendSource): ReadonlyMap<string, TrendView> {
  const ends = endsIn(source);
  const decimals = decimalsIn(source);
  const drawn = source.region.authorities.map((authority) => ({
    authority,
    series: seriesOf(source, authority, ends, decimals).filter(({ points }) =>
      points.some(({ value }) => value !== null)
    )
  }));
  const domain = domainOf(
    source.indicator,
    drawn.flatMap(({ series }) => series)
  );
  return new Map(
    drawn.map(({ authority, series }) => [authority.code, viewOf(source, authority, series, ends, domain)])
  );
}

function viewOf(
  { indicator, choice }: TrendSource,
  authority: Authority,
  series: readonly TrendSeries[],
  ends: readonly string[],
  domain: TrendView['domain']
): TrendView {
  return {
    title: `${indicator.title}: ${authority.name} over time`,
    description: describe(series, ends, choice.source),
    unit: indicator.unit,
    series,
    domain,
    ends,
    endLabels: ends.map((end) => axisLabel(end, choice.source)),
    band: indicator.band
  };
}

/** A year on an axis of annual figures ("2024-25" would crowd, so the year of the day: "2025"), a quarter on a quarterly one. */
function axisLabel(end: string, source: Choice['source']): string {
  if (source === 'published') return end.slice(0, 4);
  return `${financialYear(end).slice(2)} ${quarterLabel(end).slice(-2)}`;
}

function endsIn({ figures, choice }: TrendSource): readonly string[] {
  const ends =
    choice.source === 'published'
      ? (figures.published?.points ?? []).map(({ end }) => end)
      : (figures.submitted?.points ?? []).filter(({ span }) => span === choice.span).map(({ end }) => end);
  return [...new Set(ends)].sort();
}

function decimalsIn({ indicator, choice }: TrendSource): number {
  return choice.source === 'published'
    ? (indicator.published?.decimals ?? indicator.decimals)
    : indicator.decimals;
}

function seriesOf(
  source: TrendSource,
  authority: Authority,
  ends: readonly string[],
  decimals: number
): readonly TrendSeries[] {
  const { indicator, figures, region, choice, wish } = source;
  const counted = indicator.kind === 'count';
  const line = (points: readonly AreaPoint[], places: number): TrendSeries['points'] =>
    ends.map((end) => {
      const cell = points.find((point) => point.end === end)?.cell ?? { kind: 'not-supplied' };
      return { end, value: numberIn(cell), text: formatCell(cell, places) };
    });
  const own = { role: 'authority', label: authority.name, shortLabel: authority.shortName } as const;
  const regional = { role: 'region', label: region.regionName, shortLabel: 'Region' } as const;
  if (choice.source === 'submitted') {
    const ofSpan = <Point extends { span: string }>(points: readonly Point[]): readonly Point[] =>
      points.filter(({ span }) => span === choice.span);
    const mine = ofSpan(figures.submitted?.points ?? []).filter(
      (point) => point.authority === authority.code
    );
    const pooled = ofSpan(figures.submitted?.region ?? []);
    return [
      { ...own, points: line(mine, decimals) },
      ...(counted ? [] : [{ ...regional, points: line(pooled, decimals) }])
    ];
  }
  const mine = (figures.published?.points ?? []).filter((point) => point.authority === authority.code);
  const averages = ends.map((end) => {
    const average = mine.find((point) => point.end === end)?.neighbours[wish.model][wish.average];
    const value = average && !average.weak ? average.value : null;
    return { end, value, text: value === null ? '' : formatNumber(value, indicator.decimals) };
  });
  return [
    { ...own, points: line(mine, decimals) },
    { role: 'neighbours', label: `Neighbours’ ${wish.average}`, shortLabel: 'Neighbours', points: averages },
    ...(counted
      ? []
      : ([
          { ...regional, points: line(figures.published?.region ?? [], decimals) },
          {
            role: 'england',
            label: region.countryName,
            shortLabel: 'England',
            points: line(figures.published?.country ?? [], decimals)
          }
        ] as const))
  ];
}

/** From the lowest to the highest value of any authority of the region or its comparators, zero included when near. */
function domainOf(indicator: IndicatorRule, series: readonly TrendSeries[]): readonly [number, number] {
  const values = series
    .flatMap(({ points }) => points.map(({ value }) => value))
    .filter((value) => value !== null);
  const all = [...values, ...(indicator.band ?? [])];
  if (all.length === 0) return [0, 1];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const spread = high - low || Math.abs(high) || 1;
  const top = high + spread * 0.05;
  const limit = indicator.kind === 'percentage' && high <= 100 ? 100 : top;
  return [low >= 0 && low < spread / 2 ? 0 : low - spread * 0.05, Math.min(top, limit)];
}

function describe(series: readonly TrendSeries[], ends: readonly string[], source: Choice['source']): string {
  const first = ends[0];
  const last = ends.at(-1);
  if (!first || !last) return 'There are no figures to draw.';
  const words = series.map(({ label, points }) => {
    const known = points.filter(({ value }) => value !== null);
    const from = known[0];
    const to = known.at(-1);
    if (!from || !to) return `${label}: no figures`;
    return `${label}: ${from.text} (${axisLabel(from.end, source)}) to ${to.text} (${axisLabel(to.end, source)})`;
  });
  return `${words.join('; ')}.`;
}
