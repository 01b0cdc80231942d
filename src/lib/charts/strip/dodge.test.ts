import { expect, test } from 'vitest';
import { dodge } from './dodge.ts';

test.each([
  ['far apart: one level', [0, 10, 20], [0, 0, 0]],
  ['the same: a pile', [5, 5, 5], [0, 1, 2]],
  ['touching: up, and down again when there is room', [0, 4, 8, 12, 16], [0, 1, 0, 1, 0]],
  ['none', [], []]
])('%s', (_, places, levels) => {
  expect(dodge(places, 8)).toEqual(levels);
});
