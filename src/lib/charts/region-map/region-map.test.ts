import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { readBoundaries } from '#lib/catalogue/boundaries.ts';
import { boundariesText } from '#lib/catalogue/files.ts';
import { flowView } from '#lib/views/placing-flow.ts';
import { mapView } from '#lib/views/placing-map.ts';
import { matrixOf, PLAIN, rowsOf } from '../../../../tests/support/placing.ts';
import { placeMap } from './geometry.ts';
import { overlaps, placeLabels } from './labels.ts';
import { outlinesIn, plainer } from './outlines.ts';
import RegionMap from './RegionMap.svelte';

/** Two squares of a degree side by side on the equator, with the line between them shared. */
const SQUARES = {
  lines: [
    [
      [1, 1],
      [1, 0]
    ],
    [
      [1, 0],
      [0, 0],
      [0, 1],
      [1, 1]
    ],
    [
      [1, 1],
      [2, 1],
      [2, 0],
      [1, 0]
    ]
  ] as const,
  areas: [
    { code: 'a', rings: [[0, 1]] },
    { code: 'b', rings: [[2, -1]] }
  ]
};

describe('outlines', () => {
  test('fill the square, joined at the border that they share', () => {
    const [one, other] = outlinesIn(SQUARES, 100);
    expect(one?.path).toBe('M50,0l0,50 -50,0 0,-50 50,0z');
    expect([one?.x, one?.y, other?.x, other?.y]).toEqual([25, 25, 75, 25]);
  });

  test('a line loses the points that lie near it, never its ends', () => {
    const line = [
      [0, 0],
      [5, 0.4],
      [10, 0],
      [10, 9]
    ] as const;
    expect(plainer(line, 1)).toEqual([line[0], line[2], line[3]]);
  });

  test('of the region are eleven, each with its middle inside the square, in few characters', () => {
    const outlines = outlinesIn(readBoundaries(boundariesText('data')), 600);
    expect(outlines.length).toBe(11);
    for (const { path, x, y } of outlines) {
      expect(path).toMatch(/^M[\d,]+l/);
      expect(x > 0 && x < 600 && y > 0 && y < 600).toBe(true);
    }
    expect(outlines.map(({ path }) => path).join('').length).toBeLessThan(8_000);
  });
});

describe('labels', () => {
  const eleven = outlinesIn(readBoundaries(boundariesText('data')), 600);

  test.each([
    [900, 1.03, 140],
    [358, 0.57, 8]
  ])('of the eleven cover neither each other nor an edge, at %d units', (width, scale, left) => {
    const boxes = eleven.map(({ x, y }) => ({
      x: left + x * scale,
      y: 8 + y * scale,
      width: 95,
      height: 34
    }));
    const labels = placeLabels(boxes, { width, height: 636 });
    const pairs = labels.flatMap((one, index) =>
      labels.slice(index + 1).map((other) => [one, other] as const)
    );
    expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([]);
    expect(labels.every(({ left: from, width: length }) => from >= 0 && from + length <= width)).toBe(true);
  });
});

describe('the map', () => {
  const outlines = outlinesIn(SQUARES, 600).concat({ code: 'd', path: 'M0,400l99,0 0,99z', x: 60, y: 430 });
  const view = mapView(flowView(matrixOf(rowsOf(PLAIN), { selected: 'd' })), outlines, 600);

  test('arrows there and back bend away from each other, as thick as there are children', () => {
    const { arrows } = placeMap(view, 900);
    // Of at most 20 children at 14 units: 9 are 6.3, 7 are 4.9, 5 are 3.5.
    expect(arrows.map(({ key, thickness, tone }) => [key, thickness, tone])).toEqual([
      ['d b', 6.3, 'out'],
      ['d a', 4.9, 'out'],
      ['a d', 3.5, 'in']
    ]);
    const bends = arrows.slice(1).map(({ path }) => /Q([\d.]+),/.exec(path)?.[1]);
    expect(new Set(bends).size).toBe(2);
  });

  test('the drawing', async () => {
    const { body } = render(RegionMap, { props: { view } });
    expect(body).toContain(`${view.title}</title>`);
    expect(body).not.toMatch(/style=|NaN/);
    await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      './__snapshots__/region-map.svg.txt'
    );
  });
});
