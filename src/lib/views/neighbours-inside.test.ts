import { describe, expect, test } from 'vitest';
import type { Neighbour } from '#lib/domain/neighbours.ts';
import { insideWords, neighboursInside } from './neighbours-inside.ts';
import { twoCompared } from '../../../tests/support/two-compared.ts';

function neighbour(authority: string, rank: number, code: string): Neighbour {
  return { model: 'dfe-2025', authority, rank, neighbour: code, closeness: '' };
}

const region = {
  title: 'Region',
  regionCode: 'E1',
  regionName: 'Region',
  countryCode: 'E9',
  countryName: 'England',
  authorities: twoCompared().rows.map(({ authority }) => authority)
};
const NEIGHBOURS = [
  neighbour('1', 3, '9'),
  neighbour('1', 2, '2'),
  neighbour('1', 1, '8'),
  neighbour('2', 1, '8'),
  neighbour('2', 2, '9')
];

describe('neighbours inside the region', () => {
  const inside = neighboursInside(NEIGHBOURS, region);

  test('are those that are authorities of the region', () => {
    expect(inside).toEqual([
      { model: 'dfe-2025', authority: '1', inside: ['2'], of: 3 },
      { model: 'dfe-2025', authority: '2', inside: [], of: 2 }
    ]);
  });

  test('are named with their figures, and never averaged', () => {
    expect(insideWords(twoCompared({}, '1'), inside)).toBe(
      '1 of its 3 neighbours is in this region: Borough 90.0%.'
    );
    expect(insideWords(twoCompared({}, '2'), inside)).toBe('0 of its 2 neighbours are in this region.');
  });

  test('are not spoken of where an official series exists or nobody is highlighted', () => {
    const published = { series: 's', decimals: 1, match: 'same', timing: 'day' } as const;
    expect(insideWords(twoCompared({ published }, '1'), inside)).toBe('');
    expect(insideWords(twoCompared(), inside)).toBe('');
  });
});
