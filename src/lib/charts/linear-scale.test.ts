import { expect, test } from 'vitest';
import { brokenLine, linearScale } from './linear-scale.ts';

test.each([
  ['35 to 80 on 0 to 100 units', [35, 80], 4, [30, 40, 50, 60, 70, 80], 60, 60],
  ['zero to one', [0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1], 0.25, 25],
  ['below zero', [-7, 12], 4, [-10, -5, 0, 5, 10, 15], 0, 40]
] as const)('%s', (_, domain, count, expected, value, place) => {
  const scale = linearScale(domain, [0, 100], count);
  expect(scale.ticks).toEqual(expected);
  expect(scale.at(value)).toBe(place);
});

test('a domain of one value stands at its start', () => {
  expect(linearScale([5, 5], [10, 90], 4).at(5)).toBe(10);
});

test.each([
  [
    'unbroken',
    [
      { x: 0, y: 1 },
      { x: 2, y: 3 }
    ],
    'M0,1L2,3'
  ],
  [
    'broken by a gap',
    [{ x: 0, y: 1 }, { x: 2, y: 3 }, null, { x: 4, y: 5 }, { x: 6, y: 7 }],
    'M0,1L2,3M4,5L6,7'
  ],
  ['a point alone', [null, { x: 2, y: 3 }, null], 'M2,3Z'],
  ['nothing', [null], '']
])('a line %s', (_, points, expected) => {
  expect(brokenLine(points)).toBe(expected);
});
