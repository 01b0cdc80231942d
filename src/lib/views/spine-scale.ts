import type { Polarity } from '#lib/domain/indicator.ts';
import type { QuartileCuts } from '#lib/domain/rank.ts';
import { settled } from '#lib/domain/precision.ts';
import type { SpinePlace } from '#lib/views/spine.ts';

/** A side of a row reaches at most so many times as far as the middle half does: one authority far out would leave all others on a point. */
export const FURTHEST = 6;

/** What a row's scale is made of, in the units of its values. */
export interface SpineSpread {
  readonly lowest: number;
  readonly centre: number;
  readonly highest: number;
  readonly cuts: QuartileCuts | null;
}

/**
 * Places values in a row: `centre` in the middle, both sides on one straight scale that reaches the further of lowest and
 * highest, or six times the further quarter cut where that is nearer. The better end is on the right: where low is
 * better, lower values are; where nothing is better, higher values are.
 */
export function spineScale(spread: SpineSpread, polarity: Polarity): (value: number) => SpinePlace {
  const sign = polarity === 'low' ? -1 : 1;
  const reach = reachOf(spread);
  return (value) => {
    const away = reach === 0 ? Math.sign(value - spread.centre) * 2 : (value - spread.centre) / reach;
    const at = settled(away) * sign || 0;
    return { at: Math.max(-1, Math.min(1, at)), beyond: Math.abs(at) > 1 };
  };
}

function reachOf({ lowest, centre, highest, cuts }: SpineSpread): number {
  const furthest = Math.max(highest - centre, centre - lowest);
  const middle = cuts === null ? 0 : Math.max(cuts[2] - centre, centre - cuts[0]);
  return middle === 0 ? furthest : Math.min(furthest, middle * FURTHEST);
}
