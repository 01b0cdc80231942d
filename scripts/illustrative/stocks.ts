import { filled, type Part, shared } from './allocation.ts';
import { between, chanceOf, jitter } from './chance.ts';
import { countOf, QUARTERS, valueAt, type World, YEAR_ENDS } from './world.ts';

/** A category of a stock, the series that publishes its count (empty for none) and its share where none is known. */
export interface StockPart {
  readonly id: string;
  readonly series: string;
  readonly share: number;
}

/** A count within a whole on the last day of each quarter, with the series that publishes it. */
export interface StockShare {
  readonly measure: string;
  readonly series: string;
  readonly share: number;
  /** Which of the series' counts it is; the numerator where not said. */
  readonly count?: 'numerator' | 'denominator';
}

const DRIFT = 0.05;
const WOBBLE = 0.015;

/** A count on the last day of each of the nine quarters: published at the first two year ends, invented between and after. */
export function stockPath(world: World, code: string, measure: string, series: string): readonly number[] {
  const chance = chanceOf(`${code} ${measure}`);
  const [first, second] = YEAR_ENDS.map((place) => countOf(world, series, code, valueAt(QUARTERS, place)));
  const start = first ?? second ?? 0;
  const middle = second ?? start;
  const end = Math.round(middle * jitter(chance, DRIFT));
  return QUARTERS.map((_, place) => {
    const straight = place <= 4 ? line(start, middle, place / 4) : line(middle, end, (place - 4) / 4);
    const noise = jitter(chance, WOBBLE);
    return isYearEnd(place) ? Math.round(straight) : Math.round(straight * noise);
  });
}

/** A part of a whole in each of the nine quarters; where its published count is suppressed, a count of 1 to 5. */
export function sharePath(
  world: World,
  code: string,
  share: StockShare,
  wholes: readonly number[]
): readonly number[] {
  const chance = chanceOf(`${code} ${share.measure}`);
  const first = anchorOf(world, code, share, wholes, 0);
  const second = anchorOf(world, code, share, wholes, 4);
  const start = first / Math.max(1, valueAt(wholes, 0));
  const middle = second / Math.max(1, valueAt(wholes, 4));
  const end = middle * jitter(chance, 2 * DRIFT);
  return wholes.map((whole, place) => {
    const straight = place <= 4 ? line(start, middle, place / 4) : line(middle, end, (place - 4) / 4);
    const noise = place === 0 || place === 4 ? 1 : jitter(chance, 2 * WOBBLE);
    return Math.min(whole, Math.round(whole * straight * noise));
  });
}

/** The categories of a whole in each of the nine quarters, adding up to it: published counts at year ends where known. */
export function partPaths(
  world: World,
  code: string,
  measure: string,
  parts: readonly StockPart[],
  wholes: readonly number[]
): readonly (readonly number[])[] {
  const chance = chanceOf(`${code} ${measure} parts`);
  const [first, second] = YEAR_ENDS.slice(0, 2).map((place) =>
    filled(valueAt(wholes, place), knownParts(world, code, parts, place))
  );
  const start = first ?? [];
  const middle = second ?? [];
  const last = middle.map((count) => count * jitter(chance, 3 * DRIFT));
  return wholes.map((whole, place) => {
    if (place === 0) return start;
    if (place === 4) return middle;
    const [from, to, step] = place < 4 ? [start, middle, place / 4] : [middle, last, (place - 4) / 4];
    const weights = from.map(
      (count, index) => line(count, valueAt(to, index), step) * jitter(chance, 2 * WOBBLE)
    );
    return shared(whole, weights);
  });
}

function knownParts(world: World, code: string, parts: readonly StockPart[], place: number): readonly Part[] {
  return parts.map(({ series, share }) => ({
    known: series === '' ? null : countOf(world, series, code, valueAt(QUARTERS, place)),
    weight: share
  }));
}

/** A published count at a year end; a suppressed one lies from 1 to 5. */
function anchorOf(
  world: World,
  code: string,
  { series, share, count = 'numerator' }: StockShare,
  wholes: readonly number[],
  place: number
): number {
  const published = countOf(world, series, code, valueAt(QUARTERS, place), count);
  return published ?? Math.min(5, Math.max(1, Math.round(share * valueAt(wholes, place))));
}

/** A share of each quarter's whole that no series publishes, between two limits that hold for the authority throughout. */
export function freeShare(
  code: string,
  measure: string,
  wholes: readonly number[],
  limits: readonly [number, number]
): readonly number[] {
  const chance = chanceOf(`${code} ${measure}`);
  const share = between(chance, ...limits);
  return wholes.map((whole) =>
    Math.min(whole, Math.max(0, Math.round(whole * share * jitter(chance, 0.06))))
  );
}

function isYearEnd(place: number): boolean {
  return YEAR_ENDS.some((end) => end === place);
}

function line(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
