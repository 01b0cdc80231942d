import { version } from '$app/environment';
import { setContext } from 'svelte';
import { PICTURE_TAKER, type PictureTaker } from '#lib/charts/chart.ts';
import type { Fact, Origin, Outgoing } from '#lib/export/outgoing.ts';
import type { OutputFile, OutputFormat } from '#lib/export/outputs.ts';
import type { Table } from '#lib/tables/table.ts';
import type { Provenance } from '#lib/views/provenance.ts';

const NOT_MADE =
  'That did not work: the file could not be made. Reload the page and try again; nothing you loaded is lost.';

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

/** A table on its way out from where it stands on the page. */
export async function leaving(table: Table, provenance: Provenance, element: Element): Promise<Outgoing> {
  const { AS_SUBMITTED, outgoing } = await import('#lib/export/outgoing.ts');
  return outgoing(table, provenance, AS_SUBMITTED, originOf(element));
}

/** Puts a table on the clipboard: null when it is there, else the text to be copied by hand. */
export async function copied(going: Promise<Outgoing>): Promise<string | null> {
  const [table, { copyTable }] = await Promise.all([going, import('#lib/export/copy.ts')]);
  return copyTable(table);
}

/** Saves a table as a file, and says what happened in a sentence; the writer is fetched only now. */
export async function savedTable(going: Promise<Outgoing>, format: OutputFormat): Promise<string> {
  const made = Promise.all([going, import('#lib/export/outputs.ts')]);
  return saved(made.then(([table, { outputFile }]) => outputFile(table, format)));
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

/** Opens the browser's print dialog for the part of the page that an element stands in; says only what went wrong. */
export async function printed(element: Element, facts: readonly Fact[]): Promise<string> {
  try {
    const { printView } = await import('#lib/export/print-view.ts');
    printView(partOf(element), facts);
    return '';
  } catch {
    return 'That did not work: use the browser’s own Print to print the whole page.';
  }
}

/** Lets the pictures inside the calling component be taken away, with what is known of their figures. */
export function letPicturesLeave(provenance: () => Provenance): void {
  const factsAt = async (svg: SVGSVGElement): Promise<readonly Fact[]> => {
    const { AS_SUBMITTED, factsOf } = await import('#lib/export/outgoing.ts');
    return factsOf(provenance(), AS_SUBMITTED, originOf(svg));
  };
  setContext<PictureTaker>(PICTURE_TAKER, {
    provenance,
    take: (svg, words, format) =>
      saved(
        Promise.all([factsAt(svg), import('#lib/export/take-picture.ts')]).then(([facts, { pictureFile }]) =>
          pictureFile(svg, words, facts, format)
        )
      ),
    print: async (svg) => printed(svg, await factsAt(svg))
  });
}
