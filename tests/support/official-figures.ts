import { dataRows, must } from './data-rows.ts';
import { quantile } from './reckoning.ts';

/** A published figure as the file has it; null where a symbol stands in its place. */
export interface Official {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const FILES: Readonly<Record<string, string>> = {
  cla: 'looked-after',
  population: 'population',
  placement: 'placements',
  icpc: 'child-protection'
};
const NEIGHBOURS = dataRows('neighbours.csv');
const read = new Map<string, ReturnType<typeof dataRows>>();

/** Figures of a series on a day by DfE code (or GSS code of a region or country). */
export function official(
  series: string,
  day: string
): ReadonlyMap<string, Official & { readonly type: string }> {
  const rows = rowsOf(series).filter((row) => row['series'] === series && row['end_day'] === day);
  return new Map(
    rows.map((row) => [
      row['area'] ?? '',
      {
        type: row['area_type'] ?? '',
        value: number(row['value']),
        numerator: number(row['numerator']),
        denominator: number(row['denominator'])
      }
    ])
  );
}

/** The published value of an area; throws when there is none. */
export function officialValue(series: string, day: string, area: string): number {
  return must(official(series, day).get(area)?.value, `${series} of ${area} on ${day}`);
}

/** Values of all English authorities that have one. */
export function englishValues(series: string, day: string): readonly number[] {
  return [...official(series, day).values()].flatMap(({ type, value }) =>
    type === 'authority' && value !== null ? [value] : []
  );
}

/** The published values of an authority's neighbours that have one. */
export function neighbourValues(
  series: string,
  day: string,
  authority: string,
  model = 'dfe-2025'
): readonly number[] {
  const figures = official(series, day);
  return NEIGHBOURS.filter((row) => row['model'] === model && row['authority'] === authority).flatMap(
    (row) => {
      const value = figures.get(row['neighbour'] ?? '')?.value ?? null;
      return value === null ? [] : [value];
    }
  );
}

/** The plain mean of some values. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The three cut points between the quarters of England. */
export function cutPoints(series: string, day: string): readonly number[] {
  return [0.25, 0.5, 0.75].map((share) => quantile(englishValues(series, day), share));
}

function rowsOf(series: string): ReturnType<typeof dataRows> {
  const file = `published/${FILES[series.split('-')[0] ?? ''] ?? 'looked-after'}.csv`;
  const found = read.get(file) ?? dataRows(file);
  read.set(file, found);
  return found;
}

function number(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}
