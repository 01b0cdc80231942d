import { tenth } from '#lib/charts/linear-scale.ts';

/** A place in a drawing. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** One path of many dots, for a round-ended stroke: a drawing of many stays small. */
export function dotsPath(places: readonly Place[]): string {
  return places.map(({ x, y }) => `M${x},${y}h0`).join('');
}

/** One path of many diamonds, `size` units from centre to corner. */
export function diamondsPath(places: readonly Place[], size: number): string {
  const sides = `l${size},${size}-${size},${size}-${size}-${size}z`;
  return places.map(({ x, y }) => `M${x},${tenth(y - size)}${sides}`).join('');
}
