import { dayLabel, isQuarterEnd, quarterLabel } from '#lib/domain/period.ts';
import type { IndicatorEntry } from '#lib/views/changes-pairs.ts';
import { endsOf } from '#lib/views/choice.ts';
import type { PeriodOption } from '#lib/views/period-options.ts';
import type { TableWish } from '#lib/views/table-wish.ts';

/** The last days that any figure of some indicators ends on, newest first: "31 March 2025 (2024-25 Q4)". */
export function tablePeriods(
  entries: readonly IndicatorEntry[],
  { source, only, indicators }: Pick<TableWish, 'source' | 'only' | 'indicators'>
): readonly PeriodOption[] {
  const asked = entries.filter(({ indicator }) => indicators.includes(indicator.id));
  const sources = only && source !== null ? [source] : (['published', 'submitted'] as const);
  const ends = new Set(asked.flatMap(({ figures }) => sources.flatMap((one) => endsOf(figures, one))));
  return [...ends]
    .sort()
    .reverse()
    .map((value) => ({
      value,
      label: isQuarterEnd(value) ? `${dayLabel(value)} (${quarterLabel(value)})` : dayLabel(value)
    }));
}
