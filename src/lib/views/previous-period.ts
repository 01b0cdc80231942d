import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { quarterLabel, quartersBack } from '#lib/domain/period.ts';
import { labelOf, type Choice } from '#lib/views/choice.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

type Placed = Pick<Choice, 'source' | 'end' | 'span'>;

/**
 * The last day (ISO) of the period expected before a chosen one: a year before for an official figure; the quarter before
 * for a quarter; the same quarter a year before for four quarters, since two rolling years a quarter apart share three.
 */
export function previousEnd({ source, end, span }: Placed): string {
  if (source === 'published') return yearBefore(end);
  return quartersBack(end, span === 'year' ? 4 : 1);
}

function yearBefore(end: string): string {
  return `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`;
}

/** A period of an indicator as a sentence names it in brackets: a quarter without its days. */
export function shortPeriod(indicator: IndicatorRule, { source, end, span }: Placed): string {
  return source === 'submitted' && span === 'quarter'
    ? quarterLabel(end)
    : labelOf(indicator, source, end, span);
}

/** Whether figures reach back to a day: a page that carries the newest periods alone says nothing of what came before. */
export function reachesBack(
  { published, submitted }: IndicatorFigures,
  source: Choice['source'],
  previous: string
): boolean {
  const points = (source === 'published' ? published : submitted)?.points ?? [];
  return points.some(({ end }) => end <= previous);
}
