import type { Engine, SqlRow } from '#lib/engine/port.ts';
import { numberIn, textIn } from '#lib/questions/decode.ts';
import query from './query.sql?raw';

/** How many cells an authority sent for the quarter that ends on `end`. */
export interface QuarterCoverage {
  readonly authority: string;
  readonly end: string;
  readonly cells: number;
}

function decode(row: SqlRow): QuarterCoverage {
  return {
    authority: textIn(row, 'authority'),
    end: textIn(row, 'end_day'),
    cells: numberIn(row, 'cells')
  };
}

/** What has arrived, of the observations in use. */
export async function askSubmissionCoverage(engine: Engine): Promise<readonly QuarterCoverage[]> {
  return (await engine.ask(query)).map(decode);
}
