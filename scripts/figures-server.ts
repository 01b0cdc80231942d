import pg from 'pg';
import { identifier } from '#lib/engine/statements.ts';
import type { SqlValue } from '#lib/engine/port.ts';
import type { FiguresTable, FiguresType } from './figures-tables.ts';

const ROWS_PER_PIECE = 10_000;
/** Texts are compared by their bytes, as the engine of the browser does it. */
const STORED: Readonly<Record<FiguresType, string>> = {
  varchar: 'text collate "C"',
  integer: 'integer',
  double: 'double precision',
  boolean: 'boolean'
};
const LISTED: Readonly<Record<FiguresType, string>> = {
  varchar: 'text[]',
  integer: 'integer[]',
  double: 'double precision[]',
  boolean: 'boolean[]'
};

/** Puts the tables into the schema `figures` of a server in place of those of their names, all or none. */
export async function loadServer(address: string, tables: readonly FiguresTable[]): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('create schema if not exists figures');
    for (const table of tables) await loadTable(client, table);
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function loadTable(client: pg.Client, { name, columns, rows }: FiguresTable): Promise<void> {
  const types = Object.entries(columns);
  const declared = types.map(([column, type]) => `${identifier(column)} ${STORED[type]}`);
  await client.query(`drop table if exists figures.${identifier(name)}`);
  await client.query(`create table figures.${identifier(name)} (${declared.join(', ')})`);
  const lists = types.map(([, type], column) => `cast($${column + 1} as ${LISTED[type]})`);
  const insert = `insert into figures.${identifier(name)} select * from unnest(${lists.join(', ')})`;
  for (let from = 0; from < rows.length; from += ROWS_PER_PIECE) {
    const piece = rows.slice(from, from + ROWS_PER_PIECE);
    const cells = types.map((_, column) => piece.map((row): SqlValue => row[column] ?? null));
    await client.query(insert, cells);
  }
}
