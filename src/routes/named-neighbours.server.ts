import type { Catalogue } from '#lib/catalogue/read.ts';
import type { NamedNeighbour } from '#lib/views/neighbours.ts';

/** The neighbours of an authority (DfE code) by both models, closest first, with their names. */
export function namedNeighbours(
  { neighbours, authorities, region }: Catalogue,
  authority: string
): readonly NamedNeighbour[] {
  const known = new Map(authorities.map((each) => [each.code, each]));
  const slugs = new Map(region.authorities.map(({ code, slug }) => [code, slug]));
  return neighbours
    .filter((neighbour) => neighbour.authority === authority)
    .sort((a, b) => a.rank - b.rank)
    .map((neighbour) => ({
      ...neighbour,
      name: known.get(neighbour.neighbour)?.name ?? neighbour.neighbour,
      slug: slugs.get(neighbour.neighbour) ?? '',
      ended: known.get(neighbour.neighbour)?.validTo ?? null
    }));
}
