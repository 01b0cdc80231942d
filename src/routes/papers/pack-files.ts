import { version } from '$app/environment';
import { tick } from 'svelte';
import { catalogue } from '#generated/catalogue.ts';
import { fileName } from '#lib/export/file-name.ts';
import type { OutputFile } from '#lib/export/outputs.ts';
import type { Pack } from '#lib/export/pack.ts';
import { saveBytes, saveText } from '#lib/export/save.ts';
import { plural } from '#lib/domain/format.ts';
import type { Agenda, AgendaItem } from '#lib/state/agenda.ts';
import { session } from '#lib/state/session.svelte.ts';
import { passAs, sharing } from '#lib/state/sharing.svelte.ts';
import { whyNotAsDrawn } from '../leaving.ts';
import { fetchNeeded } from '../needed-to-leave.ts';
import { arriveAt } from './arrive.ts';
import { collectView, type CollectedView } from './collect-view.ts';
import { pageOf, type PackPage } from './pack-page-body.ts';

/** What a meeting's views are taken away as. */
export type PackFormat = 'slides' | 'file';

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/**
 * Saves the agenda's views together, and says what happened; `problems` holds a sentence for each view that could not be
 * had. Rejects where none could be had for a pack, or when it was cancelled.
 */
export async function packFile(
  agenda: Agenda,
  format: PackFormat,
  progress: (place: number) => Promise<void>,
  cancelled: AbortSignal
): Promise<{ said: string; problems: readonly string[] }> {
  await filesRead(cancelled);
  await fetchNeeded();
  const refused = whyNotAsDrawn();
  if (refused !== null) return { said: refused, problems: [] };
  const { pages, problems } = await walk(agenda, format, progress, cancelled);
  if (pages.length === 0) return { said: 'Nothing was saved: none of the views could be had.', problems };
  const pack = packOf(
    agenda,
    pages.map(({ collected }) => collected)
  );
  const file = await (format === 'slides'
    ? slidesFile(pack)
    : htmlFile(
        pack,
        pages.map(({ page }) => page)
      ));
  cancelled.throwIfAborted();
  if (typeof file.content === 'string') saveText(file.content, file.name, file.type);
  else saveBytes(file.content, file.name, file.type);
  return { said: `Saved as ${file.name}, with ${plural(pages.length, 'view')}.`, problems };
}

/** Waits until the files of an earlier visit are read again, or cannot be. */
async function filesRead(cancelled: AbortSignal): Promise<void> {
  const isReading = (): boolean =>
    session.restoring || (session.shelf.length > 0 && session.figures === null && session.problem === '');
  while (isReading()) {
    cancelled.throwIfAborted();
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

/** Reads every view off its page while the pages are drawn at the level at which things leave. */
async function walk(
  agenda: Agenda,
  format: PackFormat,
  progress: (place: number) => Promise<void>,
  cancelled: AbortSignal
): Promise<{ readonly pages: readonly PageAt[]; readonly problems: readonly string[] }> {
  const pages: PageAt[] = [];
  const problems: string[] = [];
  passAs(sharing.leavesFor);
  try {
    for (const [index, item] of agenda.items.entries()) {
      await progress(index + 1);
      try {
        pages.push(await pageAt(item, index + 1, format, cancelled));
      } catch (cause) {
        cancelled.throwIfAborted();
        const said = cause instanceof Error ? cause.message : 'it could not be read';
        const why = said.replace(/^(?:No|Not yet): /, '').replace(/\.$/, '');
        problems.push(`“${item.title}” is not in it: ${why}.`);
      }
    }
  } finally {
    passAs(null);
  }
  return { pages, problems };
}

interface PageAt {
  readonly collected: CollectedView;
  readonly page: PackPage | null;
}

async function pageAt(
  item: AgendaItem,
  place: number,
  format: PackFormat,
  cancelled: AbortSignal
): Promise<PageAt> {
  const section = await arriveAt(item.address, cancelled);
  // A page may have to fetch more before it can be seen as others see it.
  await fetchNeeded();
  await tick();
  const collected = await collectView(section, item, format === 'file' ? 'all' : 'in sight');
  return { collected, page: format === 'file' ? pageOf(section, collected, `v${place}`) : null };
}

function packOf({ title }: Agenda, collected: readonly CollectedView[]): Pack {
  return {
    title: title.trim() === '' ? 'Meeting pack' : title.trim(),
    region: `${catalogue.region.title} benchmarking`,
    generated: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date()),
    version,
    views: collected.map(({ view }) => view)
  };
}

async function slidesFile(pack: Pack): Promise<OutputFile> {
  const [{ packPptx }, { sitePalette }] = await Promise.all([
    import('#lib/export/pack-pptx.ts'),
    import('#lib/export/slide-image.ts')
  ]);
  return {
    name: fileName(pack.title, 'pptx'),
    type: PPTX_TYPE,
    content: await packPptx(pack, sitePalette())
  };
}

async function htmlFile(pack: Pack, pages: readonly (PackPage | null)[]): Promise<OutputFile> {
  const [{ singleFile }, { sha256Hex }] = await Promise.all([
    import('#lib/export/single-file.ts'),
    import('#lib/submissions/sha256.ts')
  ]);
  const hashOf = async (text: string): Promise<string> => {
    const hex = await sha256Hex(new TextEncoder().encode(text));
    const bytes = hex.match(/../g)?.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))) ?? [];
    return btoa(bytes.join(''));
  };
  const rules = [...new Set(pages.flatMap((page) => page?.rules ?? []))];
  const bodies = pages.map((page) => page?.body ?? '');
  return {
    name: fileName(pack.title, 'html'),
    type: 'text/html',
    content: await singleFile({ pack, bodies, rules }, hashOf)
  };
}
