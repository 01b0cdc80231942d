import {
  BOOLEAN,
  DOUBLE,
  DuckDBInstance,
  DuckDBTypeId,
  INTEGER,
  ResultReturnType,
  VARCHAR
} from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from './port.ts';
import type { Engine, SqlRow, SqlValue } from './port.ts';
import {
  castAdvice,
  dropStatement,
  encodeRows,
  engineError,
  literal,
  loadStatement,
  lockStatements
} from './statements.ts';

const PLAIN_TYPES: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.SQLNULL,
  DuckDBTypeId.BOOLEAN,
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.VARCHAR
]);

/** The engine for building and testing, with the database of that file attached as `figures`, locked like the reader's. */
export async function openNodeEngine(databaseFile: string): Promise<Engine> {
  const folder = `${await realpath(await mkdtemp(join(tmpdir(), 'figures-')))}/`;
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await run(connection, `attach ${literal(databaseFile)} as figures (read_only)`);
  for (const sql of lockStatements(folder)) await run(connection, sql);
  let uploads = 0;

  return {
    ask: (sql, parameters = []) => ask(connection, sql, parameters),
    async replaceTable(shape, rows) {
      const file = join(folder, `${(uploads += 1)}.csv`);
      await writeFile(file, await encodeRows(rows));
      try {
        await run(connection, loadStatement(shape, file));
      } finally {
        await rm(file);
      }
    },
    dropTable: (name) => run(connection, dropStatement(name)),
    async close() {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    }
  };
}

async function run(connection: DuckDBConnection, sql: string): Promise<void> {
  try {
    await connection.run(sql);
  } catch (cause) {
    throw engineError(cause, sql);
  }
}

async function ask(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly SqlValue[]
): Promise<readonly SqlRow[]> {
  try {
    const statement = await connection.prepare(sql);
    try {
      statement.bind([...parameters], parameters.map(parameterType));
      const answer = await statement.run();
      if (answer.returnType !== ResultReturnType.QUERY_RESULT) return [];
      const names = answer.columnNames();
      refuseOtherTypes(
        names,
        names.map((_, column) => answer.columnTypeId(column)),
        sql
      );
      return (await answer.getRows()).map((row) => plainRow(names, row));
    } finally {
      statement.destroySync();
    }
  } catch (cause) {
    throw engineError(cause, sql);
  }
}

function parameterType(value: SqlValue): DuckDBType {
  if (typeof value === 'number') return (value | 0) === value ? INTEGER : DOUBLE;
  return typeof value === 'boolean' ? BOOLEAN : VARCHAR;
}

function refuseOtherTypes(names: readonly string[], types: readonly DuckDBTypeId[], sql: string): void {
  types.forEach((type, column) => {
    if (PLAIN_TYPES.has(type)) return;
    throw new EngineError(castAdvice(names[column] ?? '', DuckDBTypeId[type]), sql);
  });
}

function plainRow(names: readonly string[], row: readonly DuckDBValue[]): SqlRow {
  return Object.fromEntries(names.map((name, column) => [name, plainValue(row[column])]));
}

function plainValue(value: DuckDBValue | undefined): SqlValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
