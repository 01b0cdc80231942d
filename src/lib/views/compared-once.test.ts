import { expect, test } from 'vitest';
import {
  madeIndicator,
  madeRegion,
  NO_WISH,
  NOT_LOADED,
  submittedFigures
} from '../../../tests/support/made-figures.ts';
import { comparedOnce } from '#lib/views/compared-once.ts';
import { compareIndicator } from '#lib/views/comparison.ts';

const region = madeRegion('A', 'B');
const indicator = madeIndicator();
const figures = submittedFigures(indicator, region, [
  ['A', '2025-12-31', 45, 50],
  ['A', '2026-03-31', 30, 50],
  ['B', '2026-03-31', 40, 50]
]);
const first = comparedOnce(indicator, figures, region, NO_WISH, NOT_LOADED);

test('compares as it is compared without being kept', () => {
  expect(first).toEqual(compareIndicator(indicator, figures, region, NO_WISH, NOT_LOADED));
  expect(first?.rows.map(({ cell }) => cell)).toEqual([
    { kind: 'shown', value: 60 },
    { kind: 'shown', value: 80 }
  ]);
});

test('answers the same when the same is asked of the same figures, in other words', () => {
  const asked = comparedOnce(indicator, figures, region, { ...NO_WISH }, { loaded: false });
  expect(comparedOnce(indicator, figures, region, { ...NO_WISH }, { loaded: false })).toBe(asked);
});

test.each([
  ['source', { wish: { ...NO_WISH, source: 'submitted' } }],
  ['period', { wish: { ...NO_WISH, end: '2025-12-31' } }],
  ['span', { wish: { ...NO_WISH, span: 'quarter' } }],
  ['neighbour model', { wish: { ...NO_WISH, model: 'nfer-2021' } }],
  ['average', { wish: { ...NO_WISH, average: 'median' } }],
  ['authority', { wish: { ...NO_WISH, authority: 'B' } }],
  ['region', { region: madeRegion('B') }],
  ['state of the submissions', { submissions: { loaded: true } }],
  ['indicator', { indicator: madeIndicator({ decimals: 0 }) }],
  ['figures', { figures: submittedFigures(indicator, region, [['B', '2026-03-31', 10, 50]]) }]
] as const)('compares again for another %s', (_, change) => {
  const asked = { indicator, figures, region, wish: NO_WISH, submissions: NOT_LOADED, ...change };
  comparedOnce(indicator, figures, region, NO_WISH, NOT_LOADED);
  expect(comparedOnce(asked.indicator, asked.figures, asked.region, asked.wish, asked.submissions)).toEqual(
    compareIndicator(asked.indicator, asked.figures, asked.region, asked.wish, asked.submissions)
  );
});
