import type { TrendView } from '#lib/views/trend.ts';

/** The region and England over time, on the scale of the authorities' trends: what is drawn while none is highlighted. Null where neither has a line. */
export function regionTrend(trends: ReadonlyMap<string, TrendView>, indicator: string): TrendView | null {
  const [first] = trends.values();
  const series = first?.series.filter(({ role }) => role === 'region' || role === 'england') ?? [];
  if (!first || series.length === 0) return null;
  const words = series.map(({ label, points }) => {
    const known = points.filter(({ value }) => value !== null);
    return `${label}: ${known[0]?.text ?? 'no figure'} to ${known.at(-1)?.text ?? 'no figure'}`;
  });
  const period = `${first.endLabels[0] ?? ''} to ${first.endLabels.at(-1) ?? ''}`;
  return {
    ...first,
    title: `${indicator}: the region over time`,
    description: `${words.join('; ')} (${period}).`,
    // The sentence on the slope is the first authority's.
    trend: '',
    series
  };
}
