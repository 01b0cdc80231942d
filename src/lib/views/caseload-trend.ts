import { bandPosition } from '#lib/domain/comparison.ts';
import { listWords } from '#lib/domain/format.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import type { TrendSeries, TrendView } from '#lib/views/trend.ts';

/** The highlighted authority's trend beside the region, or the region's alone; null where there is none. */
export function caseloadTrend(
  trends: ReadonlyMap<string, TrendView>,
  authority: string | null,
  title: string
): TrendView | null {
  const own = authority === null ? undefined : trends.get(authority);
  if (own) return { ...own, description: trendSentence(own) };
  const [any] = [...trends.values()].filter(({ series }) => series.some(({ role }) => role === 'region'));
  if (!any) return null;
  const alone = { ...any, title, trend: '', series: any.series.filter(({ role }) => role === 'region') };
  return { ...alone, description: trendSentence(alone) };
}

/** Where each line began and ended, and in how many of its quarters it was within the band. */
export function trendSentence({ series, endLabels, band }: TrendView): string {
  return series.map((line) => lineSentence(line, endLabels, band)).join(' ');
}

function lineSentence(
  { label, points }: TrendSeries,
  labels: readonly string[],
  band: TrendView['band']
): string {
  const known = points.flatMap((point, index) =>
    point.value === null ? [] : [{ value: point.value, text: point.text, when: labels[index] ?? point.end }]
  );
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return `${label}: no figures.`;
  const moved =
    first === last
      ? `${first.text} (${first.when})`
      : `${first.text} (${first.when}) to ${last.text} (${last.when})`;
  if (band === null) return `${label}: ${moved}.`;
  const counts = (['above', 'within', 'below'] as const).flatMap((position) => {
    const count = known.filter(({ value }) => bandPosition(value, band) === position).length;
    return count === 0 ? [] : [`${position} the band in ${count}`];
  });
  return `${label}: ${moved}; ${listWords(counts)} of ${known.length} quarters.`;
}

/** How many authorities the region pools in each quarter, where that changes: "10 to 11 of 11 authorities"; empty where it does not. */
export function poolingWords({ submitted }: IndicatorFigures): string {
  const quarters = (submitted?.region ?? []).filter(({ span }) => span === 'quarter');
  const counts = quarters.map(({ reporting }) => reporting);
  const fewest = Math.min(...counts);
  const most = Math.max(...counts);
  const of = quarters[0]?.of ?? 0;
  if (counts.length === 0 || fewest === most) return '';
  return `The region pools the authorities that reported: ${fewest} to ${most} of ${of}, so part of a change can be who is in it.`;
}
