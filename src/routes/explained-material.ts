import { catalogue } from '#generated/catalogue.ts';
import { session } from '#lib/state/session.svelte.ts';
import { readersPart, sitePart } from '#lib/state/shelf-parts.ts';
import { fileFor, type Shelf } from '#lib/submissions/shelf.ts';
import { compareIndicator, type Comparison } from '#lib/views/comparison.ts';
import type { EnglandFigures } from '#lib/views/england.ts';
import { explainFigure } from '#lib/views/explain-figure.ts';
import { guardedPart } from '#lib/views/explain-guard.ts';
import { explainLate } from '#lib/views/explain-late.ts';
import { explainPlacing } from '#lib/views/explain-placing.ts';
import type { Explanation } from '#lib/views/explanation.ts';
import type { FigureAddress } from '#lib/views/figure-address.ts';
import type { LateAddress } from '#lib/views/late-address.ts';
import { unpackPlacing } from '#lib/views/packed-placing.ts';
import { unpackFigures } from '#lib/views/packed.ts';
import type { PlacingAddress } from '#lib/views/placing-address.ts';
import { placingMatrix } from '#lib/views/placing-matrix.ts';
import { besideMatrix } from '#lib/views/placing-shares.ts';
import type { PlacingMatrix } from '#lib/views/placing.ts';
import { choices } from './choices.svelte.ts';
import type { ExplainedFile, LateFile, PlacingFile } from './explained-file.ts';
import { fetchIndicator, fetchLate, fetchPlacing } from './explained-files.ts';
import { placedInUse } from './placements/placed-in-use.ts';
import { inUse } from './submitted-in-use.ts';
import { areReal } from './submitted-status.ts';
import { reviewCountsInUse } from './timeliness/late-reviews-in-use.ts';

/** A figure that was asked for. */
export type AskedFigure =
  | { readonly kind: 'figure'; readonly address: FigureAddress }
  | { readonly kind: 'placing'; readonly address: PlacingAddress }
  | { readonly kind: 'late'; readonly address: LateAddress };

/** What a figure is explained from, as fetched: for one that stands in a mix all the parts of it, beside the matrix that too. */
export type FetchedMaterial =
  | {
      readonly kind: 'figure';
      readonly file: ExplainedFile;
      readonly parts: readonly ExplainedFile[];
      readonly placing: PlacingFile | null;
    }
  | { readonly kind: 'placing'; readonly file: PlacingFile }
  | { readonly kind: 'late'; readonly file: LateFile };

/** England's figures, or why they are not at hand. */
export interface EnglandAtHand {
  readonly england: EnglandFigures | null;
  readonly englandWords: string;
}

/** Fetches what a figure is explained from; rejects when a part of it cannot be had. */
export async function fetchMaterial({ kind, address }: AskedFigure): Promise<FetchedMaterial> {
  if (kind === 'placing') return { kind, file: await fetchPlacing() };
  if (kind === 'late') return { kind, file: await fetchLate() };
  const file = await fetchIndicator(address.indicator);
  const ids = address.among === 'mix' ? file.mix : [];
  const parts = await Promise.all(ids.map((id) => fetchIndicator(id)));
  return { kind, file, parts, placing: address.among === 'matrix' ? await fetchPlacing() : null };
}

/** The explanation of a figure from what was fetched and the reader's choices and files; null when there is no such figure. */
export function explanationOf(
  asked: AskedFigure,
  fetched: FetchedMaterial,
  england: EnglandAtHand
): Explanation | null {
  const loaded = areReal();
  const { region } = catalogue;
  if (asked.kind === 'late' && fetched.kind === 'late') {
    const { counts, reasons } = fetched.file;
    return explainLate(asked.address, {
      counts: reviewCountsInUse(counts),
      reasons,
      region,
      loaded,
      filesOf,
      siteFilesOf
    });
  }
  if (asked.kind === 'placing' && fetched.kind === 'placing') {
    const matrix = matrixOn(fetched.file, asked.address.end);
    const official = fetched.file.sources[asked.address.end] ?? null;
    return matrix && explainPlacing(asked.address, { matrix, official, loaded, filesOf, siteFilesOf });
  }
  if (asked.kind !== 'figure' || fetched.kind !== 'figure') return null;
  const { packed, indicator, ...file } = fetched.file;
  const guard = guardFor(asked.address, fetched);
  return explainFigure(asked.address, {
    ...file,
    ...england,
    indicator,
    figures: inUse(indicator, unpackFigures(packed, indicator.kind)),
    region,
    wish: choices.selection,
    loaded,
    filesOf,
    siteFilesOf,
    ...(guard === null ? {} : { guard })
  });
}

const filesOf = (authority: string, ends: readonly string[]) =>
  namesOf(readersPart(session.shelf), authority, ends);
const siteFilesOf = (authority: string, ends: readonly string[]) =>
  namesOf(sitePart(session.shelf), authority, ends);

/** Names of the files of a part of the shelf that an authority's quarters are shown from. */
function namesOf(part: Shelf, authority: string, ends: readonly string[]): readonly string[] {
  const shown = ends.flatMap((end) => fileFor(session.shelf, authority, end) ?? []);
  return shown.filter(({ id }) => part.some((file) => file.id === id)).map(({ checked }) => checked.file);
}

function matrixOn({ placed, places, official }: PlacingFile, end: string): PlacingMatrix | null {
  return placingMatrix({
    rows: placedInUse(unpackPlacing(placed)),
    region: catalogue.region,
    places,
    official,
    wished: end,
    selected: null
  });
}

/** What the page that a figure stands on holds back. */
function guardFor(
  { among }: FigureAddress,
  { parts, placing }: Extract<FetchedMaterial, { kind: 'figure' }>
): ((comparison: Comparison) => Comparison) | null {
  if (placing !== null)
    return (comparison) => besideMatrix(comparison, matrixOn(placing, comparison.choice.end));
  if (among !== 'mix') return null;
  return (comparison) => {
    const { choice, wish } = comparison;
    const asked = { ...wish, source: choice.source, end: choice.end, span: choice.span };
    const compared = parts.flatMap(({ indicator, packed }) => {
      const figures = inUse(indicator, unpackFigures(packed, indicator.kind));
      const loaded = areReal();
      return compareIndicator(indicator, figures, catalogue.region, asked, { loaded }) ?? [];
    });
    return guardedPart(comparison, compared);
  };
}
