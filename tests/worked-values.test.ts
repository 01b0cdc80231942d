import { describe, expect, test } from 'vitest';
import { funnelLimits } from '#lib/domain/funnel.ts';
import { poissonLimits, quantile7, wilson, Z95, Z998 } from '#lib/domain/statistics.ts';

// Results that others have published of the same rules, so that ours are held against numbers nobody here worked out.

describe('funnel of a proportion: UKHSA, PHEindicatormethods, testdata_funnel_prop_outputs.csv', () => {
  const BASELINE = 80.642448;
  // Population; lower and upper limit at 95 % and at 99.8 %.
  test.each([
    [1, 3.204264, 100, 0, 100],
    [5, 46.011039, 100, 26.039864, 100],
    [18, 62.390093, 98.894803, 51.864359, 100],
    [41, 68.548635, 92.73626, 61.574398, 99.710497],
    [50, 69.691035, 91.593861, 63.375595, 97.909301],
    [102, 72.974925, 88.309971, 68.553233, 92.731663],
    [395, 76.74611, 84.538786, 74.499177, 86.785719],
    [1008, 78.203374, 83.081521, 76.796814, 84.488082],
    [9998, 79.867989, 81.416907, 79.421375, 81.863521],
    [110_000, 80.408963, 80.875933, 80.274317, 81.010578]
  ])('of %i people', (population, low, high, lowest, highest) => {
    const limits = funnelLimits('wilson', BASELINE, population, 100);
    expect(limits?.inner.low).toBeCloseTo(low, 5);
    expect(limits?.inner.high).toBeCloseTo(high, 5);
    expect(limits?.outer.low).toBeCloseTo(lowest, 5);
    expect(limits?.outer.high).toBeCloseTo(highest, 5);
  });
});

/**
 * UKHSA gives the population of one of three years in which so many events lie just on a limit round 114.8591735 per
 * 100,000, by the exact Poisson limits. Columns: events; population and limit, low and high, at 95 %; the same at 99.8 %.
 */
const UKHSA_RATE = [
  [1, 1616.949526, 20.61494982, 7.347518827, 4536.678859, 2679.632184, 12.4395182, 0.290369211, 114796.3768],
  [2, 2096.679871, 31.79630214, 70.2917202, 948.4284419, 3258.735028, 20.45783597, 13.17613227, 5059.653722],
  [5, 3386.272291, 49.21832987, 471.1527094, 353.7423501, 4775.339014, 34.90153604, 214.5734657, 776.7347474],
  [9, 4958.18753, 60.5059809, 1194.324587, 251.1879964, 6575.408478, 45.62454196, 711.7194444, 421.5144076],
  [10, 5337.07421, 62.45619233, 1391.671639, 239.5201023, 7003.931164, 47.59232002, 859.1738425, 387.9696015],
  [
    25, 10710.19596, 77.80747773, 4695.223584, 177.4853356, 12953.85453, 64.33091645, 3580.312493, 232.7543573
  ],
  [
    99, 34978.76935, 94.34294177, 23351.00812, 141.3215217, 38821.52432, 85.00439016, 20627.03806, 159.9841912
  ],
  [1029, 317445.0065, 108.0502112, 280656.8951, 122.213281, 328527.873, 104.4051443, 270683.3437, 126.7163304]
].map(
  ([
    events = 0,
    low = 0,
    lowLimit = 0,
    high = 0,
    highLimit = 0,
    lowest = 0,
    lowestLimit = 0,
    highest = 0,
    highestLimit = 0
  ]) => ({
    events,
    low,
    lowLimit,
    high,
    highLimit,
    lowest,
    lowestLimit,
    highest,
    highestLimit
  })
);
const RATE = 114.8591735;
const expected = (population: number): number => (3 * population * RATE) / 100_000;
// Their solver stops at about a millionth.
const isNear = (ours: number | undefined, theirs: number): boolean =>
  Math.abs((ours ?? NaN) - theirs) < theirs * 1e-6 + 1e-6;
const share = (ours: number | undefined, theirs: number): number => (ours ?? NaN) / theirs;

describe('limits of a count: UKHSA, PHEindicatormethods, testdata_funnel_rate_outputs_2.csv', () => {
  const below10 = UKHSA_RATE.filter(({ events }) => events < 10);
  test.each(below10)(
    '$events events, exact at 95 % and at 99.8 %',
    ({ events, low, high, lowest, highest }) => {
      // The high limit of the funnel is where the low limit of the count stands, and the other way round.
      expect(isNear(poissonLimits(events, Z95)?.high, expected(low))).toBe(true);
      expect(isNear(poissonLimits(events, Z95)?.low, expected(high))).toBe(true);
      expect(isNear(poissonLimits(events, Z998)?.high, expected(lowest))).toBe(true);
      expect(isNear(poissonLimits(events, Z998)?.low, expected(highest))).toBe(true);
    }
  );

  // Byar's method is within 0.2 % of the exact limits from ten events at 95 %, as UKHSA's guide to intervals says; at 99.8 % within 1.5 %.
  const from10 = UKHSA_RATE.filter(({ events }) => events >= 10);
  test.each(from10)(
    '$events events, Byar’s method against the exact limits',
    ({ events, low, high, lowest, highest }) => {
      const apart = (ours: number | undefined, exact: number): number => Math.abs((ours ?? NaN) / exact - 1);
      expect(apart(poissonLimits(events, Z95)?.high, expected(low))).toBeLessThan(0.002);
      expect(apart(poissonLimits(events, Z95)?.low, expected(high))).toBeLessThan(0.002);
      expect(apart(poissonLimits(events, Z998)?.high, expected(lowest))).toBeLessThan(0.015);
      expect(apart(poissonLimits(events, Z998)?.low, expected(highest))).toBeLessThan(0.015);
    }
  );
});

describe('funnel of a rate: the same table', () => {
  const below10 = UKHSA_RATE.filter(({ events }) => events < 10);
  test.each(below10)('limits where $events events lie', (at) => {
    const { low, lowLimit, high, highLimit, lowest, lowestLimit, highest, highestLimit } = at;
    const limits = (population: number) => funnelLimits('byar', RATE, 3 * population, 100_000);
    expect(share(limits(low)?.inner.low, lowLimit)).toBeCloseTo(1, 5);
    expect(share(limits(high)?.inner.high, highLimit)).toBeCloseTo(1, 5);
    expect(share(limits(lowest)?.outer.low, lowestLimit)).toBeCloseTo(1, 5);
    expect(share(limits(highest)?.outer.high, highestLimit)).toBeCloseTo(1, 5);
  });
});

test('Byar’s method: 81.3618 to 121.6283 for 100 events at z = 1.96 (byar 1.0.0, documentation)', () => {
  const limits = poissonLimits(100, 1.96);
  expect(limits?.high).toBeCloseTo(121.628347271806, 10);
  expect(limits?.low).toBeCloseTo(90 * 0.9040199067337297, 10);
});

describe('Wilson’s score: Newcombe (1998), Statistics in Medicine 17, table I, method 3', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718]
  ])('%i of %i', (part, whole, low, high) => {
    expect(wilson(part, whole, Z95)?.low).toBeCloseTo(low, 4);
    expect(wilson(part, whole, Z95)?.high).toBeCloseTo(high, 4);
  });
});

// quantile(mtcars$wt): W3Schools, R Percentiles. quantile(1:9): TIBCO, language reference of quantile. quantile(1:8): Cross Validated 614725.
describe('type-7 quantiles as R gives them', () => {
  const WEIGHTS = [
    1.513, 1.615, 1.835, 1.935, 2.14, 2.2, 2.32, 2.465, 2.62, 2.77, 2.78, 2.875, 3.15, 3.17, 3.19, 3.215,
    3.435, 3.44, 3.44, 3.44, 3.46, 3.52, 3.57, 3.57, 3.73, 3.78, 3.84, 3.845, 4.07, 5.25, 5.345, 5.424
  ];
  const to9 = [9, 1, 8, 2, 7, 3, 6, 4, 5];

  test.each([
    [0, 1.513],
    [0.25, 2.58125],
    [0.5, 3.325],
    [0.75, 3.61],
    [1, 5.424]
  ])('quantile(mtcars$wt) at %d is %d', (share, quantile) => {
    expect(quantile7(WEIGHTS, share)).toBeCloseTo(quantile, 10);
  });

  test.each([
    [0.1, 1.8],
    [0.3, 3.4],
    [0.7, 6.6],
    [0.9, 8.2]
  ])('quantile(1:9) at %d is %d', (share, quantile) => {
    expect(quantile7(to9, share)).toBeCloseTo(quantile, 10);
  });

  test('quantile(1:8): 2.75, 4.5, 6.25', () => {
    const to8 = [1, 2, 3, 4, 5, 6, 7, 8];
    expect([0.25, 0.5, 0.75].map((share) => quantile7(to8, share))).toEqual([2.75, 4.5, 6.25]);
  });
});
