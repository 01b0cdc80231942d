import type { Observation } from '#lib/domain/observation.ts';
import type { Engine, SqlRow, TableShape } from '#lib/engine/port.ts';
import { numberOrNullIn, textIn, wordIn } from '#lib/questions/decode.ts';

const LOADED: TableShape = {
  name: 'loaded_observation',
  columns: {
    authority: 'text',
    end_day: 'text',
    measure: 'text',
    breakdown: 'text',
    value: 'decimal',
    symbol: 'text',
    note: 'text'
  }
};

/** Makes every later question answer from the submissions that the site ships with. */
export async function useShippedObservations(engine: Engine): Promise<void> {
  await engine.ask('create or replace view observation as select * from figures.shipped_observation');
  await engine.dropTable(LOADED.name);
}

/** What `ask` answers of other observations, after which questions answer from those in use again. */
export async function askOver<Answer>(
  engine: Engine,
  observations: readonly Observation[],
  inUse: 'shipped' | 'loaded',
  ask: () => Promise<Answer>
): Promise<Answer> {
  const table = { ...LOADED, name: 'other_observation' };
  await engine.replaceTable(table, cellsOf(observations));
  try {
    await engine.ask(`create or replace view observation as select * from ${table.name}`);
    return await ask();
  } finally {
    const name = inUse === 'loaded' ? LOADED.name : 'figures.shipped_observation';
    await engine.ask(`create or replace view observation as select * from ${name}`);
    await engine.dropTable(table.name);
  }
}

/** Makes every later question answer from these observations alone. */
export async function useLoadedObservations(
  engine: Engine,
  observations: readonly Observation[]
): Promise<void> {
  await engine.replaceTable(LOADED, cellsOf(observations));
  await engine.ask(`create or replace view observation as select * from ${LOADED.name}`);
}

/** Rows made as they are asked for: a million at once would hold up the page. */
function* cellsOf(observations: readonly Observation[]): Generator<readonly string[]> {
  for (const observation of observations) yield cells(observation);
}

function cells(observation: Observation): readonly string[] {
  const { authority, end, measure, breakdown, value, symbol, note } = observation;
  return [authority, end, measure, breakdown, value === null ? '' : String(value), symbol ?? '', note];
}

const SYMBOLS = ['', 'c', 'x', 'z', 'low'] as const;

/** The observations that the site ships with. */
export async function askShippedObservations(engine: Engine): Promise<readonly Observation[]> {
  const rows = await engine.ask(
    `select
      cast(authority as varchar) as authority,
      cast(end_day as varchar) as end_day,
      cast(measure as varchar) as measure,
      cast(breakdown as varchar) as breakdown,
      cast(value as double) as value,
      cast(coalesce(symbol, '') as varchar) as symbol,
      cast(note as varchar) as note
    from figures.shipped_observation`
  );
  return rows.map(decode);
}

function decode(row: SqlRow): Observation {
  const symbol = wordIn(row, 'symbol', SYMBOLS);
  return {
    authority: textIn(row, 'authority'),
    end: textIn(row, 'end_day'),
    measure: textIn(row, 'measure'),
    breakdown: textIn(row, 'breakdown'),
    value: numberOrNullIn(row, 'value'),
    symbol: symbol === '' ? null : symbol,
    note: textIn(row, 'note')
  };
}
