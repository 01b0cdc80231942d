import { describe, expect, test } from 'vitest';
import { NOTHING_CHOSEN, readSelection, writeSelection } from './selection.ts';

const authorities = [
  { code: '919', slug: 'hertfordshire' },
  { code: '926', slug: 'norfolk' }
];
const read = (query: string) => readSelection(new URLSearchParams(query), authorities);

describe('choices in an address', () => {
  test('an empty address chooses nothing', () => {
    expect(read('')).toEqual({ selection: NOTHING_CHOSEN, refused: [] });
  });

  test.each([
    ['?source=submitted', { source: 'submitted' }],
    ['?period=2025-03-31', { end: '2025-03-31' }],
    ['?span=year', { span: 'year' }],
    ['?model=nfer-2021&average=pooled', { model: 'nfer-2021', average: 'pooled' }],
    ['?authority=norfolk', { authority: '926' }]
  ])('%s reads and writes back the same', (query, expected) => {
    const { selection, refused } = read(query);
    expect(selection).toEqual({ ...NOTHING_CHOSEN, ...expected });
    expect(refused).toEqual([]);
    expect(writeSelection(selection, authorities)).toBe(query);
  });

  test('defaults are left out of the address', () => {
    expect(writeSelection(NOTHING_CHOSEN, authorities)).toBe('');
  });

  test.each([
    ['?source=guess', 'source'],
    ['?period=March', 'period'],
    ['?period=2025-13-31', 'period'],
    ['?authority=kent', 'authority'],
    ['?average=mode', 'average']
  ])('%s is refused by name and leaves nothing chosen', (query, name) => {
    const { selection, refused } = read(query);
    expect(selection).toEqual(NOTHING_CHOSEN);
    expect(refused.map((choice) => choice.name)).toEqual([name]);
  });
});
