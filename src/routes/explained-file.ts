import type { LateReason } from '#lib/domain/late-reason.ts';
import type { ReviewCount } from '#lib/questions/late-reviews/index.ts';
import type { ExplainedMaterial, ExplainedSource } from '#lib/views/explained-material.ts';
import type { PackedFigures } from '#lib/views/packed.ts';
import type { PackedPlacing } from '#lib/views/packed-placing.ts';
import type { OfficialPlacing, Place } from '#lib/views/placing.ts';

/** The file that an indicator's explanations are made from, fetched when a reader opens one. */
export interface ExplainedFile extends Pick<
  ExplainedMaterial,
  'indicator' | 'names' | 'noun' | 'sources' | 'areaSources' | 'neighbours'
> {
  readonly packed: PackedFigures;
  /** Ids of all the parts of the mix that the indicator is a part of; empty where it is of none. */
  readonly mix: readonly string[];
}

/** The file that the counts of who places where are explained from; `sources` are of DfE's counts, by ISO day. */
export interface PlacingFile {
  readonly placed: PackedPlacing;
  readonly places: readonly Place[];
  readonly official: readonly OfficialPlacing[];
  readonly sources: Readonly<Record<string, ExplainedSource>>;
}

/** The file that the reasons for late reviews are explained from. */
export interface LateFile {
  readonly counts: readonly ReviewCount[];
  readonly reasons: readonly LateReason[];
}
