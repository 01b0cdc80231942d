import { numberIn, shown } from './cell.ts';
import { roundHalfAway } from './format.ts';
import type { IndicatorKind } from './indicator.ts';
import { valueOf } from './rate.ts';

/** A published value and the counts published beside it. */
export interface PublishedCounts {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
}

/** What counts are rounded to before they are published: 10 for the nearest ten, 0 where they are exact. */
export interface CountRounding {
  readonly numerator: number;
  readonly denominator: number;
}

/** `equal` to the last published digit; `within-rounding` where counts that round to the published ones give it; else `differs`. */
export type Recomputed = 'equal' | 'within-rounding' | 'differs';

/**
 * Whether the counts published beside a value give it, at the decimals it was published to. A population, the denominator of
 * a rate, is never rounded. Null where there is nothing to divide by.
 */
export function recompute(
  kind: IndicatorKind,
  { numerator, denominator, value }: PublishedCounts,
  decimals: number,
  rounding: CountRounding
): Recomputed | null {
  const at = (over: number, under: number): number | null => {
    const cell = numberIn(valueOf(kind, shown(over), shown(under)));
    return cell === null ? null : roundHalfAway(cell, decimals);
  };
  const exact = at(numerator, denominator);
  if (exact === null) return null;
  if (exact === value) return 'equal';
  const over = rounding.numerator / 2;
  const under = kind === 'rate' ? 0 : rounding.denominator / 2;
  const lowest = at(Math.max(0, numerator - over), denominator + under) ?? Infinity;
  const highest = at(numerator + over, denominator - under) ?? Infinity;
  return lowest <= value && value <= highest ? 'within-rounding' : 'differs';
}

/** Whether a total published to `totalRounding` can be the sum of parts that were each published to `partRounding`. */
export function sumAgrees(
  parts: readonly number[],
  total: number,
  partRounding: number,
  totalRounding: number
): boolean {
  const sum = parts.reduce((added, part) => added + part, 0);
  const slack = (parts.length * partRounding + totalRounding) / 2;
  return Number(Math.abs(sum - total).toFixed(6)) <= slack;
}
