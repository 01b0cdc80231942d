import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { TrendView } from '#lib/views/trend.ts';
import { placeTrend } from './geometry.ts';
import TrendLines from './TrendLines.svelte';

const ends = ['2023-03-31', '2024-03-31', '2025-03-31'];
const view: TrendView = {
  title: 'LAC rate: Norfolk over time',
  description: 'Norfolk: 72 (2023) to 62 (2025); England: 70 (2023) to 67 (2025).',
  unit: 'per 10,000 children',
  series: [
    { role: 'authority', label: 'Norfolk', shortLabel: 'Norfolk', points: points([72, null, 62]) },
    { role: 'england', label: 'England', shortLabel: 'England', points: points([70, 69, 67]) }
  ],
  domain: [40, 80],
  wideDomain: [40, 80],
  ends,
  endLabels: ['2023', '2024', '2025'],
  band: null,
  trend: 'Too few points for a trend: 3 points, and the test needs 5.'
};

function points(values: readonly (number | null)[]): TrendView['series'][number]['points'] {
  return values.map((value, index) => ({
    end: ends[index] ?? '',
    value,
    text: value === null ? '[c]' : String(value)
  }));
}

describe('trend lines', () => {
  const placed = placeTrend(view, 900, 360, 190);

  test('are broken by a gap, never drawn across it', () => {
    expect(placed.series[0]?.path).toBe('M50,78ZM702,155.5Z');
    expect(placed.series[0]?.dots).toHaveLength(2);
  });

  test('run unbroken where every year is known', () => {
    expect(placed.series[1]?.path).toBe('M50,93.5L376,101.3L702,116.8');
  });

  test('carry their names and newest values at the end, apart from each other', () => {
    const labels = placed.series.map(({ label }) => label);
    expect(labels.map((label) => label?.text)).toEqual(['Norfolk 62', 'England 67']);
    expect(Math.abs((labels[0]?.y ?? 0) - (labels[1]?.y ?? 0))).toBeGreaterThanOrEqual(17);
  });

  test('the newest period is always named on the axis', () => {
    expect(placeTrend(view, 200, 210, 60).xTicks.at(-1)?.label).toBe('2025');
  });

  test('the area of the intervals breaks with the line; one of many side by side has none', () => {
    const [own, ...others] = view.series;
    const intervals = [{ low: 70, high: 74 }, undefined, { low: 60, high: 64 }];
    const drawn = {
      ...view,
      series: [
        {
          ...(own ?? { role: 'authority', label: '', shortLabel: '' }),
          points: points([72, null, 62]).map((point, index) => {
            const interval = intervals[index];
            return interval ? { ...point, interval } : point;
          })
        },
        ...others
      ]
    } as const;
    expect(placeTrend(drawn, 900, 360, 190).series[0]?.interval).toBe('M50,62.5L50,93.5ZM702,140L702,171Z');
    expect(placeTrend(drawn, 358, 210, 126, 'panel').series[0]?.interval).toBe('');
  });

  test('the drawing', async () => {
    const { body } = render(TrendLines, { props: { view } });
    await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      './__snapshots__/trend-lines.svg.txt'
    );
    expect(body).toContain(view.description);
    expect(body).not.toContain('style=');
  });
});
