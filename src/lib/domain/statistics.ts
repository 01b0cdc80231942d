import { exactPoissonLimits, upperTail } from './poisson.ts';

/** Two ends, low first, in the units of the value they surround. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantiles for 95 % and 99.8 % intervals. */
export const Z95 = 1.959963984540054;
export const Z998 = 3.090232306167813;

/** From this many events on, Byar's approximation stands in for the exact Poisson limits. */
const BYAR_FROM = 10;

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

/**
 * Wilson's score interval for a proportion, 0 to 1, of whole counts; null unless 0 ≤ events ≤ total and total > 0.
 * Wilson (1927); Newcombe and Altman in Statistics with Confidence (2000); the method of the APHO and Fingertips guides.
 */
export function wilson(events: number, total: number, z: number): Interval | null {
  if (!isCount(events) || !isCount(total) || total === 0 || events > total) return null;
  const square = z * z;
  const centre = 2 * events + square;
  const spread = z * Math.sqrt(square + 4 * events * (1 - events / total));
  const scale = 2 * (total + square);
  return {
    low: events === 0 ? 0 : (centre - spread) / scale,
    high: events === total ? 1 : (centre + spread) / scale
  };
}

/** Wilson's interval in percent; null where `wilson` is. */
export function percentageInterval(events: number, total: number, z: number): Interval | null {
  return scaled(wilson(events, total, z), 100);
}

/**
 * Limits for an expected count given a whole count of events: exact Poisson below ten, Byar's approximation from ten;
 * null for anything else. Breslow and Day (1987) volume II; the choice by size is that of the APHO and Fingertips guides.
 */
export function poissonLimits(events: number, z: number): Interval | null {
  if (!isCount(events)) return null;
  return events < BYAR_FROM ? exactPoissonLimits(events, upperTail(z)) : byarLimits(events, z);
}

function byarLimits(events: number, z: number): Interval {
  const next = events + 1;
  return {
    low: events * Math.max(0, 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3,
    high: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3
  };
}

/**
 * The interval of a rate of whole `events` in `base` × `multiplier` (10,000 for a rate per 10,000); null
 * unless base > 0.
 */
export function rateInterval(events: number, base: number, multiplier: number, z: number): Interval | null {
  if (!Number.isFinite(base) || base <= 0) return null;
  return scaled(poissonLimits(events, z), multiplier / base);
}

function scaled(interval: Interval | null, factor: number): Interval | null {
  return interval === null ? null : { low: interval.low * factor, high: interval.high * factor };
}

/**
 * The type-7 quantile (linear interpolation; Hyndman and Fan 1996) of finite values in any order, `p` from
 * 0 to 1; null of none.
 */
export function quantile7(values: readonly number[], p: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below === above ? below : below + (above - below) * (place - Math.floor(place));
}

/** The middle of finite values, or the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  return quantile7(values, 0.5);
}

/** The unweighted mean of finite values; null of none. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/**
 * The sum of finite values, with the rounding error of each step carried along (Neumaier 1974) so that
 * order does not matter to the last shown digit.
 */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
