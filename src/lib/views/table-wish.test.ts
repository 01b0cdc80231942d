import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTableFile, tableFileText } from './table-wish-file.ts';
import { readTableWish, WISH_NAMES, writeTableWish } from './table-wish-query.ts';
import { BESIDE, FIGURE_PARTS, plainWish, TABLE_ROWS, tidyName, type TableWish } from './table-wish.ts';

const NAMES = {
  indicators: [
    { id: 'lac-rate', kind: 'rate', headline: 2 },
    { id: 'reviews-on-time', kind: 'percentage', headline: 1 },
    { id: 'lac-number', kind: 'count', headline: null },
    { id: 'judgement', kind: 'grade', headline: null }
  ],
  authorities: [
    { code: '822', slug: 'bedford-borough' },
    { code: '873', slug: 'cambridgeshire' },
    { code: '926', slug: 'norfolk' }
  ]
};
const DAYS = ['2026-03-31', '2025-12-31', '2025-03-31', '2024-03-31', '2023-09-30'];

const wishes: fc.Arbitrary<TableWish> = fc
  .record({
    name: fc.string({ unit: 'binary' }).map(tidyName),
    indicators: fc.shuffledSubarray(['lac-rate', 'reviews-on-time', 'lac-number']),
    authorities: fc.subarray(['822', '873', '926']),
    source: fc.constantFrom('published', 'submitted', null),
    only: fc.boolean(),
    span: fc.constantFrom('quarter', 'year', null),
    model: fc.constantFrom('dfe-2025', 'nfer-2021'),
    average: fc.constantFrom('mean', 'median', 'pooled'),
    periods: fc.oneof(
      fc.integer({ min: 1, max: 12 }).map((count) => ({ kind: 'newest' as const, count })),
      fc.subarray(DAYS, { minLength: 1 }).map((ends) => ({ kind: 'chosen' as const, ends }))
    ),
    periodsAs: fc.constantFrom('columns', 'rows'),
    rows: fc.constantFrom(...TABLE_ROWS),
    beside: fc.subarray([...BESIDE]),
    parts: fc.subarray([...FIGURE_PARTS]),
    decimals: fc.constantFrom(0, 1, 2, null),
    sort: fc.constantFrom(null, { column: '873_2025-03-31_value', direction: 'descending' })
  })
  .map((wish) => ({ ...wish, only: wish.only && wish.source !== null }));

/** Anything as JSON, what JSON cannot hold as null. */
function jsonOf(anything: unknown): string {
  return JSON.stringify(anything, (_, value: unknown) => (typeof value === 'bigint' ? null : value));
}

/** A query string of whatever a wish writes, as an address carries it. */
function queryOf(wish: TableWish): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, text] of Object.entries(writeTableWish(wish, NAMES))) {
    if (text !== null) query.set(name, text);
  }
  return new URLSearchParams(query.toString());
}

function read(query: string) {
  return readTableWish(new URLSearchParams(query), NAMES);
}

describe('a wish', () => {
  test('comes back from its address as it was', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        expect(readTableWish(queryOf(wish), NAMES)).toEqual({ wish, refused: [] });
      })
    );
  });

  test('comes back from its file as it was', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        expect(readTableFile(tableFileText(wish, NAMES), NAMES)).toEqual({
          wish,
          refused: [],
          problem: null
        });
      })
    );
  });

  test('that is plain has nothing in its address', () => {
    expect(queryOf(plainWish(NAMES)).toString()).toBe('');
    expect(read('').wish.indicators).toEqual(['reviews-on-time', 'lac-rate']);
  });

  test('of one chosen period shares it with every page; of several it names its own', () => {
    const plain = plainWish(NAMES);
    const query = (ends: readonly string[]) =>
      queryOf({ ...plain, periods: { kind: 'chosen', ends } }).toString();
    expect(query(['2025-03-31'])).toBe('period=2025-03-31');
    expect(query(['2025-03-31', '2024-03-31'])).toBe('periods=2025-03-31.2024-03-31');
  });
});

describe('a file written by anybody', () => {
  test('is read as a table that can be written and read again, or refused in words', () => {
    const own = tableFileText(plainWish(NAMES), NAMES);
    const choices = fc.dictionary(
      fc.constantFrom<string>(...WISH_NAMES, '__proto__', 'constructor'),
      fc.anything()
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.json(),
      fc.nat(own.length).map((end) => own.slice(0, end)),
      choices.map((table) => jsonOf({ ...Object(JSON.parse(own)), table }))
    );
    fc.assert(
      fc.property(text, (any) => {
        const { wish, problem } = readTableFile(any, NAMES);
        expect(problem).not.toBe('');
        if (wish) expect(readTableFile(tableFileText(wish, NAMES), NAMES).wish).toEqual(wish);
      }),
      { numRuns: 500 }
    );
  });
});

describe('an address written by anybody', () => {
  test('is read as a wish that can be written and read again, whatever it says', () => {
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'none',
        'all',
        'headline',
        'one',
        '.',
        '..',
        'lac-rate.lac-rate',
        'newest-99',
        '__proto__'
      )
    );
    const queries = fc.array(fc.tuple(fc.constantFrom(...WISH_NAMES, 'authority'), values));
    fc.assert(
      fc.property(queries, (pairs) => {
        const { wish } = readTableWish(
          new URLSearchParams(pairs.map(([name, value]) => [name, value])),
          NAMES
        );
        expect(readTableWish(queryOf(wish), NAMES).wish).toEqual(wish);
      })
    );
  });

  test.each([
    ['indicators=lac-rate.nonsense', 'indicators “nonsense”', ['lac-rate']],
    ['indicators=judgement.lac-number', 'indicators “judgement”', ['lac-number']],
    ['indicators=nonsense', 'indicators “nonsense”', ['reviews-on-time', 'lac-rate']]
  ])('%s names what is not known and keeps the rest', (query, named, indicators) => {
    const { wish, refused } = read(query);
    expect(wish.indicators).toEqual(indicators);
    expect(refused).toEqual([expect.stringContaining(named)]);
  });

  test.each([
    ['authorities=atlantis.norfolk', 'authorities “atlantis”'],
    ['periods=2025-03-30', 'periods “2025-03-30”'],
    ['rows=sideways', 'rows “sideways”'],
    ['with=value.shoe-size', 'with “shoe-size”'],
    ['decimals=7', 'decimals “7”'],
    ['sort=<script>', 'sort “<script>”']
  ])('%s is refused in words', (query, named) => {
    expect(read(query).refused).toEqual([expect.stringContaining(named)]);
  });

  test('with many unknown words names five and counts the others', () => {
    const words = Array.from({ length: 5_000 }, (_, index) => `x${index}`).join('.');
    expect(read(`indicators=${words}`).refused).toEqual([
      expect.stringMatching(/“x0”, “x1”, “x2”, “x3”, “x4” and 4995 more/)
    ]);
  });

  test('asks for one authority: the highlighted one, else the first', () => {
    expect(read('authorities=one&authority=norfolk').wish.authorities).toEqual(['926']);
    expect(read('authorities=one').wish.authorities).toEqual(['822']);
  });
});

describe('a file', () => {
  test.each([
    ['not JSON', 'This is not a table of this site'],
    ['[]', 'This is not a table of this site'],
    ['{"kind":"regional-benchmarking-agenda","version":1}', 'This is not a table of this site'],
    [
      '{"kind":"regional-benchmarking-table","version":2,"table":{}}',
      'version “2”; this site reads version 1'
    ],
    ['{"kind":"regional-benchmarking-table","version":1}', 'holds no table'],
    [' '.repeat(200_000), 'This is not a table of this site']
  ])('that is %s is refused with the fix', (text, words) => {
    expect(readTableFile(text, NAMES)).toEqual({ wish: null, problem: expect.stringContaining(words) });
  });

  test('with choices that this site does not know names them and keeps the rest', () => {
    const text = JSON.stringify({
      kind: 'regional-benchmarking-table',
      version: 1,
      table: { rows: 'long', colour: 'red', indicators: 'lac-rate.nonsense' }
    });
    const file = readTableFile(text, NAMES);
    expect(file.wish?.rows).toBe('long');
    expect(file.wish?.indicators).toEqual(['lac-rate']);
    expect(file.wish && file.refused).toEqual([
      expect.stringContaining('“nonsense”'),
      expect.stringContaining('“colour”')
    ]);
  });
});
