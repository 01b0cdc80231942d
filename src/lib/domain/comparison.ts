import type { Cell } from './cell.ts';
import type { Polarity } from './indicator.ts';
import { isAbove, settled } from './precision.ts';
import type { Interval } from './statistics.ts';

export type Direction = 'higher' | 'lower' | 'similar' | 'unknown';
export type Judgement = 'better' | 'worse' | 'none';
export type BandPosition = 'below' | 'within' | 'above';

/**
 * What may be said of a value beside a comparator; `tested` is false where two values are compared without
 * an interval.
 */
export interface Verdict {
  readonly direction: Direction;
  readonly judgement: Judgement;
  readonly tested: boolean;
}

/**
 * The verdict on a value: by its interval (wholly above or below, else similar), or by the two values alone
 * where it has none.
 */
export function compare(
  polarity: Polarity,
  value: Cell,
  interval: Interval | null,
  comparator: number | null
): Verdict {
  if (value.kind !== 'shown' || comparator === null) {
    return { direction: 'unknown', judgement: 'none', tested: false };
  }
  const { low, high } = interval ?? { low: value.value, high: value.value };
  const direction = directionOf(low, high, comparator);
  return { direction, judgement: judge(polarity, direction), tested: interval !== null };
}

function directionOf(low: number, high: number, comparator: number): Direction {
  if (isAbove(low, comparator)) return 'higher';
  return isAbove(comparator, high) ? 'lower' : 'similar';
}

/** Whether a direction is better or worse; none unless the indicator's polarity is high or low. */
export function judge(polarity: Polarity, direction: Direction): Judgement {
  if (polarity === 'neutral' || polarity === 'band') return 'none';
  if (direction !== 'higher' && direction !== 'lower') return 'none';
  return (direction === 'higher') === (polarity === 'high') ? 'better' : 'worse';
}

/** A verdict in words: "higher, better", "lower", "similar", "higher (not tested)", "not compared". */
export function verdictWords({ direction, judgement, tested }: Verdict): string {
  if (direction === 'unknown') return 'not compared';
  const words = judgement === 'none' ? direction : `${direction}, ${judgement}`;
  return tested ? words : `${words} (not tested)`;
}

/** The shape that stands for a verdict's direction wherever its colour does. */
export function verdictShape({ direction }: Verdict): '▲' | '▼' | '●' | '–' {
  if (direction === 'higher') return '▲';
  if (direction === 'lower') return '▼';
  return direction === 'similar' ? '●' : '–';
}

/** The colour of a verdict: better or worse only by a test; two values held side by side stay neutral. */
export function verdictTone({ judgement, tested }: Verdict): 'better' | 'worse' | 'neutral' {
  return judgement === 'none' || !tested ? 'neutral' : judgement;
}

/** Where a value stands against a band whose two ends are inside it. */
export function bandPosition(value: number, [low, high]: readonly [number, number]): BandPosition {
  if (settled(value) < low) return 'below';
  return settled(value) > high ? 'above' : 'within';
}
