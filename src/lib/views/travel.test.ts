import { describe, expect, test } from 'vitest';
import {
  madeIndicator,
  madeRegion,
  NO_WISH,
  NOT_LOADED,
  OFFICIAL,
  officialFigures,
  submittedFigures,
  type MadeRow
} from '../../../tests/support/made-figures.ts';
import { compareIndicator } from '#lib/views/comparison.ts';
import { previousEnd } from '#lib/views/previous-period.ts';
import { rugView } from '#lib/views/rug-view.ts';
import { travelArrow, travelWords } from '#lib/views/travel.ts';

const NOW = '2026-03-31';
const region = madeRegion('A', 'B');

describe('the period before', () => {
  test.each([
    ['published', '2025-03-31', 'year', '2024-03-31'],
    ['published', '2025-09-30', 'year', '2024-09-30'],
    ['submitted', NOW, 'quarter', '2025-12-31'],
    ['submitted', '2025-06-30', 'quarter', '2025-03-31'],
    ['submitted', NOW, 'year', '2025-03-31']
  ] as const)('of %s %s over a %s is %s', (source, end, span, expected) => {
    expect(previousEnd({ source, end, span })).toBe(expected);
  });
});

function travelOf(...rows: readonly MadeRow[]) {
  const indicator = madeIndicator();
  const figures = submittedFigures(indicator, region, rows);
  const comparison = compareIndicator(indicator, figures, region, { ...NO_WISH, end: NOW }, NOT_LOADED);
  const row = comparison?.rows[0];
  if (!comparison || !row) throw new Error('There is nothing to compare.');
  return [travelArrow(row.travel), travelWords(row.travel, comparison.decimals)];
}

describe('the direction of travel', () => {
  // Of 200 reviews one is worth 0.5 points.
  test.each([
    ['180 after 170 of 200', 180, 170, '↑', 'up 5.0 from 85.0 (2025-26 Q3)'],
    ['170 after 180 of 200', 170, 180, '↓', 'down 5.0 from 90.0 (2025-26 Q3)'],
    ['180 after 180 of 200', 180, 180, '→', 'no change from 90.0 (2025-26 Q3)'],
    ['one child', 181, 180, '↑', 'up 0.5 from 90.0 (2025-26 Q3)']
  ])('%s', (_, now, before, arrow, words) => {
    expect(travelOf(['A', NOW, now, 200], ['A', '2025-12-31', before, 200])).toEqual([arrow, words]);
  });

  test('across a quarter that was not sent there is none, and it says so', () => {
    expect(travelOf(['A', NOW, 180, 200], ['A', '2025-09-30', 170, 200])).toEqual([
      '',
      'no comparable previous period (2025-26 Q3: –)'
    ]);
  });

  test('a suppressed quarter before is named, not used', () => {
    expect(travelOf(['A', NOW, 180, 200], ['A', '2025-12-31', 'c', 200])).toEqual([
      '',
      'no comparable previous period (2025-26 Q3: [c])'
    ]);
  });

  test('nothing is said where the figures begin with the period, or it has no figure', () => {
    expect(travelOf(['A', NOW, 180, 200])).toEqual(['', '']);
    expect(travelOf(['A', NOW, 'c', 200], ['A', '2025-12-31', 170, 200])).toEqual(['', '']);
  });

  test('an official year goes by the year before, in a cell of the overview too', () => {
    const indicator = madeIndicator({ basis: 'S', published: OFFICIAL });
    const figures = officialFigures(indicator, [
      { authority: 'A', end: '2025-03-31', numerator: 30, denominator: 100, mean: 20 },
      { authority: 'A', end: '2024-03-31', numerator: 25, denominator: 100, mean: 20 }
    ]);
    const comparison = compareIndicator(indicator, figures, region, NO_WISH, NOT_LOADED);
    const view = rugView(
      comparison ? [comparison] : [],
      { title: 'Overview', sort: null, grouped: true },
      { indicator: (id) => id, authority: (slug) => slug, indicatorOf: (id, code) => `${id} ${code}` }
    );
    const [first, second] = view.groups[0]?.rows[0]?.cells ?? [];
    expect(first?.travel).toBe('↑');
    expect(first?.words).toContain('; up 5 from 25 (31 March 2024)');
    expect([second?.travel, second?.empty]).toEqual(['', true]);
  });
});
