import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EngineError } from './port.ts';
import type { Engine, SqlValue, TableShape } from './port.ts';

const TEXTS: readonly string[] = [
  '',
  ' spaces at both ends ',
  'a "quoted" word',
  "O'Brien; drop table notes; --",
  'comma, semicolon; tab\t',
  'first line\nsecond line\r\nthird line',
  '=HYPERLINK("https://example.invalid")',
  'NULL',
  'null',
  '\\N',
  '\\"',
  'Ynys Môn – 10 °C ≥ 5 · 子ども · 👧🏽',
  '1e309'
];

const REFUSED: readonly string[] = [
  "copy (select 1) to '/tmp/taken.csv'",
  "select * from read_csv('/etc/passwd')",
  "select * from read_text('/etc/passwd')",
  "select * from glob('/etc/*')",
  "select * from read_csv('https://example.invalid/x')",
  "attach '/tmp/other.duckdb' as other",
  "export database '/tmp/taken'",
  'load httpfs',
  "set memory_limit = '1GB'",
  'set enable_external_access = true',
  "set allowed_directories = ['/']",
  'reset lock_configuration'
];

const NOTES: TableShape = { name: 'notes', columns: { position: 'integer', note: 'text' } };
const OTHERS: TableShape = { ...NOTES, name: 'others' };
const FIGURES: TableShape = {
  name: 'loaded figures',
  columns: { 'the count': 'integer', share: 'decimal', words: 'text' }
};

/** Registers the tests that every engine must pass. `open` gives one with the site's figures attached. */
export function engineContract(open: () => Promise<Engine>): void {
  let engine: Engine;
  const one = async (sql: string, parameters: readonly SqlValue[] = []) => {
    const rows = await engine.ask(sql, parameters);
    return rows[0]?.['answer'];
  };
  const expectUsable = async () => expect(await one('select 6 * 7 as answer')).toBe(42);

  beforeAll(async () => {
    engine = await open();
  }, 90_000);
  afterAll(() => engine.close());

  describe('answers', () => {
    test.for<readonly [string, SqlValue]>([
      ['cast(2 as integer)', 2],
      ['cast(-3 as smallint)', -3],
      ['cast(1.5 as double)', 1.5],
      ['cast(0 as double)', 0],
      ["'Ynys Môn'", 'Ynys Môn'],
      ["''", ''],
      ['true', true],
      ['1 > 2', false],
      ['cast(null as integer)', null],
      ['cast(null as varchar)', null],
      ['null', null]
    ])('select %s is %j', async ([expression, expected]) => {
      expect(await one(`select ${expression} as answer`)).toBe(expected);
    });

    test('rows keep the order and the names the question gives', async () => {
      const sql = `select * from (values (1, 'a'), (2, null), (3, 'c')) as t ("Row number", word) order by 1 desc`;
      expect(await engine.ask(sql)).toEqual([
        { 'Row number': 3, word: 'c' },
        { 'Row number': 2, word: null },
        { 'Row number': 1, word: 'a' }
      ]);
    });

    test('no rows is an empty list', async () => {
      expect(await engine.ask('select 1 as answer where false')).toEqual([]);
    });

    test.for([
      'count(*)',
      'sum(1)',
      'cast(1 as bigint)',
      'cast(1.50 as decimal(9, 2))',
      "date '2026-03-31'",
      'array[1, 2]'
    ])('%s is refused, saying to cast it', async (expression) => {
      await expect(engine.ask(`select ${expression} as answer`)).rejects.toThrow(
        /"answer".*cast it to integer/
      );
      await expectUsable();
    });
  });

  test('a statement that asks nothing answers no rows', async () => {
    expect(await engine.ask('create or replace view six as select 6 as answer')).toEqual([]);
    expect(await one('select answer * 7 as answer from six')).toBe(42);
    expect(await engine.ask('drop view six')).toEqual([]);
  });

  describe('parameters', () => {
    test.for(TEXTS)('the text %j comes back as it went', async (text) => {
      expect(await one('select cast($1 as varchar) as answer', [text])).toBe(text);
    });

    test.for<readonly [string, SqlValue]>([
      ['integer', 919],
      ['double', 0.1],
      ['double', -2.5],
      ['double', 1e300],
      ['boolean', false],
      ['varchar', null],
      ['integer', null]
    ])('a parameter cast to %s gives %j back', async ([type, value]) => {
      expect(await one(`select cast($1 as ${type}) as answer`, [value])).toBe(value);
    });

    test('several parameters keep their places, and one may be used twice', async () => {
      const sql = `select $2 || $1 || $2 as answer`;
      expect(await one(sql, ['b', 'a'])).toBe('aba');
    });
  });

  describe('loaded tables', () => {
    test('every text comes back as it went, the empty one too', async () => {
      await engine.replaceTable(
        NOTES,
        TEXTS.map((text, index) => [String(index), text])
      );
      const rows = await engine.ask('select note from notes order by position');
      expect(rows.map((row) => row['note'])).toEqual(TEXTS);
    });

    test('integers and decimals are numbers, and empty ones null', async () => {
      await engine.replaceTable(FIGURES, [
        ['12', '48.75', 'twelve'],
        ['0', '0', ''],
        ['', '', 'neither'],
        ['-1', '1e-3', '0012']
      ]);
      expect(await engine.ask('select "the count", share, words from "loaded figures"')).toEqual([
        { 'the count': 12, share: 48.75, words: 'twelve' },
        { 'the count': 0, share: 0, words: '' },
        { 'the count': null, share: null, words: 'neither' },
        { 'the count': -1, share: 0.001, words: '0012' }
      ]);
    });

    test('a table is replaced whole, and may be loaded empty', async () => {
      const counted = 'select cast(count(*) as integer) as answer from notes';
      await engine.replaceTable(NOTES, [
        ['1', 'a'],
        ['2', 'b']
      ]);
      await engine.replaceTable(NOTES, [['3', 'c']]);
      expect(await engine.ask('select * from notes')).toEqual([{ position: 3, note: 'c' }]);
      await engine.replaceTable(NOTES, []);
      expect(await one(counted)).toBe(0);
    });

    test('a question asked before is answered anew when its table, or the view it asks, is another', async () => {
      const summed = 'select cast(sum(position) as integer) as answer from';
      const [ofTable, ofView] = [`${summed} notes where position > $1`, `${summed} seen where position > $1`];
      await engine.replaceTable(OTHERS, [['40', 'd']]);
      await engine.replaceTable(NOTES, [['3', 'c']]);
      await engine.ask('create or replace view seen as select * from notes');
      expect([await one(ofTable, [0]), await one(ofView, [0])]).toEqual([3, 3]);
      await engine.ask('create or replace view seen as select * from others');
      expect([await one(ofTable, [0]), await one(ofView, [0])]).toEqual([3, 40]);
      await engine.replaceTable(NOTES, [
        ['4', 'a'],
        ['5', 'b']
      ]);
      expect([await one(ofTable, [0]), await one(ofTable, [4])]).toEqual([9, 5]);
      await engine.ask('create or replace view seen as select * from notes');
      expect([await one(ofView, [0]), await one(ofView, [4])]).toEqual([9, 5]);
      await engine.ask('drop view seen');
      await expect(engine.ask(ofView, [0])).rejects.toThrow(/seen/);
      await engine.dropTable('notes');
      await expect(engine.ask(ofTable, [0])).rejects.toThrow(/notes/);
      await engine.dropTable('others');
    });

    test('more questions than are kept ready are each answered, and again', async () => {
      const numbers = Array.from({ length: 40 }, (_, index) => index);
      for (let round = 0; round < 2; round += 1) {
        const asked = numbers.map((number) =>
          one(`select cast(${number} + $1 as integer) as answer`, [round])
        );
        expect(await Promise.all(asked)).toEqual(numbers.map((number) => number + round));
      }
    });

    test('a text where a number must be is an EngineError and leaves the table as it was', async () => {
      await engine.replaceTable(NOTES, [['7', 'kept']]);
      await expect(engine.replaceTable(NOTES, [['seven', 'lost']])).rejects.toThrow(EngineError);
      expect(await engine.ask('select * from notes')).toEqual([{ position: 7, note: 'kept' }]);
    });

    test('a dropped table is gone, and dropping it again is no error', async () => {
      await engine.replaceTable(NOTES, [['1', 'a']]);
      await engine.dropTable('notes');
      await engine.dropTable('notes');
      await expect(engine.ask('select * from notes')).rejects.toThrow(/notes/);
    });

    test('twenty thousand rows load and add up', async () => {
      const rows = Array.from({ length: 20_000 }, (_, index) => [String(index + 1), `row ${index + 1}`]);
      await engine.replaceTable(NOTES, rows);
      expect(await one('select cast(sum(position) as double) as answer from notes')).toBe(200_010_000);
      expect(await one("select position as answer from notes where note = 'row 17042'")).toBe(17_042);
    });

    test('questions asked at once are each answered', async () => {
      const numbers = Array.from({ length: 20 }, (_, index) => index);
      const asked = numbers.map((number) => one('select cast($1 as integer) as answer', [number]));
      expect(await Promise.all(asked)).toEqual(numbers);
    });
  });

  describe('failures', () => {
    test('a wrong statement is an EngineError holding it, and the next question is answered', async () => {
      const sql = 'select nothing from nowhere';
      const failure = await engine.ask(sql).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(EngineError);
      expect(failure).toMatchObject({ sql, message: expect.stringContaining('nowhere') });
      await expectUsable();
    });

    test('a failure in the middle of a question is an EngineError too', async () => {
      await expect(engine.ask("select cast('12 children' as integer) as answer")).rejects.toThrow(
        EngineError
      );
      await expectUsable();
    });

    test('two statements in one are refused', async () => {
      await expect(engine.ask('select 1 as answer; select 2 as answer')).rejects.toThrow(EngineError);
      await expectUsable();
    });
  });

  describe('the figures', () => {
    test('can be read', async () => {
      const held = 'select cast(count(*) as integer) as answer from figures.authority where in_region';
      expect(await one(held)).toBeGreaterThan(0);
    });

    test.for([
      'delete from figures.authority',
      'drop table figures.authority',
      'create table figures.more (a integer)'
    ])('cannot be changed by: %s', async (sql) => {
      await expect(engine.ask(sql)).rejects.toThrow(EngineError);
      await expectUsable();
    });
  });

  test('an extension cannot be had', async () => {
    // In the browser `install` does nothing and says so to nobody; loading is where it would be fetched.
    await engine.ask('install httpfs').catch(() => []);
    await expect(engine.ask('load httpfs')).rejects.toThrow(EngineError);
    await expectUsable();
  });

  test.for(REFUSED)('the lock refuses: %s', async (sql) => {
    await expect(engine.ask(sql)).rejects.toThrow(EngineError);
    await expectUsable();
  });
}
