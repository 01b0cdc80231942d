/**
 * A value to twelve significant figures, for comparing: 110 ÷ 2.2 is 49.99999999999999 in binary arithmetic
 * and must equal 50.
 */
export function settled(value: number): number {
  return Number(value.toPrecision(12));
}

/** Far enough apart, as a share of the larger, for twelve significant figures to keep two values in order. */
const APART = 1e-10;

/** Whether a value is above another once both are settled; values clearly apart need no settling. */
export function isAbove(value: number, other: number): boolean {
  const isApart = Math.abs(value - other) > APART * Math.max(Math.abs(value), Math.abs(other));
  return isApart ? value > other : settled(value) > settled(other);
}
