import { formatNumber, listWords, plural } from '#lib/domain/format.ts';
import type { TrendView } from '#lib/views/trend.ts';

/** What the trends of an indicator say together: how many rose and fell between the first and the last period, and by how much at most. */
export function trendWords(trends: ReadonlyMap<string, TrendView>, decimals: number): string {
  const [first] = trends.values();
  const from = first?.endLabels[0];
  const to = first?.endLabels.at(-1);
  if (!first || from === undefined || to === undefined || from === to) return '';
  const moves = [...trends.values()].flatMap(({ series }) => {
    const line = series.find(({ role }) => role === 'authority');
    const start = line?.points[0]?.value ?? null;
    const end = line?.points.at(-1)?.value ?? null;
    return line && start !== null && end !== null ? [{ name: line.label, move: end - start }] : [];
  });
  if (moves.length === 0) return `No authority has a figure both for ${from} and for ${to}.`;
  const up = moves.filter(({ move }) => move > 0);
  const down = moves.filter(({ move }) => move < 0);
  const same = moves.length - up.length - down.length;
  const counts = [`${up.length} higher`, `${down.length} lower`, ...(same > 0 ? [`${same} the same`] : [])];
  const most = [...moves].sort((a, b) => Math.abs(b.move) - Math.abs(a.move))[0];
  const sign = most && most.move < 0 ? 'down' : 'up';
  const largest =
    most && most.move !== 0
      ? ` The largest move is ${most.name}’s, ${sign} ${formatNumber(Math.abs(most.move), decimals)}.`
      : '';
  return `${to} beside ${from}, of ${plural(moves.length, 'authority', 'authorities')} with both: ${listWords(counts)}.${largest}`;
}
