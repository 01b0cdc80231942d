import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEIGHBOUR_MODELS } from '#lib/domain/neighbours.ts';
import {
  AVERAGES,
  NOTHING_CHOSEN,
  readSelection,
  sharedPart,
  SOURCES,
  SPANS,
  writeSelection,
  type Selection
} from './selection.ts';

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

  test.each([
    ['', ''],
    ['?sort=lac-rate&same=1', ''],
    ['?sort=lac-rate&average=pooled&same=1&authority=norfolk', 'average=pooled&authority=norfolk'],
    ['?period=yesterday&period=2025-03-31', 'period=yesterday&period=2025-03-31']
  ])('what every page shares of “%s” is “%s”', (query, shared) => {
    expect(sharedPart(new URLSearchParams(query))).toBe(shared);
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

  test('whatever is chosen reads back from its address, and nothing of it is refused', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const chosen: fc.Arbitrary<Selection> = fc.record({
      source: fc.constantFrom(null, ...SOURCES),
      end: fc.option(day),
      span: fc.constantFrom(null, ...SPANS),
      model: fc.constantFrom(...NEIGHBOUR_MODELS),
      average: fc.constantFrom(...AVERAGES),
      authority: fc.constantFrom(null, ...authorities.map(({ code }) => code))
    });
    fc.assert(
      fc.property(chosen, (selection) => {
        expect(read(writeSelection(selection, authorities))).toEqual({ selection, refused: [] });
      })
    );
  });

  test('any text in an address is read or refused in words, and what was read is written without it', () => {
    const names = fc.constantFrom('source', 'period', 'span', 'model', 'average', 'authority', 'sort');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 20 }))), (pairs) => {
        const { selection, refused } = readSelection(new URLSearchParams(pairs), authorities);
        expect(refused.every(({ name, sentence }) => sentence.includes(name))).toBe(true);
        expect(read(writeSelection(selection, authorities))).toEqual({ selection, refused: [] });
      })
    );
  });
});
