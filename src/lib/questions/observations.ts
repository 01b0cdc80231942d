import type { Observation } from '#lib/domain/observation.ts';
import type { Engine, TableShape } from '#lib/engine/port.ts';

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
