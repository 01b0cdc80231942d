import type { Observation } from '#lib/domain/observation.ts';
import type { Engine, SqlRow } from '#lib/engine/port.ts';
import { numberOrNullIn, textIn, wordIn } from '#lib/questions/decode.ts';
import query from './query.sql?raw';

const STATUSES = ['', 'c', 'x', 'z', 'low'] as const;

/** Children of an authority (DfE code) who live in a place on a quarter's last day: an authority's code, a place beyond the region, or '' for all of them. */
export interface PlacedChildren {
  readonly authority: string;
  readonly end: string;
  readonly place: string;
  readonly value: number | null;
  /** The symbol in the number's place, empty where there is a number. */
  readonly status: (typeof STATUSES)[number];
}

function decode(row: SqlRow): PlacedChildren {
  return {
    authority: textIn(row, 'authority'),
    end: textIn(row, 'end_day'),
    place: textIn(row, 'place'),
    value: numberOrNullIn(row, 'value'),
    status: wordIn(row, 'status', STATUSES)
  };
}

/** Where the children of the observations in use live, oldest quarter first: on one ISO day, or on any when it is empty. */
export async function askPlacedChildren(engine: Engine, end = ''): Promise<readonly PlacedChildren[]> {
  return (await engine.ask(query, [end])).map(decode);
}

/** What the question answers of observations that are at hand already: nothing is added up, so no engine is needed. */
export function placedChildrenIn(observations: readonly Observation[]): readonly PlacedChildren[] {
  return observations
    .filter(
      ({ measure, breakdown }) => measure === 'lac_placed_in' || (measure === 'lac' && breakdown === '')
    )
    .map(({ authority, end, breakdown, value, symbol }) => ({
      authority,
      end,
      place: breakdown,
      value,
      status: symbol ?? ''
    }));
}
