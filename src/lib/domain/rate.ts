import { shown, type Cell, type EmptyKind } from './cell.ts';
import { MULTIPLIER, type IndicatorKind } from './indicator.ts';
import { settled } from './precision.ts';

/** Which reason prevails when both parts lack a number, the first before the last. */
const PRECEDENCE: readonly EmptyKind[] = [
  'not-supplied',
  'not-available',
  'not-applicable',
  'suppressed',
  'low'
];

/**
 * Why a numerator and denominator (null where none is needed) make no value, or null if they do; a
 * denominator that rounds to zero makes the value not available.
 */
export function combineStatus(numerator: Cell, denominator: Cell | null): EmptyKind | null {
  const below = denominator?.kind === 'low' ? 'not-available' : denominator?.kind;
  return PRECEDENCE.find((reason) => reason === numerator.kind || reason === below) ?? null;
}

/**
 * An indicator's value, unrounded, from its parts: numerator ÷ denominator × the kind's multiplier, or the
 * numerator where there is no denominator; a denominator of zero or less is not applicable.
 */
export function valueOf(kind: IndicatorKind, numerator: Cell, denominator: Cell | null): Cell {
  const reason = combineStatus(numerator, denominator);
  if (reason !== null) return { kind: reason };
  if (denominator === null || numerator.kind !== 'shown' || denominator.kind !== 'shown') return numerator;
  if (denominator.value <= 0) return { kind: 'not-applicable' };
  // Multiplied first: 57 × 100 ÷ 200 is 28.5, but 57 ÷ 200 × 100 is 28.499999999999996 and would round down.
  const value = (numerator.value * MULTIPLIER[kind]) / denominator.value;
  // Posts have decimals that binary arithmetic has not: 1,133 ÷ 82.4 is 13.75, not the 13.749999999999998 that would round down.
  const isWhole = Number.isInteger(numerator.value) && Number.isInteger(denominator.value);
  return shown(isWhole ? value : settled(value));
}
