import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAbove, settled } from './precision.ts';

test.each([
  [110 / 2.2, 50],
  [138 / 2.3, 60],
  [0.1 + 0.2, 0.3],
  [0, 0],
  [48.8, 48.8],
  [-1 / 3, -0.333333333333],
  [6795, 6795]
])('%d settles at %d', (value, expected) => {
  expect(settled(value)).toBe(expected);
});

test('being above agrees with comparing settled values, close together or far apart', () => {
  const apart = fc.oneof(
    fc.constantFrom(0, 1e-16, 1e-14, 1e-12, 3e-12, 1e-11, 1e-10, 1e-9, 0.1, 2),
    fc.double({ min: 0, max: 10, noNaN: true })
  );
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), apart, (value, share) => {
      const other = value * (1 + share);
      expect(isAbove(value, other)).toBe(settled(value) > settled(other));
      expect(isAbove(other, value)).toBe(settled(other) > settled(value));
    })
  );
  expect(isAbove(50, 110 / 2.2)).toBe(false);
});
