import { numberIn, type Cell } from './cell.ts';

/** Only counts of 1 to 5 are suppressed in their own right. */
const MOST = 5;

/** Whether a cell hides a number that must not be worked out: suppressed, or small enough to round to zero. */
export function isHidden({ kind }: Cell): boolean {
  return kind === 'suppressed' || kind === 'low';
}

/**
 * Whether one of `hidden` counts could be worked out by somebody who takes each for 1 to 5 and knows that, with `open`
 * counts of any size, they come to `rest` (null: the rest is not known to us). A rest that no counts of 1 to 5 make says
 * only that whoever hid them hid a zero or a larger count too, to protect the others: it tells none of them.
 */
export function isExposed(hidden: number, open: number, rest: number | null): boolean {
  if (hidden === 0) return false;
  if (hidden === 1 && open === 0) return true;
  if (rest === null) return false;
  if (open > 0) return rest <= hidden;
  return rest <= 0 || rest === hidden || rest === MOST * hidden;
}

/**
 * Which shown counts, by index, must be held back too, so that no hidden one can be worked out of the `whole` (a count,
 * null where not known) and the others: the first of `order`, as many as it takes. Zeros cover nothing and stay.
 */
export function heldBack(
  counts: readonly Cell[],
  whole: number | null,
  order: readonly number[]
): ReadonlySet<number> {
  const hidden = counts.filter(isHidden).length;
  const known = counts.reduce((sum, count) => sum + (numberIn(count) ?? 0), 0);
  const held = new Set<number>();
  let rest = whole === null ? null : whole - known;
  for (const index of order) {
    if (!isExposed(hidden, held.size, rest)) break;
    const count = counts[index];
    const value = count ? numberIn(count) : null;
    if (value === null || value <= 0) continue;
    held.add(index);
    rest = rest === null ? null : rest + value;
  }
  return held;
}
