import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shown, type Cell } from './cell.ts';
import { change, changeWords, gapInChildren, gapWords, type Reading } from './change.ts';

function percent(end: string, numerator: number, denominator: number): Reading {
  return { end, cell: shown((numerator * 100) / denominator), numerator, denominator };
}

const LAST = '2024-12-31';
const THIS = '2025-03-31';

describe('change', () => {
  // Of 200 reviews one is worth 0.5 points.
  test.each([
    [180, 200, 170, 200, 'up', 5, 10],
    [170, 200, 180, 200, 'down', -5, -10],
    [180, 200, 179, 200, 'up', 0.5, 1],
    [180, 200, 180, 200, 'no-change', 0, 0],
    [180, 200, 181, 201, 'no-change', -0.049751243781, -1]
  ] as const)('%i of %i after %i of %i: %s', (now, of, before, beforeOf, kind, difference, children) => {
    const happened = change(percent(THIS, now, of), percent(LAST, before, beforeOf), LAST, 100);
    expect(happened).toEqual({ kind, difference: expect.closeTo(difference, 9), children });
  });

  it('counts any difference where no denominator is known', () => {
    const count = (end: string, value: number): Reading => ({
      end,
      cell: shown(value),
      numerator: value,
      denominator: null
    });
    expect(change(count(THIS, 6), count(LAST, 5), LAST, 1).kind).toBe('up');
    expect(change(count(THIS, 5), count(LAST, 5), LAST, 1).kind).toBe('no-change');
  });

  it('compares only with the period expected before', () => {
    const now = percent(THIS, 180, 200);
    expect(change(now, null, LAST, 100)).toEqual({ kind: 'no-comparable-period' });
    expect(change(now, percent('2024-09-30', 170, 200), LAST, 100)).toEqual({ kind: 'no-comparable-period' });
  });

  it('compares only numbers', () => {
    const suppressed: Cell = { kind: 'suppressed' };
    const now = percent(THIS, 180, 200);
    const before = { ...percent(LAST, 170, 200), cell: suppressed };
    expect(change(now, before, LAST, 100)).toEqual({ kind: 'no-comparable-period' });
    expect(change({ ...now, cell: suppressed }, percent(LAST, 170, 200), LAST, 100).kind).toBe(
      'no-comparable-period'
    );
  });

  test.each([
    ['up', 3.14, 1, 'up 3.1'],
    ['down', -2, 0, 'down 2'],
    ['up', 0.04, 1, 'up less than 0.1'],
    ['down', -0.4, 0, 'down less than 1'],
    ['no-change', 0.3, 1, 'no change']
  ] as const)('%s by %d: %s', (kind, difference, decimals, words) => {
    expect(changeWords({ kind, difference, children: null }, decimals)).toBe(words);
  });

  it('says why there is nothing to compare', () => {
    expect(changeWords({ kind: 'no-comparable-period' }, 1)).toBe('no comparable previous period');
  });
});

describe('gapInChildren', () => {
  test.each([
    [168, 200, 100, 90, 12],
    [168, 200, 100, 90.1, 13],
    [180, 200, 100, 90, 0],
    [183, 200, 100, 90, -3],
    [183, 200, 100, 90.1, -3],
    [50, 10_000, 10_000, 48.8, -2],
    [0, 10, 100, 0, 0],
    [57, 200, 100, 28.5, 0]
  ])('%i of %i (× %i) reaches %d with %i', (numerator, denominator, multiplier, comparator, gap) => {
    expect(gapInChildren(numerator, denominator, multiplier, comparator)).toBe(gap);
  });

  test.each([
    [null, 200, 90],
    [168, null, 90],
    [168, 200, null],
    [168, 0, 90]
  ])('%d of %d against %d cannot be said', (numerator, denominator, comparator) => {
    expect(gapInChildren(numerator, denominator, 100, comparator)).toBeNull();
  });

  it('is just enough: the gap reaches the comparator and one fewer does not', () => {
    const inTenths = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), inTenths, fc.nat(500), (of, tenths, count) => {
        const gap = gapInChildren(count, of, 100, tenths / 10) ?? NaN;
        // In thousandths of the denominator, so that whole numbers decide.
        const wanted = tenths * of;
        if (gap > 0)
          expect([(count + gap) * 1000 >= wanted, (count + gap - 1) * 1000 < wanted]).toEqual([true, true]);
        else if (gap < 0)
          expect([(count + gap) * 1000 <= wanted, (count + gap + 1) * 1000 > wanted]).toEqual([true, true]);
        else expect(count * 1000).toBe(wanted);
      })
    );
  });

  it('reads as a sentence', () => {
    expect(gapWords(12, 'reviews on time', 'the regional rate')).toBe(
      '12 more reviews on time would reach the regional rate'
    );
    expect(gapWords(-1200, 'children', 'the England rate')).toBe(
      '1,200 fewer children would reach the England rate'
    );
    expect(gapWords(0, 'children', 'the England rate')).toBe('at the England rate');
  });
});
