import { describe, expect, it } from 'vitest';
import { findPeriod } from './periods.ts';

describe('findPeriod', () => {
  it.each([
    ['2025-26 Q1', '2025-06-30'],
    ['2025/26 Q1', '2025-06-30'],
    ['2025-26 q4', '2026-03-31'],
    ['2025-26Q2', '2025-09-30'],
    [' 2025-26\u00A0 Q3 ', '2025-12-31'],
    ['2025\u201326 Q1', '2025-06-30'],
    ['2025-06-30', '2025-06-30'],
    ['30/06/2025', '2025-06-30'],
    ['30/6/2025', '2025-06-30'],
    ['1999-00 Q4', '2000-03-31']
  ])('%j is the quarter to %s', (text, end) => {
    expect(findPeriod(text)).toEqual({ kind: 'period', end });
  });

  it.each([
    ['Q1 2025-26', 'unknown', '2025-26 Q1'],
    ['2025-27 Q1', 'unknown', '2025-26 Q1'],
    ['06/30/2025', 'unknown', '2025-26 Q1'],
    ['30.06.2025', 'unknown', '2025-26 Q1'],
    ['30-06-25', 'unknown', '2025-26 Q1'],
    ['45838', 'unknown', '2025-26 Q1'],
    ['2025-26 Q5', 'unknown', ''],
    ['2025-26 Q0', 'unknown', ''],
    ['2025 Q1', 'unknown', ''],
    ['2025-02-30', 'unknown', ''],
    ['1999-12-31', 'unknown', ''],
    ['2100-06-30', 'unknown', ''],
    ['next quarter', 'unknown', ''],
    ['2025-06-29', 'not-quarter-end', '2025-26 Q1'],
    ['01/04/2025', 'not-quarter-end', '2025-26 Q1'],
    ['2025-03-01', 'not-quarter-end', '2024-25 Q4']
  ])('%j is %s, perhaps %j', (text, kind, suggestion) => {
    expect(findPeriod(text)).toEqual({ kind, suggestion });
  });

  it('is blank when there is nothing but spaces', () => {
    expect(findPeriod(' \u00A0')).toEqual({ kind: 'blank' });
  });
});
