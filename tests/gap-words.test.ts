import { describe, expect, test } from 'vitest';
import type { Indicator } from '#lib/domain/indicator.ts';
import { compareIndicator } from '#lib/views/comparison.ts';
import { gapSentence } from '#lib/views/gap-words.ts';
import { countedNoun, termNames, termWords } from '#lib/views/term-words.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { indicatorLike, official, REGION, sent, TEN, worldOf } from './support/explained-world.ts';

function sentence(change: Partial<Indicator>, code: string): string {
  const indicator = indicatorLike({
    published: { series: 's', decimals: 0, match: 'same', timing: 'day' },
    ...change
  });
  // The ten are all at 90%; the region is published at 85%.
  const towns = TEN.map((town) => official(`${town} 90 90/100`));
  const { figures } = worldOf(
    indicator,
    [official('901 80 160/200'), official('902 95 95/100'), official('E12 85 850/1000'), ...towns],
    []
  );
  const wish = {
    source: 'published',
    end: null,
    span: null,
    model: 'dfe-2025',
    average: 'mean',
    authority: code
  } as const;
  const comparison = compareIndicator(indicator, figures, REGION, wish, { loaded: false });
  return comparison === null ? 'nothing to compare' : gapSentence(comparison, 'reviews');
}

describe('what would bring the highlighted authority level, in children', () => {
  test('with its neighbours and the region: 90% of 200 is 180, 85% is 170', () => {
    expect(sentence({}, '901')).toBe(
      '20 more of its 200 reviews would reach its neighbours’ mean of 90.0%, and 10 more the region’s 85%.'
    );
  });

  test('where low is better the same authority lacks nothing', () => {
    expect(sentence({ polarity: 'low' }, '901')).toBe('');
  });

  test.each([['neutral'], ['band']] as const)('is not said where nothing is better: %s', (polarity) => {
    expect(sentence({ polarity }, '901')).toBe('');
  });

  test('is not said of posts, of one that is better already, nor of nobody', () => {
    expect(sentence({ interval: 'none' }, '901')).toBe('');
    expect(sentence({}, '902')).toBe('');
    expect(sentence({}, '')).toBe('');
  });
});

test('beside submitted figures the region is the one that reported', () => {
  const indicator = indicatorLike({});
  const { figures } = worldOf(indicator, [], [sent('901 57/200'), sent('903 90/100')]);
  const wish = {
    source: null,
    end: null,
    span: null,
    model: 'dfe-2025',
    average: 'mean',
    authority: '901'
  } as const;
  const comparison = compareIndicator(indicator, figures, REGION, wish, { loaded: true });
  // 147 of 300 is 49%, and 49% of 200 is 98: 41 more than 57.
  expect(comparison && gapSentence(comparison, 'reviews')).toBe(
    '41 more of its 200 reviews would reach the region’s 49.0%.'
  );
});

const MEASURES: readonly Measure[] = [
  measure('late', 'Late reviews by reason', [
    { id: 'travel', title: 'Travel' },
    { id: 'health', title: 'Ill health' }
  ]),
  measure('reviews', 'Reviews held', []),
  measure('on_time', 'Reviews held on time', [])
];

function measure(id: string, title: string, breakdowns: Measure['breakdowns']): Measure {
  return { id, theme: '', title, unit: 'reviews', basis: 'F', hasTotal: true, definition: '', breakdowns };
}

test('what is counted is named by the titles of its measures, each once', () => {
  const late = indicatorLike({
    numerator: [
      { sign: 1, measure: 'late', breakdown: 'travel' },
      { sign: 1, measure: 'late', breakdown: 'health' }
    ],
    denominator: [
      { sign: 1, measure: 'reviews', breakdown: '' },
      { sign: -1, measure: 'on_time', breakdown: '' }
    ]
  });
  const names = termNames(late, MEASURES);
  expect(termWords(late.numerator, names)).toBe('Late reviews by reason: Travel + Ill health');
  expect(late.denominator === 'population' ? '' : termWords(late.denominator, names)).toBe(
    'Reviews held − Reviews held on time'
  );
  expect(countedNoun(late, MEASURES)).toBe('reviews');
});
