import { writeRows } from '#lib/csv/records.ts';
import type { Authority } from '#lib/domain/authority.ts';
import { isQuarterEnd, quarterLabel } from '#lib/domain/period.ts';
import type { Engine, SqlRow } from '#lib/engine/port.ts';
import { openPostgresEngine } from '#lib/engine/postgres.ts';
import type { CompiledFigures, DataFolder } from './compiled-figures.ts';
import type { FiguresTable } from './figures-tables.ts';
import { readShipped } from './shipped-observations.ts';

/** The tables of official figures that a server holds, with the columns they are stored by; the others say what the site is about, as `data/` does. */
const STORED_BY: Readonly<Record<string, readonly string[]>> = {
  published: ['series', 'end_day', 'area'],
  population: ['area', 'year']
};
const HEADER = ['authority', 'period', 'measure', 'breakdown', 'value', 'note'];
const COLUMNS = ['end_day', 'measure', 'breakdown'] as const;

/**
 * The figures of the server at an address: all official ones, and what the region's authorities submitted, which is
 * written as their files and checked as a reader's own are. Throws with a sentence for each figure that is refused.
 */
export async function figuresOfServer(address: string, folder: DataFolder): Promise<CompiledFigures> {
  const engine = await openPostgresEngine(address);
  try {
    const submissions = await submissionsOf(engine, folder.catalogue.region.authorities);
    const { observations, isMadeUp } = readShipped(
      submissions,
      folder.contract,
      (name) => `figures.shipped_observation on the server, as ${name}`
    );
    const tables: FiguresTable[] = [];
    for (const table of folder.tablesWith(observations)) tables.push(await fromServer(engine, table));
    return { tables, submissions, isMadeUp };
  } finally {
    await engine.close();
  }
}

async function fromServer(engine: Engine, table: FiguresTable): Promise<FiguresTable> {
  const order = STORED_BY[table.name];
  if (!order) return table;
  const columns = Object.entries(table.columns).map(([name, type]) => `cast(${name} as ${type}) as ${name}`);
  const rows = await engine.ask(`select ${columns.join(', ')} from figures.${table.name}`);
  const sorted = [...rows].sort((one, other) => byColumns(one, other, order));
  return {
    ...table,
    rows: sorted.map((row) => Object.keys(table.columns).map((name) => row[name] ?? null))
  };
}

/** What each authority submitted as the text of a file; one that submitted nothing has none. */
async function submissionsOf(
  engine: Engine,
  authorities: readonly Authority[]
): Promise<Readonly<Record<string, string>>> {
  const places = authorities.map((_, index) => `$${index + 1}`).join(', ');
  const rows = await engine.ask(
    `select cast(authority as varchar) as authority, cast(end_day as varchar) as end_day,
       cast(measure as varchar) as measure, cast(breakdown as varchar) as breakdown,
       cast(value as double) as value, cast(symbol as varchar) as symbol, cast(note as varchar) as note
     from figures.shipped_observation where authority in (${places})`,
    authorities.map(({ code }) => code)
  );
  const sorted = [...rows].sort((one, other) => byColumns(one, other, COLUMNS));
  const files = authorities.map(({ code, slug }) => {
    const written = sorted.filter(({ authority }) => authority === code).map(writtenRow);
    return [`submissions/${slug}.csv`, written] as const;
  });
  return Object.fromEntries(
    files
      .filter(([, written]) => written.length > 0)
      .map(([name, written]) => [name, `${writeRows([HEADER, ...written])}\r\n`])
  );
}

/** A cell that is empty would be passed over in a file: on a server it is a fault. */
function writtenRow(row: SqlRow): readonly (string | number)[] {
  const { authority, end_day: day, measure, breakdown, value, symbol, note } = row;
  if ((value === null) === (symbol === ''))
    throw new Error(
      `figures.shipped_observation on the server: there must be either a value or a symbol in ${JSON.stringify(row)}.`
    );
  return [
    String(authority),
    periodOf(String(day)),
    String(measure),
    String(breakdown ?? ''),
    typeof value === 'number' ? value : String(symbol),
    String(note ?? '')
  ];
}

/** A day that ends no quarter stays as it is, for the check to name. */
function periodOf(day: string): string {
  return isQuarterEnd(day) ? quarterLabel(day) : day;
}

function byColumns(one: SqlRow, other: SqlRow, columns: readonly string[]): number {
  const column = columns.find((name) => one[name] !== other[name]);
  if (column === undefined) return 0;
  return (one[column] ?? '') < (other[column] ?? '') ? -1 : 1;
}
