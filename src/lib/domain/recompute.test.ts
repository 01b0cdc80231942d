import { describe, expect, test } from 'vitest';
import { recompute, sumAgrees } from './recompute.ts';

const EXACT = { numerator: 0, denominator: 0 };
const TENS = { numerator: 10, denominator: 10 };

describe('a value against its own counts', () => {
  // By hand: 999 × 10,000 ÷ 277,480 = 36.003; 110 ÷ 116 = 94.828 %; 410 ÷ 640 = 64.06 %, of counts from 405 ÷ 645 to 415 ÷ 635.
  test.each([
    ['rate', 999, 277_480, 36, 0, EXACT, 'equal'],
    ['rate', 999, 277_480, 37, 0, EXACT, 'differs'],
    ['percentage', 110, 116, 94.8, 1, EXACT, 'equal'],
    ['percentage', 110, 116, 94.9, 1, EXACT, 'differs'],
    ['percentage', 410, 640, 64, 0, TENS, 'equal'],
    ['percentage', 410, 640, 65, 0, TENS, 'within-rounding'],
    ['percentage', 410, 640, 63, 0, TENS, 'within-rounding'],
    ['percentage', 410, 640, 62, 0, TENS, 'differs'],
    ['percentage', 1, 2, 50, 0, EXACT, 'equal'],
    ['percentage', 1, 8, 13, 0, EXACT, 'equal'],
    ['percentage', 0, 10, 40, 0, TENS, 'within-rounding']
  ] as const)(
    '%s of %d in %d published as %d: %s',
    (kind, numerator, denominator, value, decimals, rounding, found) => {
      expect(recompute(kind, { numerator, denominator, value }, decimals, rounding)).toBe(found);
    }
  );

  test('a population is never taken as rounded', () => {
    // 5,230 ÷ 1,902,276 = 27.493; 5,235 would give 27.52, which is 28.
    const counts = { numerator: 5230, denominator: 1_902_276 };
    expect(recompute('rate', { ...counts, value: 28 }, 0, TENS)).toBe('within-rounding');
    expect(recompute('rate', { ...counts, value: 28 }, 0, { numerator: 0, denominator: 10 })).toBe('differs');
  });

  test('nothing is divided by nothing', () => {
    expect(recompute('percentage', { numerator: 0, denominator: 0, value: 0 }, 0, EXACT)).toBeNull();
  });
});

describe('a total against its parts', () => {
  test.each([
    [[6000, 795], 6800, 0, 10, true],
    [[6000, 794], 6800, 0, 10, false],
    [[3000, 562], 3560, 0, 10, true],
    [[2000, 2336], 4330, 0, 10, false],
    [[10.1, 20.2], 30.4, 0.1, 0.1, true],
    [[10.1, 20.2], 30.5, 0.1, 0.1, false]
  ] as const)('%j and %d: %s', (parts, total, partRounding, totalRounding, agrees) => {
    expect(sumAgrees(parts, total, partRounding, totalRounding)).toBe(agrees);
  });
});
