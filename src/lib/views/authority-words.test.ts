import { expect, test } from 'vitest';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { authorityWords } from './authority-words.ts';
import { timelinessWords } from './timeliness-words.ts';
import { twoCompared } from '../../../tests/support/two-compared.ts';

const AGAINST = 'Provisional figures against the region';
// Aland has 40 of 50, 80 %, interval 67.0 to 88.8; Borough 135 of 150, 90 %, interval 84.2 to 93.8; the region 87.5 %.
const said = (...changes: readonly Partial<IndicatorRule>[]) =>
  authorityWords(
    changes.map((change) => twoCompared(change)),
    '1'
  );

test('a difference inside the interval is none', () => {
  expect(said({})).toEqual([`${AGAINST}: nothing that is judged differs.`]);
});

test.each([['high'], ['low']] as const)(
  'without an interval it is lower, whichever way is good: %s',
  (polarity) => {
    const words = said({ polarity, interval: 'none', shortTitle: 'Vacancy' });
    expect(words).toEqual([
      `${AGAINST}: nothing that is judged differs. By value alone, which is not a test: lower on Vacancy.`
    ]);
    expect(words.join()).not.toMatch(/better|worse/);
  }
);

test('what is tested and what is held side by side are told apart', () => {
  expect(said({}, { interval: 'none', shortTitle: 'Vacancy' })).toEqual([
    `${AGAINST}: nothing that is judged differs. By value alone, which is not a test: lower on Vacancy.`
  ]);
});

test('a sentence on the region never calls an untested figure worse', () => {
  const comparison = twoCompared({ interval: 'none' });
  expect(timelinessWords([{ comparison, noun: 'reviews' }])).toEqual([
    'Reviews on time (2025-26 Q4, provisional): 87.5% in the region. Lower than the region by value alone, which is not a test: Aland.'
  ]);
});
