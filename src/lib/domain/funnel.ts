import { percentageInterval, poissonLimits, rateInterval, Z95, Z998, type Interval } from './statistics.ts';

/** Control limits round a comparator for one size of denominator, in the units of the comparator. */
export interface FunnelLimits {
  readonly inner: Interval;
  readonly outer: Interval;
}

export interface FunnelPoint extends FunnelLimits {
  readonly denominator: number;
}

export type FunnelMethod = 'wilson' | 'byar';
export type FunnelPosition = 'far-below' | 'below' | 'within' | 'above' | 'far-above';

/**
 * Control limits at 95 % (inner) and 99.8 % (outer): the values whose own interval would just touch the comparator, so
 * that a point lies outside its funnel exactly when its interval leaves the comparator out. Null unless denominator > 0
 * and the comparator can be had. Spiegelhalter (2005); the inversion is that of the Fingertips technical guide.
 */
export function funnelLimits(
  method: FunnelMethod,
  comparator: number,
  denominator: number,
  multiplier: number
): FunnelLimits | null {
  const target = comparator / multiplier;
  if (!(denominator > 0) || !(target >= 0) || !Number.isFinite(target)) return null;
  if (method === 'wilson' && target > 1) return null;
  const limits = method === 'wilson' ? proportionLimits : rateLimits;
  return {
    inner: limits(target, denominator, multiplier, Z95),
    outer: limits(target, denominator, multiplier, Z998)
  };
}

/**
 * Wilson's interval solved for the proportion that touches the target: target ± z √(target (1 − target) ÷
 * denominator).
 */
function proportionLimits(target: number, denominator: number, multiplier: number, z: number): Interval {
  const spread = z * Math.sqrt((target * (1 - target)) / denominator);
  return { low: Math.max(0, target - spread) * multiplier, high: Math.min(1, target + spread) * multiplier };
}

function rateLimits(target: number, denominator: number, multiplier: number, z: number): Interval {
  const expected = target * denominator;
  const scale = multiplier / denominator;
  return {
    low: eventsWhere((events) => poissonLimits(events, z)?.high ?? 0, expected) * scale,
    high: eventsWhere((events) => poissonLimits(events, z)?.low ?? 0, expected) * scale
  };
}

/**
 * How many events have the expected count as the given end of their interval, on a straight line between
 * whole counts; 0 below the first.
 */
function eventsWhere(endOf: (events: number) => number, expected: number): number {
  if (expected <= endOf(0)) return 0;
  let below = 0;
  let above = Math.ceil(expected);
  while (endOf(above) < expected) above *= 2;
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (endOf(middle) < expected) below = middle;
    else above = middle;
  }
  return below + (expected - endOf(below)) / (endOf(above) - endOf(below));
}

/**
 * Control limits at `steps` denominators from the smallest to the largest, evenly spaced in ratio; empty
 * where there are none.
 */
export function funnelCurve(
  method: FunnelMethod,
  comparator: number,
  multiplier: number,
  range: readonly [smallest: number, largest: number],
  steps = 60
): readonly FunnelPoint[] {
  const [smallest, largest] = range;
  return Array.from({ length: steps }, (_, step) => {
    const denominator = smallest * (largest / smallest) ** (step / (steps - 1));
    const limits = funnelLimits(method, comparator, denominator, multiplier);
    return limits === null ? [] : [{ denominator, ...limits }];
  }).flat();
}

/** Where a value stands against its control limits, which themselves count as within. */
export function funnelPosition(value: number, { inner, outer }: FunnelLimits): FunnelPosition {
  if (value < outer.low) return 'far-below';
  if (value > outer.high) return 'far-above';
  if (value < inner.low) return 'below';
  return value > inner.high ? 'above' : 'within';
}

/**
 * Where a value of whole counts stands against the control limits of its size, found by the rule that makes them: it is
 * outside exactly when its own 95 % (or 99.8 %) interval leaves the comparator out. Null where the counts have no interval.
 */
export function countedPosition(
  method: FunnelMethod,
  comparator: number,
  [numerator, denominator]: readonly [numerator: number, denominator: number],
  multiplier: number
): FunnelPosition | null {
  const intervalAt = (z: number): Interval | null =>
    method === 'wilson'
      ? percentageInterval(numerator, denominator, z)
      : rateInterval(numerator, denominator, multiplier, z);
  const inner = intervalAt(Z95);
  const outer = intervalAt(Z998);
  if (inner === null || outer === null) return null;
  if (outer.high < comparator) return 'far-below';
  if (outer.low > comparator) return 'far-above';
  if (inner.high < comparator) return 'below';
  return inner.low > comparator ? 'above' : 'within';
}
