import { resolve } from '$app/paths';
import { catalogue } from '#generated/catalogue.ts';
import { indicators } from '#generated/indicators.ts';
import { session } from '#lib/state/session.svelte.ts';
import { fileFor, type Shelf } from '#lib/submissions/shelf.ts';
import type { EnglandFigures } from '#lib/views/england.ts';
import { explainFigure } from '#lib/views/explain-figure.ts';
import type { Explanation } from '#lib/views/explanation.ts';
import { readFigureAddress, type FigureAddress } from '#lib/views/figure-address.ts';
import { unpackFigures } from '#lib/views/packed.ts';
import { choices } from './choices.svelte.ts';
import { fetchEngland } from './england-figures.ts';
import type { ExplainedFile } from './explained-file.ts';
import { readersPart, sitePart } from '#lib/state/site-part.ts';
import { inUse } from './submitted-in-use.ts';
import { areReal } from './submitted-status.ts';

/** What there is to show of a figure that was asked for. */
export type Explained =
  | { readonly kind: 'fetching' | 'failed' | 'unknown' }
  | { readonly kind: 'explained'; readonly explanation: Explanation };

const FETCHING = 'being fetched';
const NOT_FETCHED = 'could not be fetched. Close this and open it again to try once more';

/** The explanation of the figure that `asked` names, fetched as it changes and made again as the reader's choices do. */
export function explainedFigure(asked: () => string): { readonly now: Explained } {
  let file = $state.raw<ExplainedFile | null>(null);
  let england = $state.raw<EnglandFigures | null>(null);
  let englandWords = $state(FETCHING);
  let failed = $state(false);
  const address = $derived(knownAddress(asked()));
  const indicator = $derived(address?.indicator ?? null);

  $effect(() => {
    if (indicator === null) return;
    let left = false;
    const still =
      <Value>(use: (value: Value) => void) =>
      (value: Value): void => {
        if (!left) use(value);
      };
    [file, england, englandWords, failed] = [null, null, FETCHING, false];
    fetchFile(indicator).then(
      still((fetched) => (file = fetched)),
      still(() => (failed = true))
    );
    if (indicators.some(({ id, hasPublished }) => id === indicator && hasPublished)) {
      fetchEngland(indicator).then(
        still((fetched) => (england = fetched)),
        still(() => (englandWords = NOT_FETCHED))
      );
    }
    return () => {
      left = true;
    };
  });

  const now = $derived.by((): Explained => {
    if (address === null) return { kind: 'unknown' };
    if (failed) return { kind: 'failed' };
    if (file === null) return { kind: 'fetching' };
    const explanation = explain(address, file, england, englandWords);
    if (explanation === null) return { kind: session.restoring ? 'fetching' : 'unknown' };
    return { kind: 'explained', explanation };
  });
  return {
    get now() {
      return now;
    }
  };
}

function knownAddress(asked: string): FigureAddress | null {
  const address = readFigureAddress(asked);
  const known = indicators.some(({ id, kind }) => id === address?.indicator && kind !== 'grade');
  return known ? address : null;
}

function explain(
  address: FigureAddress,
  { packed, indicator, ...file }: ExplainedFile,
  england: EnglandFigures | null,
  englandWords: string
): Explanation | null {
  return explainFigure(address, {
    ...file,
    indicator,
    figures: inUse(indicator, unpackFigures(packed, indicator.kind)),
    region: catalogue.region,
    england,
    englandWords,
    wish: choices.selection,
    loaded: areReal(),
    filesOf: (authority, ends) => namesOf(readersPart(session.shelf), authority, ends),
    siteFilesOf: (authority, ends) => namesOf(sitePart(session.shelf), authority, ends)
  });
}

/** Names of the files of a part of the shelf that an authority's quarters are shown from. */
function namesOf(part: Shelf, authority: string, ends: readonly string[]): readonly string[] {
  const shown = ends.flatMap((end) => fileFor(session.shelf, authority, end) ?? []);
  return shown.filter(({ id }) => part.some((file) => file.id === id)).map(({ checked }) => checked.file);
}

const fetched = new Map<string, Promise<ExplainedFile>>();

function fetchFile(indicator: string): Promise<ExplainedFile> {
  const known = fetched.get(indicator);
  if (known) return known;
  const asked = ask(indicator).catch((cause: unknown) => {
    fetched.delete(indicator);
    throw cause;
  });
  fetched.set(indicator, asked);
  return asked;
}

async function ask(indicator: string): Promise<ExplainedFile> {
  const response = await fetch(`${resolve(`/indicators/${indicator}/`)}explained.json`);
  if (!response.ok) throw new Error(`The figures behind an explanation answered ${response.status}.`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- this build wrote the file, of this type
  const file: ExplainedFile = await response.json();
  return file;
}
