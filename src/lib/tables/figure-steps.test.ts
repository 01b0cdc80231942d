import { expect, test } from 'vitest';
import { firstFigure, nextFigure } from './figure-steps.ts';

const OPENS = [
  [false, false, false],
  [false, true, true],
  [false, false, true],
  [false, true, false]
];

test.each([
  ['ArrowRight', { row: 1, column: 2 }],
  ['ArrowLeft', null],
  ['ArrowUp', null],
  ['ArrowDown', { row: 3, column: 1 }],
  ['Enter', null]
])('from the first figure %s leads to the next that opens', (key, next) => {
  expect(nextFigure(OPENS, { row: 1, column: 1 }, key)).toEqual(next);
});

test('the first figure is the first in reading order', () => {
  expect(firstFigure(OPENS)).toEqual({ row: 1, column: 1 });
  expect(firstFigure([[false], []])).toBe(null);
});
