import { readPublished, type PublishedRow } from '#lib/catalogue/published.ts';
import type { CatalogueFiles } from '#lib/catalogue/row.ts';
import type { Authority } from '#lib/domain/authority.ts';
import { quartersBack } from '#lib/domain/period.ts';
import { readRecords } from '#lib/csv/records.ts';
import { chanceOf, shuffled } from './chance.ts';

/** The nine quarters: the first and the fifth end a year whose figures are published. */
const LAST_QUARTER = '2026-03-31';
export const QUARTERS: readonly string[] = Array.from({ length: 9 }, (_, index) =>
  quartersBack(LAST_QUARTER, 8 - index)
);
/** Places among the quarters that end a financial year. */
export const YEAR_ENDS = [0, 4, 8] as const;

/** What is plausible for a rate of the reviewing service: tails, and the span that most authorities fall in. */
export interface Range {
  readonly lowTail: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly highTail: number;
}

/** Everything that the figures are made from. */
export interface World {
  readonly authorities: readonly Authority[];
  readonly published: ReadonlyMap<string, PublishedRow>;
  readonly ranges: ReadonlyMap<string, Range>;
  /** Children of other authorities who live in each authority's area, newest figure, by DfE code. */
  readonly hosted: ReadonlyMap<string, number>;
  /** DfE codes of the authorities that border each. */
  readonly borders: ReadonlyMap<string, readonly string[]>;
}

/** Values of one submission's quarter by cell: `reviews` or `lac_placement:foster`. */
export type Figures = ReadonlyMap<string, number>;

/** Published rows by series, area and day. */
export function publishedByCell(texts: CatalogueFiles): ReadonlyMap<string, PublishedRow> {
  const rows = Object.entries(texts).flatMap(([file, text]) => readPublished(text, file));
  return new Map(rows.map((row) => [`${row.series} ${row.area} ${row.endDay}`, row]));
}

/** The ranges of data/illustrative-ranges.csv by id. */
export function rangesOf(text: string): ReadonlyMap<string, Range> {
  const rows = readRecords(text, 'illustrative-ranges.csv');
  return new Map(
    rows.map((row) => [
      row['id'] ?? '',
      {
        lowTail: Number(row['low_tail']),
        low: Number(row['typical_low']),
        middle: Number(row['typical_mid']),
        high: Number(row['typical_high']),
        highTail: Number(row['high_tail'])
      }
    ])
  );
}

/** The newest count of other authorities' children living in each authority's area, from data/placing-hosting.csv. */
export function hostedOf(text: string): ReadonlyMap<string, number> {
  const rows = [...readRecords(text, 'placing-hosting.csv')];
  rows.sort((one, other) => ((one['end_day'] ?? '') < (other['end_day'] ?? '') ? -1 : 1));
  return new Map(rows.map((row) => [row['area'] ?? '', Number(row['living_in_area_others'])]));
}

/** A published count of an authority at a day, or null where it is not published. */
export function countOf(
  world: World,
  series: string,
  area: string,
  day: string,
  count: 'numerator' | 'denominator' = 'numerator'
): number | null {
  return world.published.get(`${series} ${area} ${day}`)?.[count] ?? null;
}

/** A value of a range that differs between the authorities: a tail for the outermost, the typical span for most. */
export function placedInRange(world: World, id: string, code: string): number {
  const range = world.ranges.get(id);
  if (range === undefined) throw new Error(`data/illustrative-ranges.csv has no row '${id}'.`);
  const codes = world.authorities.map((authority) => authority.code);
  const place = shuffled(chanceOf(`range ${id}`), codes).indexOf(code);
  return atQuantile(range, (place + 0.5) / codes.length);
}

const TAIL = 0.15;

function atQuantile(range: Range, quantile: number): number {
  const { lowTail, low, middle, high, highTail } = range;
  if (quantile < TAIL) return onLine(lowTail, low, quantile / TAIL);
  if (quantile < 0.5) return onLine(low, middle, (quantile - TAIL) / (0.5 - TAIL));
  if (quantile < 1 - TAIL) return onLine(middle, high, (quantile - 0.5) / (0.5 - TAIL));
  return onLine(high, highTail, (quantile - 1 + TAIL) / TAIL);
}

function onLine(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** The value of a list at a place; throws where there is none, because that is a bug here. */
export function valueAt<Value>(values: readonly Value[], place: number): Value {
  const value = values[place];
  if (value === undefined) throw new RangeError(`There is no value at place ${place} of ${values.length}.`);
  return value;
}
