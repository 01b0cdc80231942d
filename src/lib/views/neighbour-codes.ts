import { NEIGHBOUR_MODELS, type Neighbour, type NeighbourModel } from '#lib/domain/neighbours.ts';

/** DfE codes of the ten neighbours of each authority of a region, closest first, by model and by the authority's own code. */
export type NeighbourCodes = Readonly<Record<NeighbourModel, Readonly<Record<string, readonly string[]>>>>;

/** The neighbours of some authorities (DfE codes) in every model: all of the neighbour lists that a page carries. */
export function neighbourCodes(
  neighbours: readonly Neighbour[],
  authorities: readonly string[]
): NeighbourCodes {
  const [dfe, nfer] = NEIGHBOUR_MODELS.map((model) =>
    Object.fromEntries(authorities.map((code) => [code, codesOf(neighbours, model, code)]))
  );
  if (!dfe || !nfer) throw new Error('Both neighbour models are needed for a page.');
  return { 'dfe-2025': dfe, 'nfer-2021': nfer };
}

function codesOf(
  neighbours: readonly Neighbour[],
  model: NeighbourModel,
  authority: string
): readonly string[] {
  return neighbours
    .filter((candidate) => candidate.model === model && candidate.authority === authority)
    .sort((a, b) => a.rank - b.rank)
    .map(({ neighbour }) => neighbour);
}
