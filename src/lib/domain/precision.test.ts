import { expect, test } from 'vitest';
import { settled } from './precision.ts';

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
