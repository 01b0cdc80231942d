import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { upperTail } from './poisson.ts';
import {
  mean,
  median,
  percentageInterval,
  poissonLimits,
  quantile7,
  rateInterval,
  sum,
  wilson,
  Z95,
  Z998
} from './statistics.ts';

const counts = fc
  .integer({ min: 1, max: 5000 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

/** P(X ≥ events) when `mean` are expected, added up from the terms of the tail itself. */
function atLeast(events: number, expected: number): number {
  let term = Math.exp(-expected);
  for (let k = 1; k <= events; k += 1) term *= expected / k;
  let total = 0;
  for (let k = events; k < events + 200; k += 1) {
    total += term;
    term *= expected / (k + 1);
  }
  return total;
}

describe('the normal tail', () => {
  test.each([
    [0, 0.5],
    [1, 0.15865525393145707],
    [Z95, 0.025],
    [2.575829303548901, 0.005],
    [Z998, 0.001]
  ])('above %d lies %d', (z, tail) => {
    expect(upperTail(z)).toBeCloseTo(tail, 14);
  });
});

describe('wilson', () => {
  // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718]
  ])('%i of %i', (events, total, low, high) => {
    const interval = wilson(events, total, Z95);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('reaches exactly 0 with no events and exactly 1 with all', () => {
    expect(wilson(0, 3, Z95)?.low).toBe(0);
    expect(wilson(3, 3, Z95)?.high).toBe(1);
    expect(wilson(20, 20, Z95)?.low).toBeCloseTo(1 - 0.1611, 4);
  });

  it('ends where the score test does: |p − θ| = z √(θ(1 − θ) ÷ n)', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(Z95, Z998), ([events, total], z) => {
        const { low = NaN, high = NaN } = wilson(events, total, z) ?? {};
        const share = events / total;
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(share - low).toBeCloseTo(z * Math.sqrt((low * (1 - low)) / total), 7);
        expect(high - share).toBeCloseTo(z * Math.sqrt((high * (1 - high)) / total), 7);
      })
    );
  });

  test.each([
    [1, 0],
    [-1, 10],
    [11, 10],
    [NaN, 10],
    [1, NaN],
    [1.5, 10],
    [1, Infinity]
  ])('%d of %d has no interval', (events, total) => {
    expect(wilson(events, total, Z95)).toBeNull();
    expect(percentageInterval(events, total, Z95)).toBeNull();
  });

  it('is in percent for a percentage, and wider at 99.8 %', () => {
    const at95 = percentageInterval(81, 263, Z95);
    const at998 = percentageInterval(81, 263, Z998);
    expect(at95?.low).toBeCloseTo(25.53, 2);
    expect(at95?.high).toBeCloseTo(36.62, 2);
    expect(at998?.low).toBeLessThan(at95?.low ?? 0);
    expect(at998?.high).toBeGreaterThan(at95?.high ?? 100);
  });
});

describe('poissonLimits', () => {
  // Chi-squared quantiles halved, as R's qchisq(0.025, 2n)/2 and qchisq(0.975, 2n + 2)/2 give them.
  test.each([
    [0, 0, 3.688879454113936],
    [1, 0.025317807984289897, 5.571643390938898],
    [2, 0.24220927854396507, 7.22468766772396],
    [3, 0.6186721228956015, 8.767273069742323],
    [4, 1.089865373626325, 10.241588675403694],
    [5, 1.623486390118421, 11.66833207932267],
    [9, 4.115373097378334, 17.084803451419166]
  ])('%i events, exact at 95 %%: %d to %d', (events, low, high) => {
    expect(poissonLimits(events, Z95)?.low).toBeCloseTo(low, 10);
    expect(poissonLimits(events, Z95)?.high).toBeCloseTo(high, 10);
  });

  test.each([
    [0, 0, 6.907755278982137],
    [1, 0.0010005003335835346, 9.233413476451585],
    [9, 2.452424404363775, 22.65737330906293]
  ])('%i events, exact at 99.8 %%: %d to %d', (events, low, high) => {
    expect(poissonLimits(events, Z998)?.low).toBeCloseTo(low, 10);
    expect(poissonLimits(events, Z998)?.high).toBeCloseTo(high, 10);
  });

  it('leaves exactly one tail on each side', () => {
    for (const [z, tail] of [
      [Z95, 0.025],
      [Z998, 0.001]
    ] as const) {
      for (let events = 1; events < 10; events += 1) {
        const { low = NaN, high = NaN } = poissonLimits(events, z) ?? {};
        expect(atLeast(events, low)).toBeCloseTo(tail, 10);
        expect(1 - atLeast(events + 1, high)).toBeCloseTo(tail, 10);
      }
    }
  });

  test.each([
    [10, Z95, 4.79, 18.39],
    [100, Z95, 81.36, 121.63],
    [10, Z998, 2.92, 24.19],
    [400, Z998, 341.02, 465.75]
  ])('%i events, Byar, z %d: %d to %d', (events, z, low, high) => {
    expect(poissonLimits(events, z)?.low).toBeCloseTo(low, 2);
    expect(poissonLimits(events, z)?.high).toBeCloseTo(high, 2);
  });

  it("leaves tails within 0.0005 of 0.025 under Byar's limits", () => {
    for (let events = 10; events <= 150; events += 1) {
      const { low = NaN, high = NaN } = poissonLimits(events, Z95) ?? {};
      expect(Math.abs(atLeast(events, low) - 0.025)).toBeLessThan(0.0005);
      expect(Math.abs(1 - atLeast(events + 1, high) - 0.025)).toBeLessThan(0.0005);
    }
  });

  it('rises with every event, across the change of method too', () => {
    for (const z of [Z95, Z998]) {
      for (let events = 0; events < 60; events += 1) {
        const here = poissonLimits(events, z);
        const next = poissonLimits(events + 1, z);
        expect(next?.low).toBeGreaterThan(here?.low ?? Infinity);
        expect(next?.high).toBeGreaterThan(here?.high ?? Infinity);
        expect(here?.low).toBeLessThanOrEqual(events);
        expect(here?.high).toBeGreaterThan(events);
      }
    }
  });

  it('gives a rate its multiplier: 10 events in 5,000 children per 10,000', () => {
    expect(rateInterval(10, 5000, 10_000, Z95)?.low).toBeCloseTo(9.575, 3);
    expect(rateInterval(10, 5000, 10_000, Z95)?.high).toBeCloseTo(36.783, 3);
    expect(rateInterval(0, 5000, 10_000, Z95)?.low).toBe(0);
  });

  test.each([
    [10, 0],
    [10, -1],
    [10, NaN],
    [-1, 100],
    [NaN, 100],
    [2.5, 100]
  ])('%d events in %d have no interval', (events, base) => {
    expect(rateInterval(events, base, 10_000, Z95)).toBeNull();
  });
});

describe('quantiles and averages', () => {
  // By hand: position p × (n − 1) from 0 in the sorted values.
  test.each([
    [[1, 2, 3, 4], 0.25, 1.75],
    [[4, 1, 3, 2], 0.5, 2.5],
    [[1, 2, 3, 4], 0.75, 3.25],
    [[10, 20, 40], 0.25, 15],
    [[10, 20, 40], 0.1, 12],
    [[7], 0.9, 7],
    [[0, 0, 5], 0, 0],
    [[0, 0, 5], 1, 5]
  ])('of %j at %d is %d', (values, p, expected) => {
    expect(quantile7(values, p)).toBeCloseTo(expected, 12);
  });

  it('has nothing to say of no values', () => {
    expect(quantile7([], 0.5)).toBeNull();
    expect(median([])).toBeNull();
    expect(mean([])).toBeNull();
  });

  it('stays inside the values and rises with p', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (list, a, b) => {
        const low = quantile7(list, Math.min(a, b)) ?? NaN;
        const high = quantile7(list, Math.max(a, b)) ?? NaN;
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list));
      })
    );
  });

  it('adds without losing pence: ten tenths are one', () => {
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sum([1e16, 1, -1e16])).toBe(1);
    expect(mean([51, 36, 40, 33, 56, 57, 54, 48, 60, 53])).toBe(48.8);
    expect(median([51, 36, 40, 33, 56, 57, 54, 48, 60, 53])).toBe(52);
  });
});
