import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBAppender } from '@duckdb/node-api';
import { rename, rm } from 'node:fs/promises';
import type { SqlValue } from '#lib/engine/port.ts';
import type { FiguresType, FiguresTable } from './figures-tables.ts';

// The oldest storage, because the browser's DuckDB may be older than the one that writes.
const STORAGE = 'v1.0.0';

const APPEND: Readonly<Record<FiguresType, (appender: DuckDBAppender, value: SqlValue) => void>> = {
  varchar: (appender, value) => appender.appendVarchar(String(value)),
  integer: (appender, value) => appender.appendInteger(Number(value)),
  double: (appender, value) => appender.appendDouble(Number(value)),
  boolean: (appender, value) => appender.appendBoolean(value === true)
};

/** Writes the tables to a database file, replacing it only when all are in. */
export async function writeFigures(file: string, tables: readonly FiguresTable[]): Promise<void> {
  const draft = `${file}.draft`;
  await rm(draft, { force: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`attach '${draft}' as figures (storage_version '${STORAGE}')`);
  for (const { name, columns, rows } of tables) {
    const types = Object.entries(columns);
    const declared = types.map(([column, type]) => `${column} ${type}`).join(', ');
    await connection.run(`create table figures.${name} (${declared})`);
    const appender = await connection.createAppender(name, 'main', 'figures');
    for (const row of rows) {
      types.forEach(([, type], column) => appendValue(appender, type, row[column] ?? null));
      appender.endRow();
    }
    appender.closeSync();
  }
  await connection.run('detach figures');
  connection.closeSync();
  instance.closeSync();
  await rename(draft, file);
}

function appendValue(appender: DuckDBAppender, type: FiguresType, value: SqlValue): void {
  if (value === null) appender.appendNull();
  else APPEND[type](appender, value);
}
