import type { Region } from '#lib/domain/authority.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { NeighbourModel } from '#lib/domain/neighbours.ts';
import type { Wish } from '#lib/views/choice.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { EnglandFigure, EnglandFigures } from '#lib/views/england.ts';
import type { FigureAddress } from '#lib/views/figure-address.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import type { TermNames } from '#lib/views/term-words.ts';

/** A publication with all that its attribution needs. */
export interface ExplainedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly release: string;
  readonly licence: string;
  readonly url: string;
  readonly note: string;
}

/** One of an authority's ten neighbours, with its name; `authority` and `neighbour` are DfE codes, `rank` 1 is the closest. */
export interface NamedNeighbour {
  readonly model: NeighbourModel;
  readonly authority: string;
  readonly rank: number;
  readonly neighbour: string;
  readonly name: string;
}

/** Ids of the publications that official figures come from, by area (DfE code of an authority, else GSS code) and last day. */
export type AreaSources = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** All that the figures of one indicator are explained from. */
export interface ExplainedMaterial {
  readonly indicator: Indicator;
  readonly figures: IndicatorFigures;
  readonly region: Region;
  readonly names: TermNames;
  /** What the indicator counts: "reviews". */
  readonly noun: string;
  readonly sources: readonly ExplainedSource[];
  readonly areaSources: AreaSources;
  readonly neighbours: readonly NamedNeighbour[];
  /** Every English authority's official figures; null while they are not at hand, and `englandWords` then says why. */
  readonly england: EnglandFigures | null;
  readonly englandWords: string;
  readonly wish: Pick<Wish, 'model' | 'average'>;
  /** Whether submitted figures come from files of the reader. */
  readonly loaded: boolean;
  /** Names of the loaded files that an authority's quarters (last days) are shown from. */
  readonly filesOf: (authority: string, ends: readonly string[]) => readonly string[];
  /** Holds back what the page that the figure stands on holds back; only there where the address says what stands beside it. */
  readonly guard?: (comparison: Comparison) => Comparison;
  /** The same of the site's own files, where newer ones of its host take the place of the build's. */
  readonly siteFilesOf?: (authority: string, ends: readonly string[]) => readonly string[];
}

/** A figure to be explained, in the comparison that it stands in. */
export interface Explaining extends ExplainedMaterial {
  readonly address: FigureAddress;
  readonly comparison: Comparison;
}

/** An English authority's official figure on a day, or null. */
export function englandFigure(
  { england }: ExplainedMaterial,
  authority: string,
  end: string | null
): EnglandFigure | null {
  return england?.figures.find((figure) => figure.authority === authority && figure.end === end) ?? null;
}
