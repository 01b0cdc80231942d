import { observationsInUse, showsTheSame, type Shelf } from '#lib/submissions/shelf.ts';
import { figuresLoader, type FiguresByIndicator, type FiguresLoader } from './loaded-figures.ts';
import { forgetForPartners, protectedly, whileFinding } from './for-partners.svelte.ts';
import { turns, wordsOf } from './in-turn.ts';
import { hasSameOwn, membersPart, ownPart, sealable, withMembersOf, type Keep } from './members-part.ts';
import { NO_ATTEMPT, readerIn, readOnto, readStored, type Reader, type Reading } from './reading.ts';
import type { SessionState, SessionWorld, Work } from './session-world.ts';
import { overSite, readersPart } from './site-part.ts';
import { keeping, saveShelf } from './stored-files.ts';

let shelf = $state.raw<Shelf>([]);
let attempt = $state.raw(NO_ATTEMPT);
let figures = $state.raw<FiguresByIndicator | null>(null);
let work = $state.raw<Work | null>(null);
let restoring = $state(false);
let problem = $state('');
let notKept = $state('');

let joined: { readonly world: SessionWorld; readonly loader: FiguresLoader } | null = null;
let cancelling = new AbortController();
let bytesOf: ReadonlyMap<string, File> = new Map();
let site: Shelf = [];

const inOrder = turns(
  (words) => (problem = words),
  () => (work = null)
);

/** The one stateful thing of the site: which files are loaded, and what they say. Only the functions below change it. */
export const session: SessionState = {
  get shelf() {
    return shelf;
  },
  get attempt() {
    return attempt;
  },
  get figures() {
    return figures;
  },
  get work() {
    return work;
  },
  get restoring() {
    return restoring;
  },
  get problem() {
    return problem;
  },
  get notKept() {
    return notKept;
  }
};

/** Joins the session to its world and reads the files of an earlier visit again. Later calls do nothing. */
export function joinSession(world: SessionWorld): Promise<void> {
  if (joined !== null) return Promise.resolve();
  joined = { world, loader: figuresLoader(world.openEngine) };
  world.onTold(() => void inOrder.take(restore));
  return world.remembered() === 0 ? Promise.resolve() : inOrder.take(restore);
}

/** Starts the engine ahead of need. */
export function warmEngine(): void {
  here().loader.warm();
}

/** Reads, checks and loads files; a faulty one is listed in `refused` and changes nothing else. Files for `memory` are never stored. */
export function addFiles(files: readonly File[], keep: Keep = 'browser'): Promise<void> {
  return inOrder.take(async () => {
    const reading = await readOnto(readersPart(shelf), files, reader(), keep);
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
    await show(shelf);
    if (shelf.length > 0) return;
    [failed, problem, site] = [problem, '', []];
  });
  return failed;
}

/** Forgets every file that is in memory alone, here and in the engine: left is what the reader loaded, else what the site ships with. */
export function forgetMembers(): Promise<void> {
  return inOrder.take(async () => {
    dismissRefused();
    figures = null;
    await changeTo(ownPart(shelf));
  });
}

/** The files that are shown, as they were handed in, in the order in which the later ones count. */
export function filesShown(): readonly File[] {
  return sealable(shelf).flatMap(({ id }) => bytesOf.get(id) ?? []);
}

/** Stops reading the files that are being added: none of them is loaded. */
export function cancelAdding(): void {
  cancelling.abort(new DOMException('Cancelled', 'AbortError'));
}

/** Changes what is on the shelf, or which of its files count. */
export function changeShelf(change: (shelf: Shelf) => Shelf): Promise<void> {
  return inOrder.take(() => changeTo(change(shelf)));
}

/** Takes every loaded file away: the site is as it was shipped. */
export function startAgain(): Promise<void> {
  return inOrder.take(async () => {
    dismissRefused();
    await show([]);
    notKept = await keeping(() => here().world.files.forgetAll());
    here().world.tellOthers();
  });
}

/** Clears what was said of the last attempt. */
export const dismissRefused = (): void => void (attempt = NO_ATTEMPT);

async function restore(): Promise<void> {
  restoring = true;
  try {
    const reading = await readStored(await here().world.files.all(), reader());
    taken(reading);
    await show(withMembersOf(reading.shelf, shelf));
  } finally {
    restoring = false;
  }
}

function reader(): Reader {
  cancelling = new AbortController();
  return readerIn(here().world, shelf, cancelling.signal, (words, fraction) => (work = { words, fraction }));
}

function taken({ faulty, known, bytes }: Reading): void {
  attempt = { faulty, known };
  bytesOf = new Map([...bytesOf, ...bytes]);
}

/** Makes this the shelf, here, in the browser's storage and in other tabs. */
async function changeTo(next: Shelf): Promise<void> {
  const before = shelf;
  await show(next);
  notKept = await keeping(() => saveShelf(here().world.files, before, next, bytesOf));
  if (!hasSameOwn(before, next)) here().world.tellOthers();
}

/** Shows a shelf's figures. If the engine fails the files stay listed and `problem` says why they cannot be shown. */
async function show(readers: Shelf): Promise<void> {
  const { world, loader } = here();
  const next = overSite(site, readers);
  const isShown = figures !== null && showsTheSame(shelf, next);
  const stays = (id: string) => [...site, ...next].some((file) => file.id === id);
  if (!membersPart(shelf).every(({ id }) => stays(id))) loader.end();
  bytesOf = new Map([...bytesOf].filter(([id]) => stays(id)));
  // The site's own files alone are on the shelf only when their figures are there; members' files must go at once.
  const waits = next.length > 0 && readersPart(next).length === 0 && membersPart(shelf).length === 0;
  if (!waits) shelf = next;
  world.remember(ownPart(next).length);
  if (isShown) return;
  problem = '';
  forgetForPartners();
  const told = (words: string) => (work = { words, fraction: null });
  try {
    figures = next.length === 0 ? null : await loader.figuresOf(observationsInUse(next), told);
    shelf = next;
    if (figures !== null) whileFinding(inOrder.take(protect));
  } catch (cause) {
    figures = null;
    if (shelf.length > 0) shelf = next;
    problem = wordsOf(cause);
  }
}

/** Marks what of the loaded figures partners may not see, in a turn of its own. */
async function protect(): Promise<void> {
  if (figures) figures = await protectedly(here(), figures, observationsInUse(shelf));
}

function here(): NonNullable<typeof joined> {
  if (joined === null) throw new Error('The session is not joined to a page yet.');
  return joined;
}
