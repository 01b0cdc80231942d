import { mean, sum, type Interval } from './statistics.ts';
import { studentQuantile } from './student.ts';

export const TREND_METHOD = 'least-squares slope, t test at 95 %';

/** Fewest points that a trend is judged on. */
export const TREND_FROM = 5;

/** Whether a series moves: `slope` and its 95 % interval in units of the value for each step of time. */
export type Trend =
  | {
      readonly direction: 'rising' | 'falling' | 'no-clear-trend';
      readonly slope: number;
      readonly interval: Interval;
      readonly points: number;
    }
  | { readonly direction: 'too-few-points'; readonly points: number };

interface Point {
  readonly time: number;
  readonly value: number;
}

/**
 * The slope test on values at equal steps of time, oldest first; null keeps the place of a period without a
 * number and is not a point.
 */
export function trend(values: readonly (number | null)[]): Trend {
  const points = values.flatMap((value, time) => (value === null ? [] : [{ time, value }]));
  if (points.length < TREND_FROM) return { direction: 'too-few-points', points: points.length };
  const { slope, error } = leastSquares(points);
  const reach = studentQuantile(0.975, points.length - 2) * error;
  const interval = { low: slope - reach, high: slope + reach };
  return { direction: directionOf(interval), slope, interval, points: points.length };
}

function directionOf({ low, high }: Interval): 'rising' | 'falling' | 'no-clear-trend' {
  if (low > 0) return 'rising';
  return high < 0 ? 'falling' : 'no-clear-trend';
}

/** Slope and its standard error; residuals below the noise of binary arithmetic count as none. */
function leastSquares(points: readonly Point[]): { slope: number; error: number } {
  const middle = mean(points.map(({ time }) => time)) ?? 0;
  const level = mean(points.map(({ value }) => value)) ?? 0;
  const spread = sum(points.map(({ time }) => (time - middle) ** 2));
  const slope = sum(points.map(({ time, value }) => (time - middle) * (value - level))) / spread;
  const residuals = points.map(({ time, value }) => value - level - slope * (time - middle));
  const noise = 1e-12 * Math.max(...points.map(({ value }) => Math.abs(value)));
  if (residuals.every((residual) => Math.abs(residual) <= noise)) {
    return { slope: Math.abs(slope) <= noise ? 0 : slope, error: 0 };
  }
  const variance = sum(residuals.map((residual) => residual ** 2)) / (points.length - 2);
  return { slope, error: Math.sqrt(variance / spread) };
}
