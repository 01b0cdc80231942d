import type { Observation } from '#lib/domain/observation.ts';
import type { Engine, SqlRow } from '#lib/engine/port.ts';
import { numberOrNullIn, textIn, wordIn } from '#lib/questions/decode.ts';
import query from './query.sql?raw';

const SYMBOLS = ['', 'c', 'x', 'z', 'low'] as const;

/** One submitted count without its note. `end` is an ISO day; `breakdown` is empty for a total. */
export type SentCount = Omit<Observation, 'note'>;

function decode(row: SqlRow): SentCount {
  const symbol = wordIn(row, 'symbol', SYMBOLS);
  return {
    authority: textIn(row, 'authority'),
    end: textIn(row, 'end_day'),
    measure: textIn(row, 'measure'),
    breakdown: textIn(row, 'breakdown'),
    value: numberOrNullIn(row, 'value'),
    symbol: symbol === '' ? null : symbol
  };
}

/** Every count that an authority (DfE code) sent, or all of them where it is empty, in the observations in use, oldest quarter first. */
export async function askSentCounts(engine: Engine, authority = ''): Promise<readonly SentCount[]> {
  return (await engine.ask(query, [authority])).map(decode);
}
