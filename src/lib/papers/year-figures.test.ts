import { describe, expect, test } from 'vitest';
import { observe } from '../../../tests/support/figures-engine.ts';
import type { Count } from './packed-counts.ts';
import { reportYear } from './report-year.ts';
import { less, shareOf, stockRange, yearFigures } from './year-figures.ts';

const YEAR = reportYear('2026-03-31');
const [Q1 = '', Q2 = '', Q3 = '', Q4 = ''] = YEAR.ends;
const LATE = { parts: 'reviews_late_reason', total: 'reviews', minus: 'reviews_on_time' };
const shown = (value: number) => ({ kind: 'shown', value }) as const;

function figures(sent: readonly Count[], sums = [LATE]) {
  return yearFigures(sent, '926', YEAR, sums);
}

describe('a flow over four quarters', () => {
  test('is their sum', () => {
    const sent = [10, 20, 30, 40].map((value, index) =>
      observe('926', YEAR.ends[index] ?? '', 'reviews', value)
    );
    expect(figures(sent).total('reviews')).toEqual(shown(100));
  });

  test('has no number when one is missing: a part of a year is never shown as a year', () => {
    const sent = [
      observe('926', Q1, 'reviews', 10),
      observe('926', Q3, 'reviews', 30),
      observe('926', Q4, 'reviews', 40)
    ];
    expect(figures(sent).total('reviews')).toEqual({ kind: 'not-supplied' });
    expect(figures(sent).unsent).toEqual([Q2]);
  });

  test('has none when one is suppressed, and a quarter of another authority or year is not its own', () => {
    const sent = [
      observe('926', Q1, 'reviews', 10),
      observe('926', Q2, 'reviews', 'c'),
      observe('926', Q3, 'reviews', 30),
      observe('926', Q4, 'reviews', 40),
      observe('881', Q2, 'reviews', 20),
      observe('926', '2025-03-31', 'reviews', 99)
    ];
    expect(figures(sent).total('reviews')).toEqual({ kind: 'suppressed' });
    expect(
      figures(sent)
        .quarters('reviews')
        .map(({ kind }) => kind)
    ).toEqual(['shown', 'suppressed', 'shown', 'shown']);
  });
});

describe('a part of a whole that its sender hid', () => {
  /** 100 reviews a quarter, 90 on time: 10 late, of which 4 for travel, 3 for capacity and the rest, hidden in Q1, for scheduling. */
  const sent = YEAR.ends.flatMap((end, index) => [
    observe('926', end, 'reviews', 100),
    observe('926', end, 'reviews_on_time', 90),
    observe('926', end, 'reviews_late_reason:travel', 4),
    observe('926', end, 'reviews_late_reason:capacity', 3),
    observe('926', end, 'reviews_late_reason:scheduling', index === 0 ? 'c' : 3)
  ]);

  test('cannot be worked out of the year’s total: the smallest other part is held back with it', () => {
    const year = figures(sent);
    expect(year.total('reviews_late_reason', 'scheduling').kind).toBe('suppressed');
    expect(year.total('reviews_late_reason', 'capacity').kind).toBe('suppressed');
    expect(year.total('reviews_late_reason', 'travel')).toEqual(shown(16));
    expect(year.isHeld('reviews_late_reason', 'capacity')).toBe(true);
  });

  test('no shown figures of the year add up to it', () => {
    const year = figures(sent);
    const late = less(year.total('reviews'), year.total('reviews_on_time'));
    const parts = ['travel', 'capacity', 'scheduling'].map((id) => year.total('reviews_late_reason', id));
    expect(late).toEqual(shown(40));
    expect(parts.filter(({ kind }) => kind === 'suppressed').length).toBeGreaterThanOrEqual(2);
  });

  test('is shown where nothing is hidden', () => {
    const open = sent.filter(({ symbol }) => symbol === null);
    const year = figures([...open, observe('926', Q1, 'reviews_late_reason:scheduling', 3)]);
    expect(year.total('reviews_late_reason', 'scheduling')).toEqual(shown(12));
    expect(year.isHeld('reviews_late_reason', 'capacity')).toBe(false);
  });
});

test.each([
  [[shown(10), shown(12), shown(11), shown(15)], { lowest: 10, highest: 15, mean: 12, known: 4, of: 4 }],
  [
    [shown(10), { kind: 'not-supplied' } as const, shown(11), shown(15)],
    { lowest: 10, highest: 15, mean: null, known: 3, of: 4 }
  ],
  [[{ kind: 'suppressed' } as const], null]
])('the range of a stock has a mean only when every quarter end has a number', (cells, range) => {
  expect(stockRange(cells)).toEqual(range);
});

test('a share of nothing is not applicable, and a count less a larger one is not available', () => {
  expect(shareOf(shown(0), shown(0))).toEqual({ kind: 'not-applicable' });
  expect(shareOf(shown(1), shown(8))).toEqual(shown(12.5));
  expect(less(shown(3), shown(5))).toEqual({ kind: 'not-available' });
});
