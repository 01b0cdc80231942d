import { describe, expect, test } from 'vitest';
import { indicators } from '#generated/indicators.ts';
import { protection } from '#generated/protection.ts';
import { shown } from '#lib/domain/cell.ts';
import type { IndicatorFigures, SubmittedPoint } from '#lib/views/summary.ts';
import { canBeLettered, letteredFigures } from '#lib/views/lettered.ts';

const point = (authority: string, value: number): SubmittedPoint => ({
  authority,
  end: '2026-03-31',
  span: 'quarter',
  cell: shown(value),
  numerator: 228,
  denominator: 234,
  rank: null,
  populationYear: null,
  note: '#own-way'
});

describe('under letters', () => {
  const figures: IndicatorFigures = {
    published: null,
    submitted: { points: [point('821', (228 * 100) / 234), point('926', 60)], region: [] }
  };
  const lettering = {
    letters: new Map([
      ['821', 'B'],
      ['926', 'A']
    ]),
    named: null
  };

  test('a value is what is shown of it, so that nobody works out that 97.4% is 228 of 234', () => {
    const points = letteredFigures(figures, lettering, 1).submitted?.points ?? [];
    expect(points.map(({ authority, cell }) => [authority, cell])).toEqual([
      ['A', shown(60)],
      ['B', shown(97.4)]
    ]);
    expect(points.map(({ numerator, denominator, note }) => [numerator, denominator, note])).toEqual([
      [null, null, ''],
      [null, null, '']
    ]);
  });
});

describe('letters stand for no authority', () => {
  const { recognisable } = protection;
  const find = (id: string) => indicators.find((one) => one.id === id);

  test('whose share placed outside its area is official: those inside the region and outside it come to it', () => {
    expect([...recognisable].sort()).toEqual([
      'hosted-for-region',
      'placed-in-region',
      'placed-outside-region'
    ]);
    expect(find('placed-in-region')).toBeDefined();
    expect(canBeLettered({ id: 'placed-in-region', published: null, kind: 'percentage' }, recognisable)).toBe(
      false
    );
    expect(canBeLettered({ id: 'reviews-on-time', published: null, kind: 'percentage' }, recognisable)).toBe(
      true
    );
    expect(canBeLettered({ id: 'hosted', published: null, kind: 'count' }, recognisable)).toBe(false);
  });
});
