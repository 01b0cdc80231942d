import { expect, test } from 'vitest';
import type { TrendView } from '#lib/views/trend.ts';
import { trendTable } from './trend-table.ts';

function view(name: string, own: readonly (number | null)[]): TrendView {
  const points = (values: readonly (number | null)[]) =>
    values.map((value, index) => ({
      end: `202${index + 4}-03-31`,
      value,
      text: value === null ? '[c]' : String(value)
    }));
  return {
    title: name,
    description: '',
    unit: '%',
    series: [
      { role: 'authority', label: name, shortLabel: name, points: points(own) },
      { role: 'england', label: 'England', shortLabel: 'England', points: points([70, 67]) }
    ],
    domain: [0, 100],
    wideDomain: [0, 100],
    ends: ['2024-03-31', '2025-03-31'],
    endLabels: ['2024', '2025'],
    band: null,
    trend: 'Too few points for a trend: 3 points, and the test needs 5.'
  };
}

const FIGURES = { indicator: 'lac-rate', source: 'published', span: 'year' } as const;

test('every authority has a row, England one, and a gap keeps its mark', () => {
  const trends = new Map([
    ['881', view('Essex', [36, 35])],
    ['821', view('Luton', [null, 58])]
  ]);
  const { columns, rows } = trendTable(trends, 'LAC rate over time', FIGURES);
  expect(columns.map(({ title }) => title)).toEqual(['Authority', '2024', '2025']);
  expect(rows.map(({ role, cells }) => [role, ...cells.map(({ text }) => text)])).toEqual([
    ['authority', 'Essex', '36', '35'],
    ['authority', 'Luton', '[c]', '58'],
    ['comparator', 'England', '70', '67']
  ]);
});

test('where there are intervals each period has a column of them', () => {
  const plain = view('Essex', [36, 35]);
  const trends = new Map([
    [
      '881',
      {
        ...plain,
        series: plain.series.map((line) =>
          line.role === 'authority'
            ? {
                ...line,
                points: line.points.map((point) => ({
                  ...point,
                  interval: { low: 32, high: 38 },
                  intervalText: '32.0 to 38.0'
                }))
              }
            : line
        )
      }
    ]
  ]);
  const { columns, rows } = trendTable(trends, 'LAC rate over time', FIGURES);
  expect(columns.map(({ title }) => title)).toEqual(['Authority', '2024', '2024 95%', '2025', '2025 95%']);
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['Essex', '36', '32.0 to 38.0', '35', '32.0 to 38.0'],
    ['England', '70', '', '67', '']
  ]);
});
