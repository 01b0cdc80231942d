import { describe, expect, test } from 'vitest';
import { shareColumns, shareRows } from './screens.ts';

describe('rows on screens', () => {
  test('are as many as the room holds, in their order', () => {
    expect(shareRows([40, 40, 40, 40, 40], 100)).toEqual([[0, 1], [2, 3], [4]]);
  });

  test('that all fit are on one, to the last pixel', () => {
    expect(shareRows([50, 30, 20], 100)).toEqual([[0, 1, 2]]);
  });

  test('that are higher than the room have a screen each', () => {
    expect(shareRows([300, 20, 300], 100)).toEqual([[0], [1], [2]]);
  });

  test('keep a heading with the row under it', () => {
    expect(shareRows([40, 20, 30, 40], 100, new Set([1]))).toEqual([[0, 1, 2], [3]]);
    expect(shareRows([80, 20, 30, 40], 100, new Set([1]))).toEqual([[0], [1, 2, 3]]);
  });

  test('that are none need none', () => {
    expect(shareRows([], 100)).toEqual([]);
  });
});

describe('columns on screens', () => {
  test('have the column of names on each: 200 and 100 + 150, then 200 and 250', () => {
    expect(shareColumns([200, 100, 150, 250], 450)).toEqual([
      [0, 1, 2],
      [0, 3]
    ]);
  });
});
