import { describe, expect, test } from 'vitest';
import { observe } from '../../../tests/support/figures-engine.ts';
import { reportYear } from './report-year.ts';
import { yearFigures } from './year-figures.ts';
import { flowWords, largestWords, missingNote, partWords, stockWords } from './year-words.ts';

const YEAR = reportYear('2026-03-31');
const CHILD = ['child', 'children'] as const;

function sent(measure: string, values: readonly (number | 'c' | null)[]) {
  const observations = values.flatMap((value, index) =>
    value === null ? [] : [observe('926', YEAR.ends[index] ?? '', measure, value)]
  );
  return yearFigures(observations, '926', YEAR, []);
}

describe('a stock in words', () => {
  test('has its last day, its range and its mean', () => {
    expect(stockWords(sent('lac', [100, 104, 98, 102]), 'lac', CHILD, 'were looked after')).toEqual([
      'On 31 March 2026, 102 children were looked after.',
      'At the ends of the four quarters the number ranged from 98 to 104, 101 on average. Between those days it may have been higher or lower.'
    ]);
  });

  test('says how many quarter ends it knows, and gives no mean of fewer than four', () => {
    const [, range = ''] = stockWords(sent('lac', [100, null, 98, 102]), 'lac', CHILD, 'were looked after');
    expect(range).toContain('At the 3 quarter ends that have a figure (of four)');
    expect(range).toContain('No mean is given for the year');
    expect(range).not.toContain('on average');
  });

  test('says why the last day has no number, and keeps one child in the singular', () => {
    expect(stockWords(sent('lac', [null, null, null, 'c']), 'lac', CHILD, 'were looked after')).toEqual([
      'How many children were looked after on 31 March 2026 is suppressed to protect confidentiality.'
    ]);
    expect(stockWords(sent('lac', [1, 1, 1, 1]), 'lac', CHILD, 'were looked after')[0]).toBe(
      'On 31 March 2026, 1 child was looked after.'
    );
  });
});

describe('a flow in words', () => {
  test('is the sum of four quarters', () => {
    expect(flowWords(sent('reviews', [10, 20, 30, 40]), 'reviews', ['review', 'reviews'], 'were held')).toBe(
      'In the year 100 reviews were held.'
    );
  });

  test('names the quarter that is missing instead of a partial sum', () => {
    const words = flowWords(
      sent('reviews', [10, null, 30, 40]),
      'reviews',
      ['review', 'reviews'],
      'were held'
    );
    expect(words).toBe(
      'Reviews: there is no figure for the year, because 2025-26 Q2 (July to September 2025) is not supplied.'
    );
    expect(words).not.toContain('80');
  });
});

test('a part has its share, and nothing is said where either is not known', () => {
  expect(partWords({ kind: 'shown', value: 9 }, { kind: 'shown', value: 12 }, 'were held on time')).toBe(
    'Of these, 9 (75.0%) were held on time.'
  );
  expect(partWords({ kind: 'suppressed' }, { kind: 'shown', value: 12 }, 'were held on time')).toBe('');
});

test('the largest parts leave out hidden ones and zeros', () => {
  const part = (title: string, value: number | null) => ({
    title,
    count: value === null ? ({ kind: 'suppressed' } as const) : ({ kind: 'shown', value } as const),
    share: { kind: 'not-applicable' } as const
  });
  expect(
    largestWords('Most often', [
      part('Adopted', 4),
      part('Other', 0),
      part('Relatives', null),
      part('Home', 9)
    ])
  ).toBe('Most often: home (9) and adopted (4).');
  expect(largestWords('Most often', [part('Other', 0)])).toBe('');
});

test('a table says which quarter was not sent at all', () => {
  const note = missingNote(sent('reviews', [10, null, 30, 40]), ['reviews']);
  expect(note).toBe(
    'Nothing was sent for 2025-26 Q2 (July to September 2025), so there is no total or mean for the year.'
  );
  expect(missingNote(sent('reviews', [1, 2, 3, 4]), ['reviews'])).toBe('');
});
