import { expect, test } from 'vitest';
import { diamondsPath, dotsPath } from './mark-paths.ts';

test('two dots are two strokes of no length', () => {
  expect(
    dotsPath([
      { x: 10, y: 20 },
      { x: 30.5, y: 40 }
    ])
  ).toBe('M10,20h0M30.5,40h0');
});

test('a diamond begins at its top and goes round by its right', () => {
  expect(diamondsPath([{ x: 10, y: 20 }], 4)).toBe('M10,16l4,4-4,4-4-4z');
  expect(diamondsPath([], 4)).toBe('');
});
