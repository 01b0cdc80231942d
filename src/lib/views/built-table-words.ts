import { dayLabel } from '#lib/domain/period.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { Beside } from '#lib/views/table-wish.ts';

/** The last day of a period, for a heading over figures that cover different times. */
export function endLabel(end: string): string {
  return dayLabel(end);
}

const TIMINGS = {
  day: 'on the day',
  'financial-year': 'in the year that ends then',
  'year-to-day': 'in the year that ends then'
} as const;

/** What time a figure under a last day covers: "on the day", "in the quarter that ends then". */
export function countedWords({ indicator, choice }: Comparison): string {
  if (choice.source === 'published') return TIMINGS[indicator.published?.timing ?? 'day'];
  if (indicator.basis === 'S') return 'on the day';
  return choice.span === 'year' ? 'in the four quarters that end then' : 'in the quarter that ends then';
}

/** The period that changes are since; empty where no authority shown has a figure to compare. */
export function previousWords({ rows }: Comparison, authorities: readonly string[]): string {
  const travels = rows.flatMap(({ authority, travel }) =>
    travel !== null && authorities.includes(authority.code) ? [travel.period] : []
  );
  return travels[0] ?? '';
}

const OFFICIAL: readonly Beside[] = ['neighbours', 'published-region', 'country', 'quartiles'];

/** The period of the official figures beside submitted ones, where it is worded otherwise; empty where none stand beside them. */
export function officialWords(
  { status, choice, comparatorPeriod }: Comparison,
  beside: readonly Beside[]
): string {
  if (status === 'published' || comparatorPeriod === null) return '';
  if (!OFFICIAL.some((one) => beside.includes(one))) return '';
  return `${comparatorPeriod} (beside ${choice.shortPeriod})`;
}
