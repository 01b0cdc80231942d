import type { Line } from '../report.ts';
import type { MeasuredDatabase } from './database.ts';

/** A line that is only told. */
export function told(what: string, unit: string, found: readonly number[]): Line {
  return { what, unit, budget: null, found, judge: 'max' };
}

/** Every question with what it is asked about, one by one. */
export function filtersOf({
  indicators,
  authorities,
  days
}: MeasuredDatabase): Readonly<Record<string, readonly string[]>> {
  return {
    'submitted figures': indicators,
    'published figures': indicators,
    'late reviews': authorities.slice(0, 11),
    'placed children': days.slice(-8)
  };
}
