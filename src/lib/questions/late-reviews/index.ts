import type { Observation } from '#lib/domain/observation.ts';
import type { Engine, SqlRow } from '#lib/engine/port.ts';
import { numberOrNullIn, textIn, wordIn } from '#lib/questions/decode.ts';
import query from './query.sql?raw';

const SYMBOLS = ['', 'c', 'x', 'z', 'low'] as const;

/** One submitted count of reviews: all of them, those on time, or those late for one reason. `end` is an ISO day. */
export type ReviewCount = Pick<
  Observation,
  'authority' | 'end' | 'measure' | 'breakdown' | 'value' | 'symbol'
>;

function decode(row: SqlRow): ReviewCount {
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

/** The counts of reviews, on time and late by reason, in the observations in use: of one authority (DfE code), or of all when it is empty. */
export async function askLateReviews(engine: Engine, authority = ''): Promise<readonly ReviewCount[]> {
  return (await engine.ask(query, [authority])).map(decode);
}
