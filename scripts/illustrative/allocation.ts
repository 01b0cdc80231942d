import { type Chance, shuffled } from './chance.ts';

/** Whole numbers that add up to `total`, as near as can be in proportion to the weights (largest remainders first). */
export function shared(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  if (sum <= 0) return weights.map((_, index) => (index === 0 ? total : 0));
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((one, other) => one + other, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return whole.map((value, index) => value + (raised.has(index) ? 1 : 0));
}

/** A part of a whole: its published count, or null where it must be made up from `weight`. */
export interface Part {
  readonly known: number | null;
  readonly weight: number;
}

/** Counts of the parts that add up to `total`: known parts as they are, the rest shared over the others by weight. */
export function filled(total: number, parts: readonly Part[]): readonly number[] {
  const left = total - parts.reduce((sum, { known }) => sum + (known ?? 0), 0);
  const isOpen = parts.some(({ known }) => known === null);
  if (left < 0 || (!isOpen && left !== 0)) {
    return shared(
      total,
      parts.map(({ known, weight }) => known ?? weight)
    );
  }
  const made = shared(
    left,
    parts.map(({ known, weight }) => (known === null ? weight : 0))
  );
  return parts.map(({ known }, index) => known ?? made[index] ?? 0);
}

/**
 * A year's children, so many of each kind, dealt at random to quarters that take so many each: for each quarter, a
 * count of each kind. The counts of the kinds must add up to the counts of the quarters.
 */
export function dealt(
  chance: Chance,
  kinds: readonly number[],
  quarters: readonly number[]
): readonly (readonly number[])[] {
  const deck = shuffled(
    chance,
    kinds.flatMap((count, kind) => Array.from({ length: count }, () => kind))
  );
  let next = 0;
  return quarters.map((count) => {
    const hand = deck.slice(next, next + count);
    next += count;
    return kinds.map((_, kind) => hand.filter((card) => card === kind).length);
  });
}
