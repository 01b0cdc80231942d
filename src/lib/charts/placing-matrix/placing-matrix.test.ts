import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { matrixOf, PLAIN, rowsOf } from '../../../../tests/support/placing.ts';
import { depthOf, depthWords, toneOf } from './geometry.ts';
import PlacingMatrix from './PlacingMatrix.svelte';

const HIDDEN = rowsOf({ a: PLAIN.a, b: ['c', 60, 3, 12, 1, 0] }, { b: 81 });

describe('the shade of a count', () => {
  test.each([
    [0, 0],
    [1, 1],
    [9, 1],
    [10, 2],
    [25, 3],
    [50, 4]
  ])('%d children have depth %d', (count, depth) => {
    expect(depthOf(count)).toBe(depth);
  });

  test('is said in words', () => {
    expect(depthWords()).toEqual(['1 to 9', '10 to 24', '25 to 49', '50 or more']);
  });

  test('own area, the region’s others, beyond it and nothing each look different', () => {
    const { rows, places } = matrixOf(HIDDEN);
    const tones = rows.map((row) =>
      row.cells.flatMap((cell, index) => (places[index] ? [toneOf(row, places[index], cell)] : []))
    );
    expect(tones[0]).toEqual(['own', 'depth-2', 'depth-1', 'beyond', 'beyond', 'beyond']);
    expect(tones[1]?.slice(0, 3)).toEqual(['empty', 'own', 'empty']);
  });
});

test('the matrix is a table with headers both ways, and no hidden number in it', async () => {
  const { body } = render(PlacingMatrix, { props: { matrix: matrixOf(HIDDEN, { selected: 'a' }) } });
  expect(body.match(/scope="row"/g)?.length).toBe(5);
  expect(body.match(/scope="col"/g)?.length).toBe(8);
  expect(body).toContain('≥ 20');
  expect(body).not.toContain('style=');
  await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
    './__snapshots__/placing-matrix.html.txt'
  );
});
