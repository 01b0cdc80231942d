import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  dayLabel,
  financialYear,
  isQuarterEnd,
  nextQuarter,
  periodLabel,
  populationYear,
  quarterLabel,
  quartersBack,
  readPeriod,
  rollingQuarters,
  submittedLabel
} from './period.ts';

describe('readPeriod', () => {
  test.each([
    ['2025-26 Q1', '2025-06-30'],
    ['2025/26 Q1', '2025-06-30'],
    ['2025-2026 Q1', '2025-06-30'],
    ['2025–26 q1', '2025-06-30'],
    ['  2025 - 26   Q 2 ', '2025-09-30'],
    ['2025-26\u00a0Q1', '2025-06-30'],
    ['2025-26Q3', '2025-12-31'],
    ['2025/2026 q4', '2026-03-31'],
    ['2024-25 Q4', '2025-03-31'],
    ['1999-00 Q4', '2000-03-31'],
    ['2025-06-30', '2025-06-30'],
    ['30/06/2025', '2025-06-30'],
    ['31/12/2025', '2025-12-31']
  ])('%j is the quarter to %s', (text, end) => {
    expect(readPeriod(text)).toBe(end);
  });

  test.each([
    '',
    'Q1',
    '2025-26',
    '2025-26 Q0',
    '2025-26 Q5',
    '2025-27 Q1',
    '2025-2027 Q1',
    '2025-25 Q1',
    '2025-06-29',
    '2025-06-31',
    '2025-05-31',
    '06/30/2025',
    '30/6/2025',
    '1998-99 Q1',
    '2100-03-31',
    '2025-26 Q1 extra',
    '45838'
  ])('%j is no quarter', (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});

const quarterEnd = fc
  .tuple(fc.integer({ min: 2000, max: 2098 }), fc.constantFrom('03-31', '06-30', '09-30', '12-31'))
  .map(([year, day]) => `${year}-${day}`);

describe('quarters', () => {
  test.each([
    ['2025-03-31', '2024-25 Q4', '2024-25', '31 March 2025', 2024],
    ['2025-06-30', '2025-26 Q1', '2025-26', '30 June 2025', 2024],
    ['2025-09-30', '2025-26 Q2', '2025-26', '30 September 2025', 2024],
    ['2025-12-31', '2025-26 Q3', '2025-26', '31 December 2025', 2024],
    ['2026-03-31', '2025-26 Q4', '2025-26', '31 March 2026', 2025],
    ['2000-03-31', '1999-00 Q4', '1999-00', '31 March 2000', 1999]
  ])('%s is %s', (end, quarter, year, day, population) => {
    expect(quarterLabel(end)).toBe(quarter);
    expect(financialYear(end)).toBe(year);
    expect(dayLabel(end)).toBe(day);
    expect(populationYear(end)).toBe(population);
  });

  test.each([
    ['2025-03-31', 0, '2025-03-31'],
    ['2025-03-31', 1, '2024-12-31'],
    ['2025-03-31', 3, '2024-06-30'],
    ['2025-03-31', 4, '2024-03-31'],
    ['2025-06-30', 1, '2025-03-31'],
    ['2025-06-30', 9, '2023-03-31'],
    ['2025-12-31', -1, '2026-03-31']
  ])('%s, %i back, is %s', (end, back, expected) => {
    expect(quartersBack(end, back)).toBe(expected);
  });

  it('rolls four quarters, oldest first', () => {
    expect(rollingQuarters('2025-03-31')).toEqual(['2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31']);
    expect(rollingQuarters('2025-09-30')).toEqual(['2024-12-31', '2025-03-31', '2025-06-30', '2025-09-30']);
  });

  it('reads its own labels, and goes there and back', () => {
    fc.assert(
      fc.property(quarterEnd, fc.integer({ min: -40, max: 40 }), (end, n) => {
        expect(readPeriod(quarterLabel(end))).toBe(end);
        expect(quartersBack(quartersBack(end, n), -n)).toBe(end);
        expect(nextQuarter(end) > end).toBe(true);
        expect(isQuarterEnd(nextQuarter(end))).toBe(true);
      })
    );
  });

  it('refuses a day that ends no quarter, naming it', () => {
    expect(() => quarterLabel('2025-05-31')).toThrow('"2025-05-31"');
    expect(() => dayLabel('31/03/2025')).toThrow('"31/03/2025"');
    expect(() => dayLabel('2025-13-01')).toThrow('"2025-13-01"');
  });
});

describe('labels', () => {
  test.each([
    ['2025-03-31', 'day', '31 March 2025'],
    ['2025-03-31', 'financial-year', 'year ending 31 March 2025'],
    ['2025-09-30', 'year-to-day', 'year to 30 September 2025']
  ] as const)('published %s by %s: %s', (end, timing, label) => {
    expect(periodLabel(end, timing)).toBe(label);
  });

  test.each([
    ['2025-03-31', 'S', 'day', '2024-25 Q4 (31 March 2025)'],
    ['2025-03-31', 'S', 'quarter', '2024-25 Q4 (31 March 2025)'],
    ['2025-03-31', 'F', 'quarter', '2024-25 Q4 (January to March 2025)'],
    ['2025-06-30', 'F', 'quarter', '2025-26 Q1 (April to June 2025)'],
    ['2025-03-31', 'F', 'year', 'four quarters to 2024-25 Q4']
  ] as const)('submitted %s %s %s: %s', (end, basis, span, label) => {
    expect(submittedLabel(end, basis, span)).toBe(label);
  });
});
