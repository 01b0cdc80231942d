/**
 * A value to twelve significant figures, for comparing: 110 ÷ 2.2 is 49.99999999999999 in binary arithmetic
 * and must equal 50.
 */
export function settled(value: number): number {
  return Number(value.toPrecision(12));
}
