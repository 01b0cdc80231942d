/** A national model of statistical neighbours. The first in the list is the default. */
export const NEIGHBOUR_MODELS = ['dfe-2025', 'nfer-2021'] as const;
export type NeighbourModel = (typeof NEIGHBOUR_MODELS)[number];

/** One of an authority's ten neighbours; `rank` 1 is the closest. Codes are DfE numbers. */
export interface Neighbour {
  readonly model: NeighbourModel;
  readonly authority: string;
  readonly rank: number;
  readonly neighbour: string;
  readonly closeness: string;
}
