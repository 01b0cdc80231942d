import { expect, test } from 'vitest';
import { sidesOf } from './dot-names.ts';
import type { ChartSeries } from './native-chart.ts';

function dots(names: readonly string[], at: readonly (readonly [x: number, y: number])[]): ChartSeries {
  return {
    name: 'Authorities',
    values: at.map(([, y]) => y),
    across: at.map(([x]) => x),
    tone: 'region',
    line: 'none',
    pointTones: [],
    pointNames: names
  };
}

test('a name stands right of its dot, and on another side where another dot or name is in the way', () => {
  const series = dots(
    ['Luton', 'Norfolk', 'Essex'],
    [
      [0, 0],
      [100, 100],
      [2, 0]
    ]
  );
  expect(sidesOf({ series: [series] }).get(series)).toEqual(['l', 'r', 'r']);
});

test('a dot without a name takes no label, and a name without room is left out', () => {
  const crowd = dots(
    ['', 'Cambridgeshire', ...Array.from({ length: 8 }, () => '')],
    [
      [0, 0],
      [50, 50],
      ...[44, 47, 53, 56].flatMap((x) => [[x, 50] as const]),
      ...[43, 57].flatMap((y) => [[50, y] as const]),
      [100, 100],
      [99, 0]
    ]
  );
  expect(
    sidesOf({ series: [crowd] })
      .get(crowd)
      ?.slice(0, 2)
  ).toEqual([null, null]);
});
