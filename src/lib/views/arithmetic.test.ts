import { expect, test } from 'vitest';
import { quotient, tellingDecimals, unrounded } from './arithmetic.ts';

test.each([
  [49.326914, '49.3269…'],
  [48.8, '48.8'],
  [6795, '6,795'],
  [7.25, '7.25'],
  [0, '0'],
  [-3.5, '−3.5'],
  [0.30000000000000004, '0.3'],
  [1234567.125, '1,234,567.125'],
  [0.0000001, '0.0000']
])('%f unrounded is “%s”', (value, words) => {
  expect(unrounded(value)).toBe(words);
});

test('a quotient is written out with its result', () => {
  expect(quotient(57, 200, 100)).toBe('57 ÷ 200 × 100 = 28.5');
  expect(quotient(110, 2.2, 1)).toBe('110 ÷ 2.2 = 50');
});

test.each([
  [84.41, 84.39, 1, 2],
  [84.4, 85.2, 1, 1],
  [50, 50, 1, 1]
])('%f and %f are told apart with at least %i: %i', (a, b, decimals, enough) => {
  expect(tellingDecimals(a, b, decimals)).toBe(enough);
});
