import { expect, test } from 'vitest';
import { isSmallCount } from './suppression.ts';

test.each([
  [0, false],
  [1, true],
  [5, true],
  [6, false]
])('%i is small: %s', (count, small) => {
  expect(isSmallCount(count)).toBe(small);
});
