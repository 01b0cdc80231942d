import { describe, expect, test } from 'vitest';
import type { PublishedFigure } from '#lib/questions/published-figures/index.ts';
import { englandFigures, newestDay, onDay } from '#lib/views/england.ts';
import { packEngland, unpackEngland } from '#lib/views/packed-england.ts';

const AUTHORITIES = [
  { code: '919', name: 'Hertfordshire', shortName: 'Hertfordshire' },
  { code: '202', name: 'Camden', shortName: 'Camden' },
  { code: '203', name: 'Greenwich', shortName: 'Greenwich' }
];

function figure(area: string, end: string, change: Partial<PublishedFigure>): PublishedFigure {
  const areaType = /^\d+$/.test(area) ? 'authority' : 'country';
  const nothing = {
    numerator: null,
    denominator: null,
    value: null,
    flag: '',
    numeratorFlag: '',
    source: 's1'
  };
  return { indicator: 'lac-rate', area, areaType, end, ...nothing, ...change };
}

const PUBLISHED = [
  figure('919', '2024-03-31', { value: 35, numerator: 970, denominator: 277_000 }),
  figure('202', '2024-03-31', { flag: 'c', numeratorFlag: 'c', denominator: 400 }),
  figure('919', '2025-03-31', { value: 36, numerator: 999, denominator: 277_480, source: 's2' }),
  figure('E92000001', '2025-03-31', { value: 67 })
];

describe('the figures of every English authority', () => {
  const england = englandFigures(PUBLISHED, AUTHORITIES);

  test('leave out England itself and authorities without a figure', () => {
    expect(england.figures.map(({ authority, end }) => `${authority} ${end}`)).toEqual([
      '919 2024-03-31',
      '202 2024-03-31',
      '919 2025-03-31'
    ]);
    expect(england.authorities.map(({ name }) => name)).toEqual(['Hertfordshire', 'Camden']);
    expect(england.figures[1]).toMatchObject({
      cell: { kind: 'suppressed' },
      denominator: 400,
      numeratorSuppressed: true
    });
  });

  test('of the newest day', () => {
    expect(newestDay(england)).toBe('2025-03-31');
    expect(onDay(england, '2025-03-31').figures.map(({ numerator }) => numerator)).toEqual([999]);
    expect(newestDay(onDay(england, null))).toBe(null);
  });

  test('travel exactly', () => {
    expect(unpackEngland(packEngland(england))).toEqual(england);
    expect(unpackEngland(packEngland(onDay(england, null))).figures).toEqual([]);
  });
});
