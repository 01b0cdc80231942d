import pg from 'pg';
import type { QueryArrayConfig } from 'pg';
import { EngineError } from './port.ts';
import type { ColumnType, Engine, SqlRow, SqlValue, TableShape } from './port.ts';
import { castAdvice, engineError, identifier } from './statements.ts';

/** A statement sent apart from its parameters: the server then takes one alone. */
interface Statement extends QueryArrayConfig<unknown[]> {
  readonly queryMode: 'extended';
}

const ROWS_PER_PIECE = 10_000;

/** The server's numbers of the types that an answer may have, by `pg_type`. */
const PLAIN_TYPES: ReadonlySet<number> = new Set([
  pg.types.builtins.BOOL,
  pg.types.builtins.INT2,
  pg.types.builtins.INT4,
  pg.types.builtins.FLOAT4,
  pg.types.builtins.FLOAT8,
  pg.types.builtins.TEXT,
  pg.types.builtins.VARCHAR
]);

const STORED: Readonly<Record<ColumnType, string>> = {
  text: 'text collate "C"',
  integer: 'integer',
  decimal: 'double precision'
};

const TYPED: Readonly<Record<ColumnType, (column: string) => string>> = {
  text: (column) => column,
  integer: (column) => `cast(nullif(${column}, '') as integer)`,
  decimal: (column) => `cast(nullif(${column}, '') as double precision)`
};

/**
 * The engine on a server that speaks PostgreSQL's wire, with the figures in its schema `figures`. Tables and views of a
 * session are its own and end with it: the server's are only read. Rejects with an EngineError when it cannot be reached.
 */
export async function openPostgresEngine(address: string): Promise<Engine> {
  const client = new pg.Client({ connectionString: address });
  // A connection that breaks is told by the question under way, or by the next.
  client.on('error', () => undefined);
  await guarded('', () => client.connect());
  const inTurn = turns();
  await run(client, 'set search_path = pg_temp');

  return {
    ask: (sql, parameters = []) => inTurn(() => ask(client, sql, parameters)),
    replaceTable: (shape, rows) => inTurn(() => replaceTable(client, shape, rows)),
    dropTable: (name) => inTurn(() => run(client, dropStatement(name))),
    close: () => client.end()
  };
}

/** The one word in which the questions differ from PostgreSQL: it calls a double `double precision`. */
export function inPostgresWords(sql: string): string {
  return sql.replace(/\bas double\b(?! precision)/gi, 'as double precision');
}

async function ask(
  client: pg.Client,
  sql: string,
  parameters: readonly SqlValue[]
): Promise<readonly SqlRow[]> {
  const { fields, rows } = await sent(client, sql, parameters);
  const other = fields.find(({ dataTypeID }) => !PLAIN_TYPES.has(dataTypeID));
  if (other) throw new EngineError(castAdvice(other.name, `of type ${other.dataTypeID}`), sql);
  return rows.map((row) =>
    Object.fromEntries(fields.map(({ name }, column) => [name, plainValue(row[column])]))
  );
}

function sent(client: pg.Client, sql: string, values: readonly unknown[]) {
  const statement: Statement = {
    text: inPostgresWords(sql),
    values: [...values],
    rowMode: 'array',
    queryMode: 'extended'
  };
  return guarded(sql, () => client.query<unknown[], unknown[]>(statement));
}

async function run(client: pg.Client, sql: string): Promise<void> {
  await sent(client, sql, []);
}

/** All of it or nothing. A view on the table before goes with it, as its columns may. */
async function replaceTable(
  client: pg.Client,
  shape: TableShape,
  rows: Iterable<readonly string[]>
): Promise<void> {
  await run(client, 'begin');
  try {
    await run(client, dropStatement(shape.name));
    await run(client, createStatement(shape));
    const insert = insertStatement(shape);
    for (const columns of pieces(Object.keys(shape.columns).length, rows))
      await sent(client, insert, columns);
    await run(client, 'commit');
  } catch (cause) {
    await run(client, 'rollback');
    throw cause;
  }
}

function createStatement({ name, columns }: TableShape): string {
  const declared = Object.entries(columns).map(([column, type]) => `${identifier(column)} ${STORED[type]}`);
  return `create temporary table ${identifier(name)} (${declared.join(', ')})`;
}

function insertStatement({ name, columns }: TableShape): string {
  const types = Object.values(columns);
  const typed = types.map((type, column) => TYPED[type](`c${column}`));
  const lists = types.map((_, column) => `cast($${column + 1} as text[])`);
  const names = types.map((_, column) => `c${column}`);
  return `insert into ${identifier(name)} select ${typed.join(', ')}
    from unnest(${lists.join(', ')}) as piece (${names.join(', ')})`;
}

function dropStatement(name: string): string {
  return `drop table if exists pg_temp.${identifier(name)} cascade`;
}

/** Rows a few thousand at a time, each piece as its columns. */
function* pieces(
  width: number,
  rows: Iterable<readonly string[]>
): Generator<readonly (readonly string[])[]> {
  const empty = (): string[][] => Array.from({ length: width }, () => []);
  let columns = empty();
  let held = 0;
  for (const row of rows) {
    columns.forEach((column, index) => column.push(row[index] ?? ''));
    held += 1;
    if (held < ROWS_PER_PIECE) continue;
    yield columns;
    columns = empty();
    held = 0;
  }
  if (held > 0) yield columns;
}

/** Work one after another: no question comes between the statements of a table that is being replaced. */
function turns(): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return own;
  };
}

async function guarded<Answer>(sql: string, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (cause) {
    throw engineError(cause, sql);
  }
}

function plainValue(value: unknown): SqlValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
