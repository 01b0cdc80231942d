import type { Provenance } from '#lib/views/provenance.ts';
import type { TrendView } from '#lib/views/trend.ts';

/** The provenance of figures over time, from that of the newest: its period is from the first to the last of the trends. */
export function trendProvenance(
  newest: Provenance,
  trends: readonly Pick<TrendView, 'endLabels'>[]
): Provenance {
  const labels = trends[0]?.endLabels ?? [];
  const [from = newest.period] = labels;
  const to = labels.at(-1) ?? from;
  return {
    ...newest,
    period: from === to ? from : `${from} to ${to}`,
    rules: 'published figures as published; nothing is drawn across a gap'
  };
}
