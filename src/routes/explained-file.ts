import type { ExplainedMaterial } from '#lib/views/explained-material.ts';
import type { PackedFigures } from '#lib/views/packed.ts';

/** The file that an indicator's explanations are made from, fetched when a reader opens one. */
export interface ExplainedFile extends Pick<
  ExplainedMaterial,
  'indicator' | 'names' | 'noun' | 'sources' | 'areaSources' | 'neighbours'
> {
  readonly packed: PackedFigures;
}
