import { shared } from './allocation.ts';
import { between, chanceOf, jitter } from './chance.ts';
import type { Series } from './children.ts';
import { sharePath } from './stocks.ts';
import { valueAt, type World, YEAR_ENDS } from './world.ts';

const ABROAD_SHARE = 0.03;
const BORDER_PULL = 8;

/**
 * Where the authority's children live in nine quarters: at year ends as many outside it as published; of those, most in
 * bordering authorities that host many children, the rest elsewhere.
 */
export function placedIn(world: World, code: string, lac: readonly number[]): Series {
  const share = { measure: 'placed outside', series: 'placed-outside-la', share: 0.4 };
  const outside = sharePath(world, code, share, lac);
  const chance = chanceOf(`${code} placed in`);
  const ids = [...hosts(world, code), 'elsewhere-england', 'outside-england'];
  const pull = weights(world, code);
  const quarters = outside.map((count, place) => {
    const unknown = YEAR_ENDS.some((end) => end === place) ? 0 : Math.floor(between(chance, 0, 3));
    const away = shared(
      count,
      pull.map((weight) => weight * jitter(chance, 0.05))
    );
    const own = valueAt(lac, place) - count - unknown;
    return new Map([
      [code, own],
      ...ids.map((id, index) => [id, valueAt(away, index)] as const),
      ['not-known', unknown]
    ]);
  });
  const all = [...world.authorities.map((authority) => authority.code), ...ids.slice(-2), 'not-known'];
  return new Map(
    all.map((id) => [`lac_placed_in:${id}`, quarters.map((counts) => counts.get(id) ?? 0)] as const)
  );
}

function hosts(world: World, code: string): readonly string[] {
  return world.authorities.map((authority) => authority.code).filter((other) => other !== code);
}

/** Weights of the other authorities in the order of `hosts`, then elsewhere in England, then outside it. */
function weights(world: World, code: string): readonly number[] {
  const borders = world.borders.get(code) ?? [];
  const others = hosts(world, code).map(
    (other) => (world.hosted.get(other) ?? 1) * (borders.includes(other) ? BORDER_PULL : 1)
  );
  const sum = others.reduce((one, other) => one + other, 0);
  const regionShare = Math.min(0.6, 0.3 + 0.06 * borders.length);
  return [
    ...others.map((weight) => (regionShare * weight) / sum),
    1 - regionShare - ABROAD_SHARE,
    ABROAD_SHARE
  ];
}
