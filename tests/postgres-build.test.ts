import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '#lib/engine/node.ts';
import { figuresOfFolder, openDataFolder } from '../scripts/compiled-figures.ts';
import { writeFigures } from '../scripts/figures-database.ts';
import type { FiguresTable } from '../scripts/figures-tables.ts';
import { figuresOfServer } from '../scripts/server-figures.ts';
import { DATA_FOLDER } from './support/data-folder.ts';
import { noPostgres, notRun, usePostgres } from './support/postgres.ts';
import { bothEngines } from './support/two-engines.ts';

const folderRead = openDataFolder(DATA_FOLDER);
const { tables, submissions } = figuresOfFolder(folderRead);
const LUTON = '821';

/** Placements by type as a national store has them: one row a child, counted only when they are asked for. */
const CHILDREN = [
  `create schema records`,
  `create table records.child as
    select authority, end_day, breakdown as placement
    from figures.shipped_observation cross join lateral generate_series(1, cast(value as integer))
    where measure = 'lac_placement' and symbol = '' and note = 'Illustrative'`,
  `alter table figures.shipped_observation rename to sent_observation`,
  `create view figures.shipped_observation as
    select * from figures.sent_observation
    where not (measure = 'lac_placement' and symbol = '' and note = 'Illustrative' and value > 0)
    union all
    select authority, end_day, 'lac_placement', placement, cast(count(*) as double precision), '', 'Illustrative'
    from records.child group by authority, end_day, placement`,
  `grant select on figures.shipped_observation to reader`
];

describe.skipIf(noPostgres)(`the build on the figures of a PostgreSQL server ${notRun}`, () => {
  const { reader, run } = usePostgres();
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = async (name: string, made: readonly FiguresTable[]) => {
    await writeFigures(join(folder, name), made);
    return openNodeEngine(join(folder, name));
  };
  const compiled = () => figuresOfServer(reader(), folderRead);
  const fromServer = async () => (await compiled()).tables;

  beforeAll(async () => {
    for (const sql of CHILDREN) await run(sql);
  }, 60_000);

  test('its database is that of the files, row by row as stored, though placements are counted from children', async () => {
    const ofFiles = await written('files.duckdb', tables);
    const { engine, compared } = bothEngines(ofFiles, await written('server.duckdb', await fromServer()));
    for (const { name } of tables) await engine.ask(`select * from figures.${name}`);
    expect(compared.size).toBe(7);
    await engine.close();
  });

  test('a child more on the server is a child more in the database', async () => {
    await run(`insert into records.child values ('${LUTON}', '2025-03-31', 'foster')`);
    const before = rowsOf(tables);
    const changed = rowsOf(await fromServer()).filter((row, index) => row !== before[index]);
    await run(
      `delete from records.child where ctid in (select ctid from records.child
        where authority = '${LUTON}' and end_day = '2025-03-31' and placement = 'foster' limit 1)`
    );
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain(`"${LUTON}","2025-03-31","lac_placement","foster"`);
  });

  test('authorities of other regions stay on the server', async () => {
    await run(`insert into figures.sent_observation values ('301', '2025-03-31', 'lac', '', 400, '', '')`);
    expect(rowsOf(await fromServer())).toEqual(rowsOf(tables));
  });

  test('what was submitted is written as files, and is illustrative where every note says so and nowhere else', async () => {
    const marked = await compiled();
    expect(Object.keys(marked.submissions).sort()).toEqual(Object.keys(submissions).sort());
    expect(marked.isMadeUp).toBe(true);
    const unmarked = (where: string) => [
      `alter view figures.shipped_observation rename to marked_observation`,
      `create view figures.shipped_observation as
        select authority, end_day, measure, breakdown, value, symbol, case when ${where} then '' else note end as note
        from figures.marked_observation`,
      `grant select on figures.shipped_observation to reader`
    ];
    const markedAgain = [
      `drop view figures.shipped_observation`,
      `alter view figures.marked_observation rename to shipped_observation`
    ];
    for (const sql of unmarked('true')) await run(sql);
    expect((await compiled()).isMadeUp).toBe(false);
    for (const sql of [...markedAgain, ...unmarked(`authority = '${LUTON}'`)]) await run(sql);
    await expect(compiled()).rejects.toThrow('is marked illustrative and others are not');
    for (const sql of markedAgain) await run(sql);
  });

  test.for([
    [`'lac_invented', '', 1, ''`, 'lac_invented'],
    [`'lac', '', -1, ''`, '-1'],
    [`'lac', '', null, ''`, 'either a value or a symbol'],
    [`'lac', '', null, 'secret'`, 'secret']
  ] as const)('a figure that no submission may hold is refused: %s', async ([cells, words]) => {
    const at = `'${LUTON}', '2019-03-31'`;
    await run(`insert into figures.sent_observation values (${at}, ${cells}, '')`);
    const refusal: unknown = await fromServer().catch((cause: unknown) => cause);
    expect(String(refusal)).toContain('figures.shipped_observation on the server');
    expect(String(refusal)).toContain(words);
    await run(`delete from figures.sent_observation where end_day = '2019-03-31'`);
  });
});

function rowsOf(all: readonly FiguresTable[]): readonly string[] {
  const shipped = all.find(({ name }) => name === 'shipped_observation');
  return (shipped?.rows ?? []).map((row) => JSON.stringify(row));
}
