import { version } from '$app/environment';
import { flushSync, setContext } from 'svelte';
import { PICTURE_TAKER, type PictureFormat, type PictureTaker } from '#lib/charts/chart.ts';
import type { SharingLevel } from '#lib/domain/sharing.ts';
import type { Fact, Origin, Outgoing } from '#lib/export/outgoing.ts';
import type { OutputFile, OutputFormat } from '#lib/export/outputs.ts';
import { passAs } from '#lib/state/sharing.svelte.ts';
import type { Provenance } from '#lib/views/provenance.ts';
import type { Leaving, TableWithProvenance } from './leaving.ts';

/** Said where the script that makes a file could not be fetched, or failed. */
export const NOT_MADE =
  'That did not work: the file could not be made. Reload the page and try again; nothing you loaded is lost.';
const NOT_PRINTED = 'That did not work: use the browser’s own Print to print the whole page.';
const NOT_THERE = 'No: once small counts are hidden there is no such picture.';

/** When and where something on the page is taken: its address opens the same choices at the same view. */
export function originOf(element: Element): Origin {
  const view = element.closest<HTMLElement>('[data-view]')?.dataset['view'];
  const { origin, pathname, search } = window.location;
  return {
    generated: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date()),
    version,
    address: `${origin}${pathname}${search}${view === undefined ? '' : `#${view}`}`
  };
}

/** The part of the page that an element stands in and that can be printed alone. */
export function partOf(element: Element): Element {
  return element.closest('[data-view]') ?? element;
}

/**
 * A table on its way out at the sharing level in force, taken from where an element stands or from a given origin; or in
 * words why it stays. `read` makes the table of the figures in use, as `tableLeaving` asks.
 */
export async function leaving(
  read: () => TableWithProvenance | null,
  from: Element | Origin
): Promise<Leaving<Outgoing>> {
  const [{ tableLeaving }, { outgoing }] = await Promise.all([
    import('./leaving.ts'),
    import('#lib/export/outgoing.ts')
  ]);
  const going = await tableLeaving(read);
  if (going.kind === 'stays') return going;
  const { table, provenance } = going.what;
  const origin = from instanceof Element ? originOf(from) : from;
  return { ...going, what: outgoing(table, provenance, going.stamp, origin) };
}

/** Puts a table on the clipboard: null when it is there, else the text to be copied by hand. */
export async function copied(table: Outgoing): Promise<string | null> {
  const { copyTable } = await import('#lib/export/copy.ts');
  return copyTable(table);
}

/** Saves a table as a file, and says what happened in a sentence; the writer is fetched only now. */
export function savedTable(table: Outgoing, format: OutputFormat): Promise<string> {
  return saved(import('#lib/export/outputs.ts').then(({ outputFile }) => outputFile(table, format)));
}

/** Saves a file that is being made, and says what happened in a sentence. */
async function saved(making: Promise<OutputFile>): Promise<string> {
  try {
    const [{ name, type, content }, { saveBytes, saveText }] = await Promise.all([
      making,
      import('#lib/export/save.ts')
    ]);
    if (typeof content === 'string') saveText(content, name, type);
    else saveBytes(content, name, type);
    return `Saved as ${name}.`;
  } catch {
    return NOT_MADE;
  }
}

/** Opens the browser's print dialog for the part of the page that an element stands in, as it is seen at a level; says only what went wrong. */
export async function printed(
  element: Element,
  facts: readonly Fact[],
  level: SharingLevel
): Promise<string> {
  try {
    const [{ printView }, { namesToHide, NO_LETTERS }] = await Promise.all([
      import('#lib/export/print-view.ts'),
      import('./leaving.ts')
    ]);
    // The page is shown as it is once it has been printed: see `+layout.svelte`.
    drawAs(level);
    const part = partOf(element);
    if (level === 'public' && namesToHide(part.textContent).length > 0) {
      drawAs(null);
      return NO_LETTERS;
    }
    printView(part, facts);
    return '';
  } catch {
    drawAs(null);
    return NOT_PRINTED;
  }
}

/** Draws the page as it is seen at a level, at once; null: as it is shown. */
function drawAs(level: SharingLevel | null): void {
  passAs(level);
  flushSync();
}

/** Lets the pictures inside the calling component be taken away, with what is known of their figures. */
export function letPicturesLeave(provenance: () => Provenance): void {
  setContext<PictureTaker>(PICTURE_TAKER, {
    provenance,
    take: (svg, _words, format) => pictureTaken(provenance, svg, format).catch(() => NOT_MADE),
    print: (svg) => picturePrinted(provenance, svg).catch(() => NOT_PRINTED)
  });
}

/** What is said of a picture that may leave, and at which level; or in words why it stays. */
async function factsLeaving(
  provenance: () => Provenance,
  svg: SVGSVGElement
): Promise<Leaving<readonly Fact[]>> {
  const [{ factsOf }, { provenanceLeaving, fetchNeeded }] = await Promise.all([
    import('#lib/export/outgoing.ts'),
    import('./leaving.ts')
  ]);
  await fetchNeeded();
  const going = provenanceLeaving(provenance);
  if (going.kind === 'stays') return going;
  return { ...going, what: factsOf(going.what, going.stamp, originOf(svg)) };
}

async function picturePrinted(provenance: () => Provenance, svg: SVGSVGElement): Promise<string> {
  const going = await factsLeaving(provenance, svg);
  return going.kind === 'stays' ? going.words : printed(svg, going.what, going.view);
}

/** Draws the page at the level for as long as it takes to read the picture off it: nothing of that is painted. */
async function pictureTaken(
  provenance: () => Provenance,
  svg: SVGSVGElement,
  format: PictureFormat
): Promise<string> {
  const [{ pictureFile }, { namesToHide, NO_LETTERS }] = await Promise.all([
    import('#lib/export/take-picture.ts'),
    import('./leaving.ts')
  ]);
  const going = await factsLeaving(provenance, svg);
  if (going.kind === 'stays') return going.words;
  drawAs(going.view);
  let making: Promise<OutputFile>;
  try {
    if (!svg.isConnected) return NOT_THERE;
    if (going.view === 'public' && namesToHide(svg.textContent).length > 0) return NO_LETTERS;
    making = pictureFile(svg, wordsOf(svg), going.what, format);
  } finally {
    drawAs(null);
  }
  return saved(making);
}

/** What a drawing says of itself as it stands now. */
function wordsOf(svg: SVGSVGElement): { readonly title: string; readonly description: string } {
  const said = (name: string): string => svg.querySelector(`:scope > ${name}`)?.textContent ?? '';
  return { title: said('title'), description: said('desc') };
}
