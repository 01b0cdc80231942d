import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { flowView } from '#lib/views/placing-flow.ts';
import { matrixOf, PLAIN, rowsOf } from '../../../../tests/support/placing.ts';
import { placeFlows } from './geometry.ts';
import PlacingFlow from './PlacingFlow.svelte';

const view = flowView(matrixOf(rowsOf(PLAIN)));
const hidden = flowView(
  matrixOf(rowsOf({ ...PLAIN, b: ['c', 60, 3, 12, 1, 0] }, { b: 81 }), { selected: 'b' })
);

describe('placing flows', () => {
  test('boxes are as high as there are children, and none lower than its label', () => {
    // 49 children in 420 units: 25, 8 and 16 leave; 15, 29 and 5 arrive.
    const { placing, hosting } = placeFlows(view, 900);
    expect(placing.map(({ height }) => height)).toEqual([214.3, 68.6, 137.1]);
    expect(hosting.map(({ height }) => height)).toEqual([128.6, 248.6, 42.9]);
  });

  test.each([900, 358])('labels stand apart by more than their height at %d', (width) => {
    for (const side of [placeFlows(hidden, width).placing, placeFlows(hidden, width).hosting]) {
      const gaps = side.slice(1).map(({ labelY }, index) => labelY - (side[index]?.labelY ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
    }
  });

  test('a highlighted authority’s flows are strong and drawn last, the others pale', () => {
    const { ribbons } = placeFlows(hidden, 900);
    expect(ribbons.map(({ key, tone }) => [key, tone])).toEqual([
      ['a d', 'pale'],
      ['d a', 'pale'],
      ['a b', 'in'],
      ['d b', 'in'],
      ['b a', 'out'],
      ['b d', 'out']
    ]);
  });

  test('a hidden flow is a thin dashed line, and its mark stands by its end', () => {
    const { ribbons, hosting } = placeFlows(hidden, 900);
    expect(ribbons.filter(({ isHidden }) => isHidden).map(({ thickness }) => thickness)).toEqual([0.7, 0.7]);
    expect(hosting.map(({ label }) => label)).toEqual(['A [c]', 'B 29', 'D [c]']);
  });

  test('a matrix of own areas alone has boxes and no ribbons', () => {
    const { ribbons, height } = placeFlows(flowView(matrixOf(rowsOf({ a: [5, 0, 0, 0, 0, 0] }))), 900);
    expect(ribbons).toEqual([]);
    expect(height).toBeGreaterThan(60);
  });

  test('the drawing', async () => {
    const { body } = render(PlacingFlow, { props: { view: hidden } });
    expect(body).toContain(`${hidden.description}</desc>`);
    expect(body).not.toMatch(/style=|NaN/);
    await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      './__snapshots__/placing-flow.svg.txt'
    );
  });
});

test('flows are thinner where the drawing must be low, and every name keeps its room', () => {
  const usual = placeFlows(view, 900);
  const low = placeFlows(view, 900, usual.height - 100);
  expect(low.height).toBeLessThanOrEqual(usual.height - 100);
  const gaps = low.placing.slice(1).map(({ labelY }, index) => labelY - (low.placing[index]?.labelY ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
});
