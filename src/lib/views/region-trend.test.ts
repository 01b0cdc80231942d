import { describe, expect, test } from 'vitest';
import type { TrendSeries, TrendView } from '#lib/views/trend.ts';
import { regionTrend } from './region-trend.ts';

function line(role: TrendSeries['role'], label: string, values: readonly (number | null)[]): TrendSeries {
  const points = values.map((value, index) => ({
    end: `202${index}-03-31`,
    value,
    text: value === null ? '' : String(value)
  }));
  return { role, label, shortLabel: label, points };
}

function trend(series: readonly TrendSeries[]): ReadonlyMap<string, TrendView> {
  const view: TrendView = {
    title: 'On time: Aland over time',
    description: '',
    unit: '%',
    series,
    domain: [70, 100],
    wideDomain: [70, 100],
    trend: 'Rising.',
    ends: ['2020-03-31', '2021-03-31'],
    endLabels: ['2020', '2021'],
    band: null
  };
  return new Map([['1', view]]);
}

describe('the region over time', () => {
  test('is drawn without any authority, on the same scale', () => {
    const view = regionTrend(
      trend([
        line('authority', 'Aland', [80, 81]),
        line('region', 'East', [null, 90]),
        line('england', 'England', [85, 86])
      ]),
      'On time'
    );
    expect(view).toMatchObject({
      title: 'On time: the region over time',
      description: 'East: 90 to 90; England: 85 to 86 (2020 to 2021).',
      domain: [70, 100]
    });
    expect(view?.series.map(({ role }) => role)).toEqual(['region', 'england']);
  });

  test('is none where there is no line', () => {
    expect(regionTrend(trend([line('authority', 'Aland', [80, 81])]), 'On time')).toBeNull();
    expect(regionTrend(new Map(), 'On time')).toBeNull();
  });
});
