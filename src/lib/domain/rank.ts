import { numberIn, type Cell } from './cell.ts';
import type { Polarity } from './indicator.ts';
import { settled } from './precision.ts';
import { quantile7 } from './statistics.ts';

/** A place among those that report: 1 is the best by polarity, or the highest where there is no best. */
export interface Rank {
  readonly rank: number;
  readonly of: number;
  readonly tied: boolean;
}

export type QuartileBand = 'A' | 'B' | 'C' | 'D';
/** A quarter of the values by size alone: 0 holds the lowest, 3 the highest. */
export type Quarter = 0 | 1 | 2 | 3;
export type QuartileCuts = readonly [lower: number, middle: number, upper: number];

const BANDS = { low: ['A', 'B', 'C', 'D'], high: ['D', 'C', 'B', 'A'] } as const;

/**
 * The rank of each cell, in the order given; ties share the smaller rank, a cell without a number has none.
 */
export function rankCells(polarity: Polarity, cells: readonly Cell[]): readonly (Rank | null)[] {
  const values = cells.map(numberIn).map((value) => (value === null ? null : settled(value)));
  const reported = values.filter((value) => value !== null);
  const ahead = (a: number, b: number): boolean => (polarity === 'low' ? a < b : a > b);
  return values.map((value) => {
    if (value === null) return null;
    const rank = 1 + reported.filter((other) => ahead(other, value)).length;
    const tied = reported.filter((other) => other === value).length > 1;
    return { rank, of: reported.length, tied };
  });
}

/** The lowest and the highest of finite values, in their own units; null of none. */
export function extremes(values: readonly number[]): readonly [number | null, number | null] {
  return values.length === 0 ? [null, null] : [Math.min(...values), Math.max(...values)];
}

/**
 * The type-7 cut points between four quarters of published values, unrounded; null of fewer than four
 * values.
 */
export function quartileCuts(values: readonly number[]): QuartileCuts | null {
  const lower = quantile7(values, 0.25);
  const middle = quantile7(values, 0.5);
  const upper = quantile7(values, 0.75);
  if (values.length < 4 || lower === null || middle === null || upper === null) return null;
  return [lower, middle, upper];
}

/** The quarter that a value falls in by size; a value on a cut belongs to the lower values. */
export function quarterOf(value: number, cuts: QuartileCuts): Quarter {
  const [lower, middle, upper] = cuts.map(settled);
  const at = settled(value);
  if (lower !== undefined && at <= lower) return 0;
  if (middle !== undefined && at <= middle) return 1;
  return upper !== undefined && at <= upper ? 2 : 3;
}

/**
 * The quarter that a value falls in, A the best by polarity; a value on a cut belongs to the lower values;
 * null without cuts, or where nothing is best.
 */
export function quartileBand(
  polarity: Polarity,
  value: number | null,
  cuts: QuartileCuts | null
): QuartileBand | null {
  if (value === null || cuts === null) return null;
  return bandOfQuarter(polarity, quarterOf(value, cuts));
}

/** The letter of a quarter, A the best by polarity; null where nothing is best. */
export function bandOfQuarter(polarity: Polarity, quarter: Quarter): QuartileBand | null {
  if (polarity === 'neutral' || polarity === 'band') return null;
  return BANDS[polarity][quarter];
}
