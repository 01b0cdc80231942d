import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shown } from './cell.ts';
import {
  formatCell,
  formatInterval,
  formatNumber,
  formatWithUnit,
  listWords,
  ordinal,
  plural,
  roundHalfAway
} from './format.ts';

/** `units` × 10^-places rounded half away from zero to `decimals`, in whole-number arithmetic only. */
function roundedByWholeNumbers(units: bigint, places: number, decimals: number): number {
  if (decimals >= places) return Number(`${units}e-${places}`);
  const size = units < 0n ? -units : units;
  const step = 10n ** BigInt(places - decimals);
  const rounded = (2n * size + step) / (2n * step);
  return rounded === 0n ? 0 : Number(`${units < 0n ? '-' : ''}${rounded}e-${decimals}`);
}

describe('roundHalfAway', () => {
  test.each([
    [0.5, 0, 1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.5, 0, -1],
    [-0.4, 0, 0],
    [0.49999999999999994, 0, 0],
    [48.75, 1, 48.8],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [1.45, 1, 1.5],
    [8.345, 2, 8.35],
    [9.995, 2, 10],
    [99.95, 1, 100],
    [0.05, 1, 0.1],
    [0.04, 1, 0],
    [5e-7, 6, 0.000001],
    [4.9e-7, 6, 0],
    [5e-324, 3, 0],
    [6795, -1, 6800],
    [6794, -1, 6790],
    [3562, -1, 3560],
    [4, -1, 0],
    [5, -1, 10],
    [123456789012345.5, 0, 123456789012346],
    [1e21, 2, 1e21],
    [1.7976931348623157e308, 1, 1.7976931348623157e308]
  ])('%d to %i decimals is %d', (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  it('agrees with whole-number arithmetic on any decimal', () => {
    const units = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    const places = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(units, places, fc.integer({ min: 0, max: 6 }), (n, k, decimals) => {
        const value = Number(`${n}e-${k}`);
        expect(roundHalfAway(value, decimals)).toBe(roundedByWholeNumbers(n, k, decimals));
      }),
      { numRuns: 2000 }
    );
  });

  it('refuses what is not a number', () => {
    expect(() => roundHalfAway(NaN, 1)).toThrow('NaN');
    expect(() => formatNumber(Infinity, 1)).toThrow('Infinity');
  });
});

describe('numbers for readers', () => {
  test.each([
    [0, 0, '0'],
    [0, 1, '0.0'],
    [-0.04, 1, '0.0'],
    [-0.05, 1, '−0.1'],
    [48.75, 1, '48.8'],
    [0.125, 2, '0.13'],
    [999.95, 1, '1,000.0'],
    [6795, 0, '6,795'],
    [-1234567.891, 2, '−1,234,567.89'],
    [12183016, 0, '12,183,016'],
    [1e21, 0, '1,000,000,000,000,000,000,000']
  ])('%d to %i decimals reads %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('shows a mark where there is no number, and no unit after a mark', () => {
    expect(formatCell(shown(48.75), 1)).toBe('48.8');
    expect(formatCell({ kind: 'suppressed' }, 1)).toBe('[c]');
    expect(formatCell({ kind: 'not-supplied' }, 1)).toBe('–');
    expect(formatWithUnit(shown(49), 0, 'per 10,000 children')).toBe('49 per 10,000 children');
    expect(formatWithUnit(shown(87.5), 1, '%')).toBe('87.5%');
    expect(formatWithUnit(shown(12), 0, '')).toBe('12');
    expect(formatWithUnit({ kind: 'low' }, 1, '%')).toBe('[low]');
  });

  it('writes intervals, lists and counts', () => {
    expect(formatInterval({ low: 45.64, high: 52.25 }, 1)).toBe('45.6 to 52.3');
    expect(formatInterval(null, 1)).toBe('no interval');
    expect(listWords([])).toBe('');
    expect(listWords(['a'])).toBe('a');
    expect(listWords(['a', 'b'])).toBe('a and b');
    expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
    expect(plural(1, 'review')).toBe('1 review');
    expect(plural(0, 'review')).toBe('0 reviews');
    expect(plural(1200, 'authority', 'authorities')).toBe('1,200 authorities');
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [101, '101st'],
    [111, '111th'],
    [152, '152nd']
  ])('%i is %s', (place, words) => {
    expect(ordinal(place)).toBe(words);
  });
});
