import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Engine, SqlRow, SqlValue } from '#lib/engine/port.ts';
import { openPostgresEngine } from '#lib/engine/postgres.ts';
import type { FiguresTable } from './figures-tables.ts';

/** The tables whose rows a server holds, with the columns they are stored by; the others say what the site is about, as `data/` does. */
const STORED_BY: Readonly<Record<string, readonly string[]>> = {
  published: ['series', 'end_day', 'area'],
  population: ['area', 'year'],
  shipped_observation: ['measure', 'breakdown', 'end_day', 'authority']
};
const SYMBOLS: ReadonlySet<SqlValue> = new Set(['', 'c', 'x', 'z', 'low']);
const QUARTER_END = /^\d{4}-(?:03-31|06-30|09-30|12-31)$/;

/**
 * The same tables with figures asked of the server at an address: all official ones, and the submitted ones of these
 * authorities (DfE codes). Throws, naming the figure, when one is not as a submission may have it.
 */
export async function tablesFromServer(
  address: string,
  tables: readonly FiguresTable[],
  contract: SubmissionContract,
  authorities: readonly string[]
): Promise<readonly FiguresTable[]> {
  const engine = await openPostgresEngine(address);
  try {
    const asked: FiguresTable[] = [];
    for (const table of tables) asked.push(await fromServer(engine, table, authorities));
    asked.filter(({ name }) => name === 'shipped_observation').forEach((table) => check(table, contract));
    return asked;
  } finally {
    await engine.close();
  }
}

async function fromServer(
  engine: Engine,
  table: FiguresTable,
  authorities: readonly string[]
): Promise<FiguresTable> {
  const order = STORED_BY[table.name];
  if (!order) return table;
  const columns = Object.entries(table.columns).map(([name, type]) => `cast(${name} as ${type}) as ${name}`);
  const places = authorities.map((_, index) => `$${index + 1}`).join(', ');
  const rows =
    table.name === 'shipped_observation'
      ? await engine.ask(
          `select ${columns.join(', ')} from figures.${table.name} where authority in (${places})`,
          authorities
        )
      : await engine.ask(`select ${columns.join(', ')} from figures.${table.name}`);
  const sorted = [...rows].sort((one, other) => byColumns(one, other, order));
  return {
    ...table,
    rows: sorted.map((row) => Object.keys(table.columns).map((name) => row[name] ?? null))
  };
}

function byColumns(one: SqlRow, other: SqlRow, columns: readonly string[]): number {
  const column = columns.find((name) => one[name] !== other[name]);
  if (column === undefined) return 0;
  return (one[column] ?? '') < (other[column] ?? '') ? -1 : 1;
}

/** What the check of a submission would refuse must not come in by another door. */
function check({ columns, rows }: FiguresTable, { measures }: SubmissionContract): void {
  const known = new Set(
    measures.flatMap(({ id, breakdowns }) => [
      `${id}:`,
      ...breakdowns.map((breakdown) => `${id}:${breakdown.id}`)
    ])
  );
  const names = Object.keys(columns);
  for (const cells of rows) {
    const row: SqlRow = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null]));
    const wrong = wrongWith(row, known);
    if (wrong === null) continue;
    throw new Error(`figures.shipped_observation on the server: ${wrong} in ${JSON.stringify(row)}.`);
  }
}

function wrongWith(row: SqlRow, known: ReadonlySet<string>): string | null {
  const { measure, breakdown, end_day: day, value, symbol, note } = row;
  if (!known.has(`${String(measure)}:${String(breakdown)}`)) return 'no such measure and breakdown in data/';
  if (typeof day !== 'string' || !QUARTER_END.test(day)) return 'end_day is no last day of a quarter';
  if (!SYMBOLS.has(symbol ?? null)) return 'no such symbol';
  if ((value === null) === (symbol === '')) return 'there must be either a value or a symbol';
  if (typeof value === 'number' && !(value >= 0 && value < Infinity)) return 'no such number';
  return typeof note === 'string' ? null : 'note must be a text';
}
