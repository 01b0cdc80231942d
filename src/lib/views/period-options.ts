import { dayLabel, quarterLabel } from '#lib/domain/period.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { endsOf, labelOf, type Choice } from '#lib/views/choice.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

export interface PeriodOption {
  readonly value: string;
  readonly label: string;
}

/** The periods a reader can choose for one indicator, newest first. */
export function periodOptions(
  indicator: IndicatorRule,
  figures: IndicatorFigures,
  { source, span }: Pick<Choice, 'source' | 'span'>
): readonly PeriodOption[] {
  return endsOf(figures, source).map((end) => ({ value: end, label: labelOf(indicator, source, end, span) }));
}

/** The periods that many indicators share, newest first: days for official figures, quarters for submitted ones. */
export function sharedPeriods(
  all: readonly IndicatorFigures[],
  source: 'published' | 'submitted'
): readonly PeriodOption[] {
  const ends = new Set(all.flatMap((figures) => endsOf(figures, source)));
  const label = source === 'published' ? dayLabel : quarterLabel;
  return [...ends]
    .sort()
    .reverse()
    .map((value) => ({ value, label: label(value) }));
}
