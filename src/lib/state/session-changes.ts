import { observationsInUse, showsTheSame, type Shelf } from '#lib/submissions/shelf.ts';
import { figuresLoader, type FiguresLoader } from './loaded-figures.ts';
import { forgetForPartners, protectedly, whileFinding } from './for-partners.svelte.ts';
import { turns, wordsOf } from './in-turn.ts';
import { hasSameOwn, sealable, withMembersOf, type Keep } from './members-part.ts';
import { readerIn, readOnto, readStored, type Reader, type Reading } from './reading.ts';
import { changeSession, dismissRefused, session } from './session.svelte.ts';
import type { SessionWorld } from './session-world.ts';
import { membersPart, ownPart, readersPart } from './shelf-parts.ts';
import { overSite } from './site-part.ts';
import { keeping, saveShelf } from './stored-files.ts';

let joined: { readonly world: SessionWorld; readonly loader: FiguresLoader } | null = null;
let bytesOf: ReadonlyMap<string, File> = new Map();
let site: Shelf = [];

const inOrder = turns(
  (words) => changeSession({ problem: words }),
  () => changeSession({ work: null })
);

/** Joins the session to its world and reads the files of an earlier visit again, if there are any or the page waits for them. Later calls do nothing. */
export function joinSession(world: SessionWorld): Promise<void> {
  if (joined !== null) return Promise.resolve();
  joined = { world, loader: figuresLoader(world.openEngine) };
  world.onTold(() => void inOrder.take(restore));
  const isWaiting = session.restoring || world.remembered() !== 0;
  return isWaiting ? inOrder.take(restore) : Promise.resolve();
}

/** Starts the engine ahead of need; settles when it is ready, or cannot be had. */
export function warmEngine(): Promise<void> {
  return here().loader.warm();
}

/** Reads, checks and loads files; a faulty one is listed in `refused` and changes nothing else. Files for `memory` are never stored. */
export function addFiles(files: readonly File[], keep: Keep = 'browser'): Promise<void> {
  return inOrder.take(async () => {
    const reading = await readOnto(readersPart(session.shelf), files, reader(), keep);
    taken(reading);
    await changeTo(reading.shelf);
  });
}

/**
 * Lays the site's own files beneath the reader's, in place of the build's figures. If they alone would be shown and the
 * engine fails, the build's figures stay; answers the engine's words, empty when all went well.
 */
export async function layBeneath(files: Shelf, bytes: ReadonlyMap<string, File>): Promise<string> {
  let failed = '';
  await inOrder.take(async () => {
    site = files;
    bytesOf = new Map([...bytesOf, ...bytes]);
    await show(session.shelf);
    if (session.shelf.length > 0) return;
    [failed, site] = [session.problem, []];
    changeSession({ problem: '' });
  });
  return failed;
}

/** Forgets every file that is in memory alone, here and in the engine: left is what the reader loaded, else what the site ships with. */
export function forgetMembers(): Promise<void> {
  return inOrder.take(async () => {
    dismissRefused();
    changeSession({ figures: null });
    await changeTo(ownPart(session.shelf));
  });
}

/** The files that are shown, as they were handed in, in the order in which the later ones count. */
export function filesShown(): readonly File[] {
  return sealable(session.shelf).flatMap(({ id }) => bytesOf.get(id) ?? []);
}

/** Changes what is on the shelf, or which of its files count. */
export function changeShelf(change: (shelf: Shelf) => Shelf): Promise<void> {
  return inOrder.take(() => changeTo(change(session.shelf)));
}

/** Takes every loaded file away: the site is as it was shipped. */
export function startAgain(): Promise<void> {
  return inOrder.take(async () => {
    dismissRefused();
    await show([]);
    changeSession({ notKept: await keeping(() => here().world.files.forgetAll()) });
    here().world.tellOthers();
  });
}

async function restore(): Promise<void> {
  changeSession({ restoring: true });
  try {
    const reading = await readStored(await here().world.files.all(), reader());
    taken(reading);
    await show(withMembersOf(reading.shelf, session.shelf));
  } finally {
    changeSession({ restoring: false });
  }
}

function reader(): Reader {
  const cancelling = new AbortController();
  const stop = (): void => cancelling.abort(new DOMException('Cancelled', 'AbortError'));
  const cancel = session.restoring ? null : stop;
  return readerIn(here().world, session.shelf, cancelling.signal, (words, fraction) =>
    changeSession({ work: { words, fraction, cancel } })
  );
}

function taken({ faulty, known, bytes }: Reading): void {
  changeSession({ attempt: { faulty, known } });
  bytesOf = new Map([...bytesOf, ...bytes]);
}

/** Makes this the shelf, here, in the browser's storage and in other tabs. */
async function changeTo(next: Shelf): Promise<void> {
  const before = session.shelf;
  await show(next);
  changeSession({ notKept: await keeping(() => saveShelf(here().world.files, before, next, bytesOf)) });
  if (!hasSameOwn(before, next)) here().world.tellOthers();
}

/** Shows a shelf's figures. If the engine fails the files stay listed and `problem` says why they cannot be shown. */
async function show(readers: Shelf): Promise<void> {
  const { world, loader } = here();
  const before = session.shelf;
  const next = overSite(site, readers);
  const isShown = session.figures !== null && showsTheSame(before, next);
  const stays = (id: string) => [...site, ...next].some((file) => file.id === id);
  if (!membersPart(before).every(({ id }) => stays(id))) loader.end();
  bytesOf = new Map([...bytesOf].filter(([id]) => stays(id)));
  // The site's own files alone are on the shelf only when their figures are there; members' files must go at once.
  const waits = next.length > 0 && readersPart(next).length === 0 && membersPart(before).length === 0;
  if (!waits) changeSession({ shelf: next });
  world.remember(ownPart(next).length);
  if (isShown) return;
  changeSession({ problem: '' });
  forgetForPartners();
  const told = (words: string): void => changeSession({ work: { words, fraction: null, cancel: null } });
  try {
    const figures = next.length === 0 ? null : await loader.figuresOf(observationsInUse(next), told);
    changeSession({ figures, shelf: next });
    if (figures !== null) whileFinding(inOrder.take(protect));
  } catch (cause) {
    const shelf = session.shelf.length > 0 ? next : session.shelf;
    changeSession({ figures: null, shelf, problem: wordsOf(cause) });
  }
}

/** Marks what of the loaded figures partners may not see, in a turn of its own. */
async function protect(): Promise<void> {
  const { figures, shelf } = session;
  if (figures) changeSession({ figures: await protectedly(here(), figures, observationsInUse(shelf)) });
}

function here(): NonNullable<typeof joined> {
  if (joined === null) throw new Error('The session is not joined to a page yet.');
  return joined;
}
