import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '#lib/engine/node.ts';
import type { Engine, SqlValue } from '#lib/engine/port.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine('.generated/figures.duckdb');
});
afterAll(() => engine.close());

/** Column of answers to a question whose only column is `answer`. */
async function answers(sql: string): Promise<readonly SqlValue[]> {
  const rows = await engine.ask(sql);
  return rows.map((row) => row['answer'] ?? null);
}

describe('the compiled figures', () => {
  test('hold the eleven in the order of the region file', async () => {
    const order = '822 873 823 881 919 821 926 874 882 935 883'.split(' ');
    expect(
      await answers('select code as answer from figures.authority where in_region order by position')
    ).toEqual(order);
  });

  test('hold a published value as published: 999 looked after children in Hertfordshire, 6,800 in the region', async () => {
    const on = "series = 'cla-number' and end_day = '2025-03-31'";
    expect(
      await answers(`select value as answer from figures.published where ${on} and area = '919'`)
    ).toEqual([999]);
    expect(
      await answers(`select value as answer from figures.published where ${on} and area = 'E12000006'`)
    ).toEqual([6800]);
  });

  test('hold the eleven authorities’ counts, which add up to 6,795', async () => {
    const sql = `select sum(value) as answer from figures.published
      join figures.authority on code = area and in_region
      where series = 'cla-number' and end_day = '2025-03-31'`;
    expect(await answers(sql)).toEqual([6795]);
  });

  test('keep the symbol of a figure that is not shown', async () => {
    const sql = `select numerator_flag || ' ' || flag || ' ' || coalesce(cast(value as varchar), 'none') as answer
      from figures.published
      where series = 'cp-plan-open-2-years-plus' and area = '203' and end_day = '2016-03-31'`;
    expect(await answers(sql)).toEqual(['c c none']);
  });

  test('hold the population apart, by the year of its estimate', async () => {
    expect(
      await answers("select persons as answer from figures.population where area = '919' and year = 2024")
    ).toEqual([277_480]);
    const strays =
      "select cast(count(*) as integer) as answer from figures.published where series like 'population%'";
    expect(await answers(strays)).toEqual([0]);
  });

  test('hold ten neighbours of each of the eleven in each model', async () => {
    const sql = `select distinct model || ' ' || cast(cast(count(*) as integer) as varchar) as answer
      from figures.neighbour join figures.authority on code = authority and in_region
      group by model, authority order by answer`;
    expect(await answers(sql)).toEqual(['dfe-2025 10', 'nfer-2021 10']);
  });

  test('write out what others host: ten terms for each, none in its own submission', async () => {
    const hosted = "from figures.term where indicator = 'hosted-for-region' and part = 'numerator'";
    const each = `select distinct cast(count(*) as integer) as answer ${hosted} group by authority`;
    expect(await answers(each)).toEqual([10]);
    const own = `select cast(count(*) as integer) as answer ${hosted} and (source_authority = authority or breakdown <> authority)`;
    expect(await answers(own)).toEqual([0]);
  });

  test('hold submissions of the eleven only, each cell once and with a value or a symbol', async () => {
    const strangers = `select distinct authority as answer from figures.shipped_observation
      where authority not in (select code from figures.authority where in_region)`;
    expect(await answers(strangers)).toEqual([]);
    const empty = `select cast(count(*) as integer) as answer from figures.shipped_observation
      where (value is null) <> (symbol <> '')`;
    expect(await answers(empty)).toEqual([0]);
    const twice = `select authority || end_day || measure || breakdown as answer from figures.shipped_observation
      group by all having count(*) > 1`;
    expect(await answers(twice)).toEqual([]);
  });

  test('are stored by series and day, so that a question about one series reads little', async () => {
    const sql = `with place as (
        select row(series, end_day, area) as this, lag(row(series, end_day, area)) over (order by rowid) as before
        from figures.published
      )
      select cast(count(*) as integer) as answer from place where this < before`;
    expect(await answers(sql)).toEqual([0]);
  });
});
