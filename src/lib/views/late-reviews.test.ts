import { describe, expect, test } from 'vitest';
import { shown } from '#lib/domain/cell.ts';
import type { ReviewCount } from '#lib/questions/late-reviews/index.ts';
import { fitLate } from './late-choice.ts';
import {
  endsOfLate,
  lateReviewsIn,
  lateReviewsOf,
  lateReviewsOfRegion,
  type LateReviews
} from './late-reviews.ts';
import { packLateReviews, unpackLateReviews } from './packed-late-reviews.ts';

const REASONS = ['scheduling', 'travel'];
const Q = ['2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'] as const;
const A = { code: '1', name: 'Aland' };
const B = { code: '2', name: 'Borough' };

function count(
  authority: string,
  end: string,
  key: string,
  value: number | null,
  symbol: ReviewCount['symbol'] = null
): ReviewCount {
  const [measure = '', breakdown = ''] = key.split(':');
  return { authority, end, measure, breakdown, value, symbol };
}

/** A quarter of an authority: reviews, on time, scheduling, travel. */
function quarter(authority: string, end: string, numbers: readonly (number | 'c' | null)[]): LateReviews {
  const keys = ['reviews', 'reviews_on_time', 'reviews_late_reason:scheduling', 'reviews_late_reason:travel'];
  const counts = numbers.flatMap((number, index) => {
    const key = keys[index] ?? '';
    if (number === null) return [];
    return [number === 'c' ? count(authority, end, key, null, 'c') : count(authority, end, key, number)];
  });
  const [made] = lateReviewsIn(counts, REASONS);
  if (!made) throw new Error('There are no counts.');
  return made;
}

const region = {
  title: 'Region',
  regionCode: 'E1',
  regionName: 'Region',
  countryCode: 'E9',
  countryName: 'England',
  authorities: [A, B].map((one) => ({
    ...one,
    gss: '',
    shortName: one.name,
    slug: one.code,
    aliases: [],
    type: '',
    validFrom: null,
    validTo: null,
    successors: []
  }))
};

describe('late reviews of a quarter', () => {
  test('are those held less those on time', () => {
    expect(quarter('1', Q[3], [40, 34, 5, 1])).toEqual({
      authority: '1',
      end: Q[3],
      late: shown(6),
      reasons: [shown(5), shown(1)]
    });
  });

  test.each([
    [[40, null, 5, 1], 'not-supplied'],
    [[40, 'c', 5, 1], 'suppressed'],
    [[40, 41, 5, 1], 'not-available']
  ] as const)('of %j are %s', (numbers, kind) => {
    expect(quarter('1', Q[3], numbers).late).toEqual({ kind });
  });

  test('a reason with a symbol or without a row has no number', () => {
    expect(quarter('1', Q[3], [40, 34, 'c']).reasons).toEqual([
      { kind: 'suppressed' },
      { kind: 'not-supplied' }
    ]);
  });

  test('travel with a page and back', () => {
    const all = [quarter('1', Q[3], [40, 34, 'c', 0]), quarter('2', Q[3], [9, 9, 0])];
    expect(unpackLateReviews(packLateReviews(all))).toEqual(all);
    expect(unpackLateReviews('')).toEqual([]);
  });
});

describe('late reviews over a span', () => {
  const year = Q.map((end, index) => quarter('1', end, [40, 30 + index, 5, 5 - index]));

  test('of four quarters are added up: 10 + 9 + 8 + 7 late, 5 + 4 + 3 + 2 for travel', () => {
    expect(lateReviewsOf(year, A, Q[3], 'year')).toEqual({
      code: '1',
      name: 'Aland',
      members: '',
      late: shown(34),
      reasons: [shown(20), shown(14)]
    });
  });

  test('with a quarter missing have no sum', () => {
    expect(lateReviewsOf(year.slice(1), A, Q[3], 'year')?.late).toEqual({ kind: 'not-supplied' });
  });

  test('a hidden quarter hides the sum of its reason alone', () => {
    const hidden = [...year.slice(0, 3), quarter('1', Q[3], [40, 33, 'c', 2])];
    expect(lateReviewsOf(hidden, A, Q[3], 'year')?.reasons).toEqual([{ kind: 'suppressed' }, shown(14)]);
  });

  test('of nobody are none', () => {
    expect(lateReviewsOf(year, B, Q[3], 'quarter')).toBeNull();
  });
});

describe('late reviews of the region', () => {
  test('are those of the authorities that gave every count', () => {
    const all = [quarter('1', Q[3], [40, 34, 5, 1]), quarter('2', Q[3], [20, 17, 2, 1])];
    expect(lateReviewsOfRegion(all, region, Q[3], 'quarter')).toEqual({
      code: 'region',
      name: 'Region',
      members: '2 of 2 authorities',
      late: shown(9),
      reasons: [shown(7), shown(2)]
    });
  });

  test('leave out whole an authority with a hidden reason, and name it', () => {
    const all = [quarter('1', Q[3], [40, 34, 5, 1]), quarter('2', Q[3], [20, 17, 2, 'c'])];
    expect(lateReviewsOfRegion(all, region, Q[3], 'quarter')).toEqual({
      code: 'region',
      name: 'Region',
      members: '1 of 2 authorities; left out, because a count is missing or suppressed: Borough',
      late: shown(6),
      reasons: [shown(5), shown(1)]
    });
  });

  test('of nobody are none', () => {
    expect(lateReviewsOfRegion([quarter('1', Q[3], [40])], region, Q[3], 'quarter')).toBeNull();
  });
});

describe('the period of late reasons', () => {
  const all = [quarter('1', Q[2], [40, 34, 5, 1]), quarter('1', Q[3], [40, null])];
  const wish = { source: null, model: 'dfe-2025', average: 'mean', authority: null } as const;

  test('is the newest that has a number', () => {
    expect(endsOfLate(all)).toEqual([Q[2]]);
    expect(fitLate(all, { ...wish, end: null, span: null })).toEqual({
      end: Q[2],
      span: 'quarter',
      periodLabel: '2025-26 Q3 (October to December 2025)',
      refusal: null
    });
  });

  test('says so where the one asked for has none', () => {
    const { end, span, refusal } = fitLate(all, { ...wish, end: '2025-03-31', span: 'year' }) ?? {};
    expect([end, span]).toEqual([Q[2], 'year']);
    expect(refusal).toContain('showing four quarters to 2025-26 Q3');
  });

  test('is none where there are no late reviews', () => {
    expect(fitLate([], { ...wish, end: null, span: null })).toBeNull();
  });
});
