import { describe, expect, test } from 'vitest';
import { readBoundaries } from './boundaries.ts';
import { boundariesText } from './files.ts';

const SQUARES = JSON.stringify({
  type: 'Topology',
  transform: { scale: [0.5, 0.25], translate: [10, 50] },
  objects: {
    authorities: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '1', arcs: [[0, 1]] },
        { type: 'MultiPolygon', id: '2', arcs: [[[-1, 2]], [[3]]] }
      ]
    }
  },
  // Steps: the second point of the first line is (0, 0) + (2, 4).
  arcs: [
    [
      [0, 0],
      [2, 4]
    ],
    [
      [2, 4],
      [-2, -4]
    ],
    [[0, 0]],
    [[1, 1]]
  ]
});

describe('outlines', () => {
  test('steps are added up, scaled and moved', () => {
    expect(readBoundaries(SQUARES).lines[0]).toEqual([
      [10, 50],
      [11, 51]
    ]);
  });

  test('an area is its rings, whether it is one polygon or several', () => {
    expect(readBoundaries(SQUARES).areas).toEqual([
      { code: '1', rings: [[0, 1]] },
      { code: '2', rings: [[-1, 2], [3]] }
    ]);
  });

  test('of the region: eleven areas, each ring’s lines end to end', () => {
    const { lines, areas } = readBoundaries(boundariesText('data'));
    expect(areas.length).toBe(11);
    for (const ring of areas.flatMap(({ rings }) => rings)) {
      const runs = ring.map((line) => (line < 0 ? [...(lines[~line] ?? [])].reverse() : (lines[line] ?? [])));
      runs.forEach((run, index) => expect(run.at(-1)).toEqual(runs[(index + 1) % runs.length]?.[0]));
    }
  });

  test('what is no topology is refused', () => {
    expect(() => readBoundaries('{"transform":{"scale":[1,1]}}')).toThrow('transform.translate');
  });
});
