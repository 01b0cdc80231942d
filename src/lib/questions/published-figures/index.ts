import type { Engine, SqlRow } from '#lib/engine/port.ts';
import { numberOrNullIn, textIn, wordIn } from '#lib/questions/decode.ts';
import query from './query.sql?raw';

const AREA_TYPES = ['authority', 'region', 'country'] as const;

/** One official figure: `area` is a DfE code for an authority, else a GSS code; `end` an ISO day; `value` as published. */
export interface PublishedFigure {
  readonly indicator: string;
  readonly area: string;
  readonly areaType: (typeof AREA_TYPES)[number];
  readonly end: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly flag: string;
  readonly numeratorFlag: string;
  readonly source: string;
}

function decode(row: SqlRow): PublishedFigure {
  return {
    indicator: textIn(row, 'indicator'),
    area: textIn(row, 'area'),
    areaType: wordIn(row, 'area_type', AREA_TYPES),
    end: textIn(row, 'end_day'),
    numerator: numberOrNullIn(row, 'numerator'),
    denominator: numberOrNullIn(row, 'denominator'),
    value: numberOrNullIn(row, 'value'),
    flag: textIn(row, 'flag'),
    numeratorFlag: textIn(row, 'numerator_flag'),
    source: textIn(row, 'source')
  };
}

/** Official figures for one indicator, or for all when `indicator` is empty, oldest first. */
export async function askPublishedFigures(
  engine: Engine,
  indicator = ''
): Promise<readonly PublishedFigure[]> {
  return (await engine.ask(query, [indicator])).map(decode);
}
