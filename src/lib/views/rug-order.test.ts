import { describe, expect, test } from 'vitest';
import type { Rank } from '#lib/domain/rank.ts';
import type { Polarity } from '#lib/domain/indicator.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { nextSort, orderAuthorities, orderIndicators, orderWords } from '#lib/views/rug-order.ts';
import { twoCompared } from '../../../tests/support/two-compared.ts';

/** An indicator on which Aland and Borough have these places in the region; null without a figure. */
function placed(id: string, polarity: Polarity, aland: number | null, borough: number | null): Comparison {
  const comparison = twoCompared({ id, title: `Title of ${id}`, polarity });
  const places = [aland, borough];
  const rank = (place: number | null): Rank | null =>
    place === null ? null : { rank: place, of: 2, tied: false };
  return {
    ...comparison,
    rows: comparison.rows.map((row, index) => ({ ...row, rank: rank(places[index] ?? null) }))
  };
}

const REGION = {
  authorities: twoCompared().rows.map(({ authority }) => authority)
};
const ALL = [
  placed('neutral-second', 'neutral', 2, 1),
  placed('judged-second', 'high', 2, 1),
  placed('without', 'high', null, 1),
  placed('judged-first', 'low', 1, 2),
  placed('neutral-first', 'neutral', 1, 2)
];
const aland = { by: 'authority', key: '1', reversed: false } as const;

describe('sorting the indicators by an authority', () => {
  test('puts its best places first, then those that are not judged, and those without a figure last', () => {
    expect(orderIndicators(ALL, aland).map(({ indicator }) => indicator.id)).toEqual([
      'judged-first',
      'judged-second',
      'neutral-first',
      'neutral-second',
      'without'
    ]);
  });

  test('the other way round still has those without a figure last', () => {
    expect(orderIndicators(ALL, { ...aland, reversed: true }).map(({ indicator }) => indicator.id)).toEqual([
      'judged-second',
      'judged-first',
      'neutral-second',
      'neutral-first',
      'without'
    ]);
  });

  test('says so in words', () => {
    expect(orderWords(ALL, aland, REGION)).toBe(
      'Indicators by Aland’s place in the region, best first; then those that are not judged, highest first; those without a figure last.'
    );
  });
});

describe('sorting the authorities by an indicator', () => {
  test.each([
    ['judged-second', false, ['Borough', 'Aland'], 'best first; those without a figure last.'],
    ['judged-second', true, ['Aland', 'Borough'], 'worst first; those without a figure last.'],
    ['neutral-first', false, ['Aland', 'Borough'], 'highest first (neither end is better); those without'],
    ['without', false, ['Borough', 'Aland'], 'best first'],
    ['without', true, ['Borough', 'Aland'], 'worst first']
  ] as const)('%s, reversed %s: %j', (key, reversed, names, words) => {
    const sort = { by: 'indicator', key, reversed } as const;
    expect(orderAuthorities(ALL, sort).map(({ name }) => name)).toEqual(names);
    expect(orderWords(ALL, sort, REGION)).toContain(words);
    expect(orderIndicators(ALL, sort)).toBe(ALL);
  });

  test('the usual order is the region’s, and needs no words', () => {
    expect(orderAuthorities(ALL, null).map(({ name }) => name)).toEqual(['Aland', 'Borough']);
    expect(orderWords(ALL, null, REGION)).toBe('');
  });
});

test('a sort button leads to best first, then the other way round, then the usual order', () => {
  const first = nextSort(null, 'authority', '1');
  expect(first).toEqual(aland);
  const second = nextSort(first, 'authority', '1');
  expect(second).toEqual({ ...aland, reversed: true });
  expect(nextSort(second, 'authority', '1')).toBeNull();
  expect(nextSort(second, 'indicator', 'lac-rate')).toEqual({
    by: 'indicator',
    key: 'lac-rate',
    reversed: false
  });
});
