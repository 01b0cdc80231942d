import { describe, expect, test } from 'vitest';
import {
  madeIndicator,
  madeRegion,
  NO_WISH,
  OFFICIAL,
  officialFigures,
  submittedFigures
} from '../../../tests/support/made-figures.ts';
import type { Choice } from '#lib/views/choice.ts';
import { trendViews } from '#lib/views/trend-view.ts';
import { slopeWords } from '#lib/views/trend-slope.ts';

const region = madeRegion('A', 'B');
const indicator = madeIndicator({ basis: 'S', published: OFFICIAL });
const choice: Choice = {
  source: 'published',
  end: '2025-03-31',
  span: 'year',
  periodLabel: '31 March 2025',
  shortPeriod: '31 March 2025',
  refusal: null
};

function yearly(values: readonly (number | null)[]) {
  return values.map((value, index) => ({
    end: `${2026 - values.length + index}-03-31`,
    value,
    text: String(value)
  }));
}

describe('the slope test', () => {
  test('a straight line rises by its step, without doubt', () => {
    expect(slopeWords(indicator, choice, yearly([10, 12, 14, 16, 18]))).toBe(
      'Rising from 31 March 2021 to 31 March 2025: +2.00 a year on average (95% interval 2.00 to 2.00; least-squares slope, t test at 95 %, 5 points).'
    );
  });

  // Slope 5 ÷ 10, standard error √(2.7 ÷ 3 ÷ 10) = 0.3, t of three degrees 3.182: 0.5 ± 0.955.
  test('a line whose interval holds zero has no clear trend', () => {
    expect(slopeWords(indicator, choice, yearly([10, 12, 11, 13, 12]))).toBe(
      'No clear trend from 31 March 2021 to 31 March 2025: +0.50 a year on average (95% interval −0.45 to 1.45; least-squares slope, t test at 95 %, 5 points).'
    );
  });

  test('a gap keeps its place and is no point', () => {
    expect(slopeWords(indicator, choice, yearly([18, 16, null, 12, 10]))).toBe(
      'Too few points for a trend: 4 points, and the test needs 5.'
    );
    expect(slopeWords(indicator, choice, yearly([20, 18, 16, null, 12, 10]))).toContain('Falling');
  });

  test('rolling years a quarter apart share three quarters: every fourth is a point', () => {
    const quarters = ['2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31', '2025-06-30'].map(
      (end, index) => ({ end, value: index, text: '' })
    );
    const rolling = { ...choice, source: 'submitted', span: 'year', end: '2025-06-30' } as const;
    expect(slopeWords(indicator, rolling, quarters)).toBe(
      'Too few points for a trend: 2 points, and the test needs 5.'
    );
    expect(slopeWords(indicator, { ...rolling, span: 'quarter' }, quarters)).toContain('+1.00 a quarter');
  });
});

describe('the trend of an authority', () => {
  const figures = officialFigures(indicator, [
    { authority: 'A', end: '2023-03-31', numerator: 25, denominator: 100, mean: 20 },
    { authority: 'A', end: '2025-03-31', numerator: 30, denominator: 100, mean: 20 },
    { authority: 'B', end: '2025-03-31', numerator: 90, denominator: 100, mean: 20 }
  ]);
  const view = trendViews({ indicator, figures, region, choice, wish: NO_WISH }).get('A');
  const own = view?.series.find(({ role }) => role === 'authority');

  test('keeps the place of a year that nobody has', () => {
    expect(view?.ends).toEqual(['2023-03-31', '2024-03-31', '2025-03-31']);
    expect(own?.points.map(({ value, text }) => [value, text])).toEqual([
      [25, '25'],
      [null, '–'],
      [30, '30']
    ]);
  });

  // 25 and 30 of 100 by Wilson.
  test('carries the interval of its own counts, and none where it has no figure', () => {
    expect(own?.points.map(({ intervalText }) => intervalText)).toEqual([
      '17.5 to 34.3',
      undefined,
      '21.9 to 39.6'
    ]);
    const neighbours = view?.series.find(({ role }) => role === 'neighbours');
    expect(neighbours?.points.every(({ interval }) => interval === undefined)).toBe(true);
  });

  test('says the slope test in its description, and all pictures share their scales', () => {
    expect(view?.description).toContain('A: 25 (2023) to 30 (2025)');
    expect(view?.description).toContain('Too few points for a trend: 2 points');
    const other = trendViews({ indicator, figures, region, choice, wish: NO_WISH }).get('B');
    expect([other?.domain, other?.wideDomain]).toEqual([view?.domain, view?.wideDomain]);
    expect((view?.wideDomain[1] ?? 0) > 90).toBe(true);
  });

  test('a quarter suppressed or not sent breaks the line', () => {
    const submitted = submittedFigures(indicator, region, [
      ['A', '2025-06-30', 25, 100],
      ['A', '2025-09-30', 'c', 100],
      ['A', '2026-03-31', 30, 100]
    ]);
    const quarterly = { ...choice, source: 'submitted', span: 'quarter', end: '2026-03-31' } as const;
    const line = trendViews({ indicator, figures: submitted, region, choice: quarterly, wish: NO_WISH }).get(
      'A'
    );
    expect(line?.series[0]?.points.map(({ text }) => text)).toEqual(['25.0', '[c]', '–', '30.0']);
  });
});
