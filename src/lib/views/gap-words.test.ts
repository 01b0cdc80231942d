import { describe, expect, test } from 'vitest';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { PublishedSeries } from '#lib/domain/indicator.ts';
import type { Average } from '#lib/domain/neighbour-average.ts';
import { countedWords, gapSentences } from './gap-words.ts';
import { twoCompared } from '../../../tests/support/two-compared.ts';

const SERIES: PublishedSeries = { series: 's', decimals: 1, match: 'same', timing: 'financial-year' };

function row({ rows }: Comparison, code: string, neighbours: Average | null = null): ComparedAuthority {
  const found = rows.find(({ authority }) => authority.code === code);
  if (!found) throw new Error(`There is no row of ${code}.`);
  return { ...found, neighbours };
}

const average = (value: number, known: number): Average => ({
  value,
  known,
  suppressed: 0,
  of: 10,
  weak: known < 7,
  bounds: null
});

describe('the gap in reviews', () => {
  test('40 of 50 needs 43.75 for 87.5 %: 4 more', () => {
    const comparison = twoCompared();
    expect(gapSentences(comparison, row(comparison, '1'), 'reviews held on time')).toBe(
      '4 more reviews held on time would reach the regional rate.'
    );
  });

  test('one more is one review', () => {
    const comparison = twoCompared({ published: SERIES });
    const near = row(comparison, '1', average(82, 10));
    expect(gapSentences(comparison, near, 'reviews held on time')).toBe(
      '4 more reviews held on time would reach the regional rate. 1 more review held on time would reach its neighbours’ mean.'
    );
  });

  test('135 of 150 is 90 %: it has reached both', () => {
    const comparison = twoCompared({ published: SERIES });
    expect(gapSentences(comparison, row(comparison, '2', average(90, 10)), 'reviews')).toBe(
      'It has reached the regional rate and its neighbours’ mean.'
    );
  });

  test('a weak average of neighbours is no goal', () => {
    const comparison = twoCompared({ published: SERIES });
    expect(gapSentences(comparison, row(comparison, '2', average(99, 6)), 'reviews')).toBe(
      'It has reached the regional rate.'
    );
  });

  test('an official count that is another has no name of ours', () => {
    const comparison = twoCompared({ published: { ...SERIES, match: 'near' } });
    const published = { ...comparison, status: 'published' } as const;
    expect(gapSentences(published, row(published, '1'), 'reviews held on time')).toBe(
      '4 more in the official count would reach the regional rate.'
    );
  });

  test.each(['low', 'neutral', 'band'] as const)('%s has no goal', (polarity) => {
    const comparison = twoCompared({ polarity });
    expect(gapSentences(comparison, row(comparison, '1'), 'reviews')).toBe('');
  });

  test('counts that are not known have no gap', () => {
    const comparison = twoCompared();
    const hidden = { ...row(comparison, '1'), numerator: null };
    expect(gapSentences(comparison, hidden, 'reviews')).toBe('');
  });
});

test.each([
  ['Reviews held on time', 'reviews held on time'],
  ['CP reviews on time', 'CP reviews on time'],
  ['', '']
])('"%s" in a sentence is "%s"', (title, words) => {
  expect(countedWords(title)).toBe(words);
});
