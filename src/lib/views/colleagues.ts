import type { Authority, Region } from '#lib/domain/authority.ts';
import type { NamedNeighbour } from '#lib/views/neighbours.ts';
import type { Colleague } from '#lib/views/who-to-ring.ts';

/** Whom an authority may ring: its neighbours by one model, closest first, and the region's others. Neighbours that are no more are left out. */
export function colleaguesOf(
  neighbours: readonly NamedNeighbour[],
  region: Pick<Region, 'authorities'>,
  authority: Pick<Authority, 'code'>
): readonly Colleague[] {
  const near = neighbours
    .filter(({ ended }) => ended === null)
    .map(({ neighbour, name, slug, rank }) => ({ code: neighbour, name, slug, rank }));
  const named = new Set([authority.code, ...near.map(({ code }) => code)]);
  const others = region.authorities
    .filter(({ code }) => !named.has(code))
    .map(({ code, name, slug }) => ({ code, name, slug, rank: null }));
  return [...near, ...others];
}
