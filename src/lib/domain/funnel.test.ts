import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countedPosition, funnelCurve, funnelLimits, funnelPosition } from './funnel.ts';
import { percentageInterval, rateInterval, Z95, Z998 } from './statistics.ts';

describe('funnel of a percentage', () => {
  // By hand at 80 % of 100: √(0.8 × 0.2 ÷ 100) = 0.04, so 80 ± 4 z.
  it('is the comparator ± z standard errors of the comparator', () => {
    const limits = funnelLimits('wilson', 80, 100, 100);
    expect(limits?.inner.low).toBeCloseTo(80 - 4 * 1.95996, 3);
    expect(limits?.inner.high).toBeCloseTo(80 + 4 * 1.95996, 3);
    expect(limits?.outer.low).toBeCloseTo(80 - 4 * 3.09023, 3);
    expect(limits?.outer.high).toBeCloseTo(80 + 4 * 3.09023, 3);
  });

  it('never leaves 0 to 100', () => {
    expect(funnelLimits('wilson', 99, 5, 100)?.outer.high).toBe(100);
    expect(funnelLimits('wilson', 1, 5, 100)?.outer.low).toBe(0);
  });

  it('leaves a point out exactly when its Wilson interval leaves the comparator out', () => {
    const cases = fc
      .integer({ min: 1, max: 2000 })
      .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 999 }), ([events, total], tenths) => {
        const comparator = tenths / 10;
        const limits = funnelLimits('wilson', comparator, total, 100);
        const interval = percentageInterval(events, total, Z95);
        fc.pre(limits !== null && interval !== null);
        const value = (events * 100) / total;
        fc.pre([limits.inner.low, limits.inner.high].every((end) => Math.abs(end - value) > 1e-9));
        const outside = value < limits.inner.low || value > limits.inner.high;
        expect(outside).toBe(comparator < interval.low || comparator > interval.high);
      }),
      { numRuns: 1000 }
    );
  });
});

describe('funnel of a rate', () => {
  it('has no lower limit where none at all would be no surprise: fewer than 3.69 expected', () => {
    expect(funnelLimits('byar', 10, 3688, 10_000)?.inner.low).toBe(0);
    expect(funnelLimits('byar', 10, 3690, 10_000)?.inner.low).toBeGreaterThan(0);
  });

  it('stands where a point would just be different', () => {
    // 100 events have Byar limits 81.362 and 121.628; as expected counts they make 100 events the limit.
    const upper = funnelLimits('byar', 81.36210549052788, 10_000, 10_000);
    const lower = funnelLimits('byar', 121.6279375792065, 10_000, 10_000);
    expect(upper?.inner.high).toBeCloseTo(100, 6);
    expect(lower?.inner.low).toBeCloseTo(100, 6);
  });

  it('leaves a point out exactly when its interval leaves the comparator out', () => {
    const events = fc.integer({ min: 0, max: 2000 });
    const base = fc.integer({ min: 500, max: 300_000 });
    const method = fc.constantFrom(['inner', Z95] as const, ['outer', Z998] as const);
    fc.assert(
      fc.property(events, base, fc.integer({ min: 1, max: 2000 }), method, (count, of, tenths, [ring, z]) => {
        const comparator = tenths / 10;
        const limits = funnelLimits('byar', comparator, of, 10_000)?.[ring];
        const interval = rateInterval(count, of, 10_000, z);
        fc.pre(limits !== undefined && interval !== null);
        const value = (count * 10_000) / of;
        fc.pre([limits.low, limits.high].every((end) => Math.abs(end - value) > 1e-9));
        const outside = value < limits.low || value > limits.high;
        expect(outside).toBe(comparator < interval.low || comparator > interval.high);
      }),
      { numRuns: 1000 }
    );
  });
});

describe('funnels in general', () => {
  test.each([
    ['wilson', 80, 0, 100],
    ['wilson', 101, 50, 100],
    ['wilson', NaN, 50, 100],
    ['byar', 49, -1, 10_000],
    ['byar', -1, 100, 10_000],
    ['byar', 49, NaN, 10_000],
    ['byar', Infinity, 100, 10_000]
  ] as const)('%s round %d with %d has no limits', (method, comparator, denominator, multiplier) => {
    expect(funnelLimits(method, comparator, denominator, multiplier)).toBeNull();
  });

  it('narrows as the denominator grows', () => {
    const curve = funnelCurve('byar', 50, 10_000, [30_000, 300_000], 5);
    expect(curve).toHaveLength(5);
    expect(curve[0]?.denominator).toBeCloseTo(30_000, 6);
    expect(curve[4]?.denominator).toBeCloseTo(300_000, 6);
    const widths = curve.map(({ inner }) => inner.high - inner.low);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(curve.every(({ inner, outer }) => outer.low < inner.low && outer.high > inner.high)).toBe(true);
  });

  test.each([
    [10, 'far-below'],
    [20, 'below'],
    [30, 'below'],
    [40, 'within'],
    [50, 'within'],
    [60, 'within'],
    [70, 'above'],
    [80, 'above'],
    [81, 'far-above']
  ] as const)('%i is %s', (value, position) => {
    expect(funnelPosition(value, { inner: { low: 40, high: 60 }, outer: { low: 20, high: 80 } })).toBe(
      position
    );
  });
});

describe('the position of counts', () => {
  // 400 events have 95 % limits 361.8 and 441.2 and 99.8 % limits 340.5 and 466.8, whatever they are a rate of.
  test.each([
    [47, 'far-below'],
    [45, 'below'],
    [44, 'within'],
    [36.5, 'within'],
    [35, 'above'],
    [34, 'far-above']
  ] as const)('400 in 100,000, a rate of 40, is beside %d %s', (comparator, position) => {
    expect(countedPosition('byar', comparator, [400, 100_000], 10_000)).toBe(position);
  });

  it('is none where counts have no interval', () => {
    expect(countedPosition('wilson', 50, [11, 10], 100)).toBeNull();
    expect(countedPosition('byar', 50, [1.5, 10], 10_000)).toBeNull();
  });

  it('is that of the value among the limits of its size', () => {
    const total = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(total, fc.nat(3000), fc.integer({ min: 1, max: 999 }), (of, count, thousandths) => {
        fc.pre(count <= of);
        const comparator = thousandths / 10;
        const limits = funnelLimits('wilson', comparator, of, 100);
        const value = (count * 100) / of;
        fc.pre(limits !== null);
        const ends = [limits.inner.low, limits.inner.high, limits.outer.low, limits.outer.high];
        fc.pre(ends.every((end) => Math.abs(end - value) > 1e-9));
        expect(countedPosition('wilson', comparator, [count, of], 100)).toBe(funnelPosition(value, limits));
      })
    );
  });
});
