import type { Authority } from '#lib/domain/authority.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { financialYear, quarterLabel } from '#lib/domain/period.ts';
import type { Choice } from '#lib/views/choice.ts';
import { seriesOf, trendEnds, type TrendSource } from '#lib/views/trend-series.ts';
import { slopeWords } from '#lib/views/trend-slope.ts';
import type { TrendSeries, TrendView } from '#lib/views/trend.ts';

/** Trends of the authorities of the source's region, each beside its comparators, all on one scale. */
export function trendViews(source: TrendSource): ReadonlyMap<string, TrendView> {
  const ends = trendEnds(source);
  const drawn = source.region.authorities.map((authority) => ({
    authority,
    series: seriesOf(source, authority, ends).filter(({ points }) =>
      points.some(({ value }) => value !== null)
    )
  }));
  const all = drawn.flatMap(({ series }) => series);
  const values = all.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const limits = all.flatMap(({ points }) =>
    points.flatMap(({ interval }) => (interval ? [interval.low, interval.high] : []))
  );
  const scale = {
    domain: domainOf(source.indicator, values),
    wideDomain: domainOf(source.indicator, [...values, ...limits])
  };
  return new Map(
    drawn.map(({ authority, series }) => [authority.code, viewOf(source, authority, series, ends, scale)])
  );
}

function viewOf(
  { indicator, choice }: TrendSource,
  authority: Authority,
  series: readonly TrendSeries[],
  ends: readonly string[],
  scale: Pick<TrendView, 'domain' | 'wideDomain'>
): TrendView {
  const own = series.find(({ role }) => role === 'authority');
  const trend = slopeWords(indicator, choice, own?.points ?? []);
  return {
    title: `${indicator.title}: ${authority.name} over time`,
    description: `${describe(series, ends, choice.source)} ${trend}`,
    unit: indicator.unit,
    series,
    ...scale,
    ends,
    endLabels: ends.map((end) => axisLabel(end, choice.source)),
    band: indicator.band,
    trend
  };
}

/** A year on an axis of annual figures ("2024-25" would crowd, so the year of the day: "2025"), a quarter on a quarterly one. */
function axisLabel(end: string, source: Choice['source']): string {
  if (source === 'published') return end.slice(0, 4);
  return `${financialYear(end).slice(2)} ${quarterLabel(end).slice(-2)}`;
}

/** From the lowest to the highest of the values and the band, zero included when near. */
function domainOf(indicator: IndicatorRule, values: readonly number[]): readonly [number, number] {
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
  if (ends.length === 0) return 'There are no figures to draw.';
  const words = series.map(({ label, points }) => {
    const known = points.filter(({ value }) => value !== null);
    const from = known[0];
    const to = known.at(-1);
    if (!from || !to) return `${label}: no figures`;
    return `${label}: ${from.text} (${axisLabel(from.end, source)}) to ${to.text} (${axisLabel(to.end, source)})`;
  });
  return `${words.join('; ')}.`;
}
