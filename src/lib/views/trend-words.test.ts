import { expect, test } from 'vitest';
import type { TrendView } from '#lib/views/trend.ts';
import { trendWords } from './trend-words.ts';

function view(name: string, values: readonly (number | null)[]): TrendView {
  const points = values.map((value, index) => ({ end: String(index), value, text: String(value) }));
  return {
    title: name,
    description: '',
    unit: '%',
    series: [{ role: 'authority', label: name, shortLabel: name, points }],
    domain: [0, 1],
    wideDomain: [0, 1],
    ends: values.map((_, index) => String(index)),
    endLabels: values.map((_, index) => String(2023 + index)),
    band: null,
    trend: 'Too few points for a trend: 3 points, and the test needs 5.'
  };
}

test('says how many moved which way, and the largest move', () => {
  const trends = new Map([
    ['1', view('Essex', [36, 36, 35])],
    ['2', view('Luton', [60, 61, 58.04])],
    ['3', view('Norfolk', [71, 68, 71])],
    ['4', view('Suffolk', [null, 60, 61])],
    ['5', view('Thurrock', [60, 61, 61])]
  ]);
  expect(trendWords(trends, 1)).toBe(
    '2025 beside 2023, of 4 authorities with both: 1 higher, 2 lower and 1 the same. The largest move is Luton’s, down 2.0.'
  );
});

test.each([
  ['one period alone', [['1', view('Essex', [36])]], ''],
  [
    'no authority with both',
    [['1', view('Essex', [null, 36])]],
    'No authority has a figure both for 2023 and for 2024.'
  ]
] as const)('%s', (_, trends, expected) => {
  expect(trendWords(new Map(trends), 0)).toBe(expected);
});
