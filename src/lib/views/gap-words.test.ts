import { describe, expect, test } from 'vitest';
import type { Average } from '#lib/domain/neighbour-average.ts';
import type { PublishedSeries } from '#lib/domain/indicator.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { gapSentence } from './gap-words.ts';
import { twoCompared } from '../../../tests/support/two-compared.ts';

const SERIES: PublishedSeries = { series: 's', decimals: 1, match: 'same', timing: 'financial-year' };

/** The comparison with an average of neighbours beside each authority. */
function withNeighbours(comparison: Comparison, value: number, known: number): Comparison {
  const neighbours: Average = { value, known, suppressed: 0, of: 10, weak: known < 7, bounds: null };
  return { ...comparison, rows: comparison.rows.map((row) => ({ ...row, neighbours })) };
}

describe('the gap in reviews', () => {
  test('40 of 50 needs 43.75 for 87.5 %: 4 more', () => {
    expect(gapSentence(twoCompared({}, '1'), 'reviews')).toBe(
      '4 more of its 50 reviews would reach the region’s 87.5%.'
    );
  });

  test('82 % of 50 is 41: one more, and four for the region', () => {
    const comparison = withNeighbours(twoCompared({ published: SERIES }, '1'), 82, 10);
    expect(gapSentence(comparison, 'reviews')).toBe(
      '1 more of its 50 reviews would reach its neighbours’ mean of 82.0%, and 4 more the region’s 87.5%.'
    );
  });

  test('135 of 150 is 90 %: there is nothing to reach', () => {
    expect(gapSentence(twoCompared({}, '2'), 'reviews')).toBe('');
  });

  test('a weak average of neighbours is no goal', () => {
    const comparison = withNeighbours(twoCompared({ published: SERIES }, '2'), 99, 6);
    expect(gapSentence(comparison, 'reviews')).toBe('');
  });

  test.each(['neutral', 'band'] as const)('%s has no goal', (polarity) => {
    expect(gapSentence(twoCompared({ polarity }, '1'), 'reviews')).toBe('');
  });

  test('nobody highlighted has no gap', () => {
    expect(gapSentence(twoCompared(), 'reviews')).toBe('');
  });

  test('counts that are not known have no gap', () => {
    const comparison = twoCompared({}, '1');
    const rows = comparison.rows.map((row) => ({ ...row, numerator: null }));
    expect(gapSentence({ ...comparison, rows }, 'reviews')).toBe('');
  });
});
