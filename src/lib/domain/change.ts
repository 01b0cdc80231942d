import type { Cell } from './cell.ts';
import { formatNumber, roundHalfAway } from './format.ts';
import { settled } from './precision.ts';

/** A value at the end of a period, with the counts behind it where they are known. */
export interface Reading {
  readonly end: string;
  readonly cell: Cell;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * What happened between two periods; `difference` in the units of the value, `children` in whole counts
 * where both are known.
 */
export type Change =
  | {
      readonly kind: 'up' | 'down' | 'no-change';
      readonly difference: number;
      readonly children: number | null;
    }
  | { readonly kind: 'no-comparable-period' };

/**
 * The change from the period expected before this one (ISO end); less than one child's worth, `multiplier`
 * ÷ denominator, is no change.
 */
export function change(
  current: Reading,
  previous: Reading | null,
  expectedPreviousEnd: string,
  multiplier: number
): Change {
  if (previous === null || previous.end !== expectedPreviousEnd) return { kind: 'no-comparable-period' };
  if (current.cell.kind !== 'shown' || previous.cell.kind !== 'shown')
    return { kind: 'no-comparable-period' };
  const difference = settled(current.cell.value - previous.cell.value);
  const children =
    current.numerator === null || previous.numerator === null ? null : current.numerator - previous.numerator;
  if (Math.abs(difference) < oneChild(current.denominator, multiplier)) {
    return { kind: 'no-change', difference, children };
  }
  return { kind: difference > 0 ? 'up' : 'down', difference, children };
}

/**
 * What one child more adds to a value; where no denominator is known any difference but none at all counts.
 */
function oneChild(denominator: number | null, multiplier: number): number {
  const noise = 1e-9;
  return denominator === null || denominator <= 0 ? noise : (multiplier / denominator) * (1 - noise);
}

/** A change in words: "up 3.1", "down 2", "up less than 0.1", "no change", "no comparable previous period". */
export function changeWords(happened: Change, decimals: number): string {
  if (happened.kind === 'no-comparable-period') return 'no comparable previous period';
  if (happened.kind === 'no-change') return 'no change';
  const size = Math.abs(happened.difference);
  if (roundHalfAway(size, decimals) > 0) return `${happened.kind} ${formatNumber(size, decimals)}`;
  return `${happened.kind} less than ${formatNumber(10 ** -decimals, decimals)}`;
}

/**
 * How many more children (negative: fewer) in the numerator would reach a comparator's value, whole and rounded away
 * from zero so that the count does reach it; 0 when it stands there; null where a count or the comparator is not known.
 */
export function gapInChildren(
  numerator: number | null,
  denominator: number | null,
  multiplier: number,
  comparator: number | null
): number | null {
  if (numerator === null || denominator === null || comparator === null || denominator <= 0) return null;
  const gap = roundHalfAway((comparator * denominator) / multiplier - numerator, 6);
  return gap < 0 ? -Math.ceil(-gap) : Math.ceil(gap);
}

/**
 * A gap in a sentence: "12 more reviews on time would reach the regional rate", "3 fewer …", "at the
 * regional rate".
 */
export function gapWords(gap: number, counted: string, comparator: string): string {
  if (gap === 0) return `at ${comparator}`;
  return `${formatNumber(Math.abs(gap), 0)} ${gap > 0 ? 'more' : 'fewer'} ${counted} would reach ${comparator}`;
}
