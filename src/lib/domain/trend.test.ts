import { describe, expect, it, test } from 'vitest';
import { studentQuantile, studentWithin } from './student.ts';
import { trend } from './trend.ts';

describe("Student's t", () => {
  // Published tables, two-sided 5 %, 1 % and 0.2 %.
  test.each([
    [1, 12.706, 63.657, 318.309],
    [2, 4.303, 9.925, 22.327],
    [3, 3.182, 5.841, 10.215],
    [4, 2.776, 4.604, 7.173],
    [5, 2.571, 4.032, 5.893],
    [7, 2.365, 3.499, 4.785],
    [10, 2.228, 3.169, 4.144],
    [30, 2.042, 2.75, 3.385],
    [120, 1.98, 2.617, 3.16]
  ])('with %i degrees of freedom: %d, %d, %d', (degrees, five, one, fifth) => {
    expect(studentQuantile(0.975, degrees)).toBeCloseTo(five, 3);
    expect(studentQuantile(0.995, degrees)).toBeCloseTo(one, 2);
    expect(studentQuantile(0.999, degrees)).toBeCloseTo(fifth, 2);
  });

  it('is the Cauchy distribution with one degree of freedom: half lies between −1 and 1', () => {
    expect(studentWithin(1, 1)).toBeCloseTo(0.5, 14);
    expect(studentWithin(0, 5)).toBe(0);
  });
});

describe('trend', () => {
  // By hand: 2, 4, 5, 4, 5 against 0 to 4: slope 6 ÷ 10, residual sum of squares 2.4, error √(0.8 ÷ 10) = 0.2828,
  // t 2.121 against 3.182: not clear; 0.6 ± 3.18245 × 0.282843 = 0.90013.
  it('works the slope and its interval', () => {
    const found = trend([2, 4, 5, 4, 5]);
    expect(found).toMatchObject({ direction: 'no-clear-trend', points: 5, slope: expect.closeTo(0.6, 12) });
    expect(found).toHaveProperty('interval.low', expect.closeTo(0.6 - 0.90013, 5));
    expect(found).toHaveProperty('interval.high', expect.closeTo(0.6 + 0.90013, 5));
  });

  // By hand: 1, 2, 4, 4, 6: slope 1.2, residual sum of squares 0.8, error √(0.26667 ÷ 10) = 0.1633, t 7.35 above 3.182.
  test.each([
    [[1, 2, 4, 4, 6], 'rising'],
    [[6, 4, 4, 2, 1], 'falling'],
    [[1, 2, 3, 4, 5], 'rising'],
    [[0.5, 0.4, 0.3, 0.2, 0.1], 'falling'],
    [[5, 5, 5, 5, 5], 'no-clear-trend'],
    [[0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 'no-clear-trend'],
    [[0, 0, 0, 0, 0], 'no-clear-trend'],
    [[3, 9, 1, 8, 2, 7], 'no-clear-trend'],
    [[1, 2, 3, 4], 'too-few-points'],
    [[1, null, 3, 4, null, 6], 'too-few-points'],
    [[1, null, 3, 4, 5, 6], 'rising'],
    [[], 'too-few-points']
  ])('%j: %s', (values, direction) => {
    expect(trend(values).direction).toBe(direction);
  });

  it('keeps the place of a period without a number', () => {
    expect(trend([0, null, 2, 3, null, 5, 6])).toMatchObject({ slope: 1, points: 5 });
  });
});
