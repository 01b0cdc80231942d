import { describe, expect, test } from 'vitest';
import { differenceKey } from '#lib/catalogue/known-differences.ts';
import { readCatalogue } from '#lib/catalogue/read.ts';
import { recomputeAll, regionSums, unexplained } from '#lib/catalogue/recomputed.ts';
import type { PublishedRow } from '#lib/catalogue/published.ts';
import { folder, publishedRows } from './support/data-folder.ts';
import { dataRows, must } from './support/data-rows.ts';
import { fraction } from './support/reckoning.ts';

// Reckoned apart from the site: from the rows as they stand, in whole numbers, with none of its rules for values or rounding.

const TIMES: Readonly<Record<string, number>> = { rate: 10_000, percentage: 100, 'per-100': 100, ratio: 1 };
const SERIES = new Map(
  dataRows('indicators.csv')
    .filter((row) => row['published_series'] !== '' && (row['kind'] ?? '') in TIMES)
    .map((row) => [
      must(row['published_series'], 'series'),
      {
        times: must(TIMES[row['kind'] ?? ''], 'kind'),
        isRate: row['kind'] === 'rate',
        decimals: Number(row['published_decimals'])
      }
    ])
);

/** Shares that were worked out here from the counts of the publication: they prove nothing. */
const OURS = ({ series, source }: PublishedRow): boolean =>
  series === 'cla-uasc-share' && source === 'lait-2026-04';
const isPosts = ({ source }: PublishedRow): boolean => source === 'csww-2025';
const isRoundedTo5 = ({ series, areaType, endDay }: PublishedRow): boolean =>
  series === 'stability-three-or-more' && areaType === 'authority' && endDay <= '2017-03-31';

/** Half of what a count may have lost when it was rounded: five of ten, 2.5 of five, 0.05 of a tenth, nothing of an exact one. */
function half(row: PublishedRow): number {
  if (isPosts(row)) return 0.05;
  if (isRoundedTo5(row)) return 2.5;
  return row.areaType === 'authority' ? 0 : 5;
}

interface Whole {
  readonly row: PublishedRow;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
}

const WHOLE: readonly Whole[] = publishedRows.flatMap((row) => {
  const { series, numerator, denominator, value } = row;
  const isWhole =
    SERIES.has(series) && !OURS(row) && numerator !== null && denominator !== null && value !== null;
  return isWhole && denominator > 0 ? [{ row, numerator, denominator, value }] : [];
});

/** The value as published, in text: 94.8, 62. */
function published({ row, value }: Whole): string {
  return value.toFixed(must(SERIES.get(row.series), row.series).decimals);
}

function reckoned({ row: { series } }: Whole, numerator: number, denominator: number): string {
  const { times, decimals } = must(SERIES.get(series), series);
  return fraction(numerator * times, denominator, decimals).replaceAll(',', '');
}

function isEqual(whole: Whole): boolean {
  return reckoned(whole, whole.numerator, whole.denominator) === published(whole);
}

/** Whether counts that round to the published ones can give the published value. */
function isWithin(whole: Whole): boolean {
  const { row, numerator, denominator } = whole;
  const lost = half(row);
  const below = SERIES.get(row.series)?.isRate || isRoundedTo5(row) ? 0 : lost;
  const least = Number(reckoned(whole, Math.max(0, numerator - lost), denominator + below));
  const most =
    denominator > below ? Number(reckoned(whole, numerator + lost, denominator - below)) : Infinity;
  const value = Number(published(whole));
  return least <= value && value <= most;
}

/** Every published value that its own counts do not give, and why. */
const EXCEPTIONS: readonly (readonly [series: string, day: string, areas: string, reason: RegExp])[] = [
  ['cp-plan-repeat', '2022-03-31', 'E12000003 E92000001', /Doncaster.* marked unreliable/],
  ['sw-turnover-rate', '2022-09-30', 'E12000001 E92000001', /Gateshead.* marked unreliable/],
  ['sw-turnover-rate', '2024-09-30', 'E12000001 E92000001', /Sunderland.* marked unreliable/],
  ['sw-agency-rate', '2023-09-30', 'E12000007 E92000001', /Sutton.* marked unreliable/],
  ['sw-agency-rate', '2024-09-30', 'E12000005 E92000001', /Birmingham.* marked unreliable/],
  ['icpc-15-days', '2016-03-31', '343 394 846 852 921 E12000002', /revised since/],
  ['icpc-15-days', '2017-03-31', '353 835 876', /revised since/]
];

const catalogue = readCatalogue(folder.catalogue);

describe('published rates and percentages, reckoned again from the counts published beside them', () => {
  const exact = WHOLE.filter(({ row }) => row.areaType === 'authority' && half(row) === 0);
  const rounded = WHOLE.filter(({ row }) => half(row) > 0);
  const keys = (wholes: readonly Whole[]): readonly string[] =>
    wholes.map(({ row: { series, endDay, area } }) => `${series} ${endDay} ${area}`).sort();
  const exceptions = EXCEPTIONS.flatMap(([series, day, areas]) =>
    areas.split(' ').map((area) => `${series} ${day} ${area}`)
  );

  test('every authority with exact counts, to the last digit, but for eight conferences of 2016 and 2017', () => {
    expect(exact).toHaveLength(42_377);
    expect(keys(exact.filter((whole) => !isEqual(whole)))).toEqual(
      exceptions.filter((key) => /^icpc-15-days .* \d{3}$/.test(key)).sort()
    );
  });

  test('every region, England, and authority with rounded counts, within what the rounding can hide', () => {
    expect(rounded).toHaveLength(9060);
    expect(keys(rounded.filter((whole) => !isEqual(whole) && !isWithin(whole)))).toEqual(
      exceptions.filter((key) => !/^icpc-15-days .* \d{3}$/.test(key)).sort()
    );
    expect(rounded.filter((whole) => !isEqual(whole))).toHaveLength(624);
  });

  test('for every series with counts, every year and all of England', () => {
    const withCounts = new Set(WHOLE.map(({ row }) => row.series));
    expect([...SERIES.keys()].filter((series) => !withCounts.has(series))).toEqual([
      'care-applications-rate'
    ]);
    expect(
      new Set(WHOLE.filter(({ row }) => row.areaType === 'authority').map(({ row }) => row.area)).size
    ).toBeGreaterThanOrEqual(153);
  });

  test.each(EXCEPTIONS)('%s of %s, %s: the site gives the reason', (series, endDay, areas, reason) => {
    for (const area of areas.split(' ')) {
      const key = differenceKey({ check: 'value', series, area, endDay });
      expect(catalogue.knownDifferences.find((known) => differenceKey(known) === key)?.reason).toMatch(
        reason
      );
    }
  });

  // 1,660 of 7,490 less Doncaster's 437; 282.3 of 2,054.5 less Gateshead's 153.7; 4,728.7 of 34,328.2 less Sunderland's 227.4.
  test.each([
    ['cp-plan-repeat', '2022-03-31', 'E12000003', '371', 437],
    ['cp-plan-repeat', '2022-03-31', 'E92000001', '371', 437],
    ['sw-turnover-rate', '2022-09-30', 'E12000001', '390', 153.7],
    ['sw-turnover-rate', '2022-09-30', 'E92000001', '390', 153.7],
    ['sw-turnover-rate', '2024-09-30', 'E92000001', '394', 227.4]
  ])('%s of %s, %s, follows once %s is left out below the line', (series, day, area, without, its) => {
    const of = (code: string) =>
      publishedRows.find((row) => row.series === series && row.endDay === day && row.area === code);
    expect(of(without)).toMatchObject({ denominator: its, flag: 'u', value: null });
    const asPublished = of(area);
    const whole = must(
      WHOLE.find(({ row }) => row === asPublished),
      area
    );
    expect(isWithin({ ...whole, denominator: whole.denominator - its })).toBe(true);
  });
});

describe('the authorities of the region added up', () => {
  const eleven = dataRows('region.csv').map((row) => must(row['authority'], 'authority'));
  const at = new Map(publishedRows.map((row) => [`${row.series} ${row.area} ${row.endDay}`, row]));
  const countOf = (series: string, area: string, day: string): number | null => {
    const row = at.get(`${series} ${area} ${day}`);
    return (series === 'cla-number' ? row?.value : row?.numerator) ?? null;
  };

  test.each([
    [
      'cla-number',
      '2016-03-31 2017-03-31 2018-03-31 2019-03-31 2020-03-31 2021-03-31 2022-03-31 2023-03-31 2024-03-31 2025-03-31'
    ],
    [
      'cp-plan-rate',
      '2016-03-31 2017-03-31 2018-03-31 2019-03-31 2020-03-31 2021-03-31 2022-03-31 2023-03-31 2024-03-31 2025-03-31'
    ]
  ])('%s: every year within five of the region, which is rounded to the nearest ten', (series, days) => {
    const apart = days.split(' ').map((day) => {
      const sum = eleven.reduce(
        (added, code) => added + must(countOf(series, code, day) ?? undefined, code),
        0
      );
      return Math.abs(sum - must(countOf(series, 'E12000006', day) ?? undefined, day));
    });
    expect(apart.filter((difference) => difference > 5)).toEqual([]);
    expect(apart).toHaveLength(10);
  });

  test.each([
    ['cla-number', '2025-03-31', 6795, 6800],
    ['cp-plan-rate', '2025-03-31', 3562, 3560],
    ['icpc-15-days', '2021-03-31', 4416, 4410],
    ['icpc-15-days', '2025-03-31', 4336, 4330]
  ])('%s at %s: %d, where the region is given as %d', (series, day, sum, region) => {
    expect(eleven.reduce((added, code) => added + (countOf(series, code, day) ?? 0), 0)).toBe(sum);
    expect(countOf(series, 'E12000006', day)).toBe(region);
  });

  test('agree with the region in every series and year that is whole, but for two, which are said', () => {
    const sums = regionSums(catalogue, publishedRows);
    const whole = sums.filter(({ agrees }) => agrees !== null);
    expect(
      whole.filter(({ agrees }) => agrees === false).map(({ series, endDay }) => `${series} ${endDay}`)
    ).toEqual(['icpc-15-days 2021-03-31', 'icpc-15-days 2025-03-31']);
    expect([sums.length, whole.length]).toEqual([365, 291]);
  });
});

describe('what the site says of it', () => {
  const values = recomputeAll(catalogue, publishedRows);

  test('is what was reckoned here', () => {
    const keyed = (row: PublishedRow): string => `${row.series} ${row.endDay} ${row.area}`;
    const ours = new Map(values.map(({ row, found }) => [keyed(row), found]));
    const theirs = WHOLE.map((whole) => {
      const found = isEqual(whole) ? 'equal' : isWithin(whole) ? 'within-rounding' : 'differs';
      return [keyed(whole.row), found] as const;
    });
    expect(theirs.filter(([key, found]) => ours.get(key) !== found)).toEqual([]);
    expect(values.filter(({ found }) => found !== null)).toHaveLength(theirs.length);
  });

  test('leaves no difference without a reason, and no reason without a difference', () => {
    const sums = regionSums(catalogue, publishedRows);
    expect(unexplained(catalogue, values, sums)).toEqual([]);
    const [first, ...others] = catalogue.knownDifferences;
    expect(first).toBeDefined();
    expect(unexplained({ ...catalogue, knownDifferences: others }, values, sums)).toEqual([
      'value cp-plan-repeat E12000003 2022-03-31'
    ]);
  });
});
