import {
  choose,
  explain,
  observationsInUse,
  setAside,
  showsTheSame,
  takeAway,
  type Shelf
} from '#lib/submissions/shelf.ts';
import { figuresLoader, type FiguresByIndicator, type FiguresLoader } from './loaded-figures.ts';
import { forgetForPartners, protectedly, whileFinding } from './for-partners.svelte.ts';
import { turns, wordsOf } from './in-turn.ts';
import { comparableFigures, readerIn, readOnto, readStored, type Reader, type Reading } from './reading.ts';
import type { SessionWorld, Work } from './session-world.ts';
import { saveShelf, type StoredFiles } from './stored-files.ts';

/** What came of the files added last, apart from those that were taken. */
export type Attempt = Pick<Reading, 'faulty' | 'known'>;

const NO_ATTEMPT: Attempt = { faulty: [], known: [] };

let shelf = $state.raw<Shelf>([]);
let attempt = $state.raw<Attempt>(NO_ATTEMPT);
let figures = $state.raw<FiguresByIndicator | null>(null);
let work = $state.raw<Work | null>(null);
let restoring = $state(false);
let problem = $state('');
let notKept = $state('');

let joined: { readonly world: SessionWorld; readonly loader: FiguresLoader } | null = null;
let cancelling = new AbortController();
let bytesOf: ReadonlyMap<string, File> = new Map();

const inOrder = turns(
  (words) => (problem = words),
  () => (work = null)
);

/** The one stateful thing of the site: which files are loaded, and what they say. Only the functions below change it. */
export const session = {
  /** Every loaded file, shown or kept behind another. */
  get shelf() {
    return shelf;
  },
  /** Files refused at the last attempt, and those that were loaded before, byte for byte. */
  get attempt() {
    return attempt;
  },
  /** Submitted figures of the loaded files, null when none is loaded or they are not ready. */
  get figures() {
    return figures;
  },
  /** What is being done, null when nothing is. */
  get work() {
    return work;
  },
  /** True while files of an earlier visit are read again: shipped figures must not be taken for them. */
  get restoring() {
    return restoring;
  },
  /** Why the loaded figures cannot be shown, in words; empty when they can. */
  get problem() {
    return problem;
  },
  /** Why the files will not survive a reload, in words; empty when they will. */
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

/** Reads, checks and loads files; a faulty one is listed in `refused` and changes nothing else. */
export function addFiles(files: readonly File[]): Promise<void> {
  return inOrder.take(async () => {
    const reading = await readOnto(shelf, files, reader());
    taken(reading);
    await changeTo(reading.shelf);
  });
}

/** Stops reading the files that are being added: none of them is loaded. */
export function cancelAdding(): void {
  cancelling.abort(new DOMException('Cancelled', 'AbortError'));
}

/** Shows a file's quarters before all others of its authority. */
export function useFile(id: string): Promise<void> {
  return inOrder.take(() => changeTo(choose(shelf, id)));
}

/** Keeps a file behind the others of its authority. */
export function keepBehind(id: string): Promise<void> {
  return inOrder.take(() => changeTo(setAside(shelf, id)));
}

/** Accepts warnings of a file with their explanations, by `warningKey`. */
export function acceptWarnings(id: string, reasons: Readonly<Record<string, string>>): Promise<void> {
  return inOrder.take(() => changeTo(explain(shelf, id, reasons)));
}

/** Takes one file away. */
export function removeFile(id: string): Promise<void> {
  return inOrder.take(() => changeTo(takeAway(shelf, id)));
}

/** Takes every loaded file away: the site is as it was shipped. */
export function startAgain(): Promise<void> {
  return inOrder.take(async () => {
    dismissRefused();
    await show([]);
    await store((files) => files.forgetAll()).then(here().world.tellOthers);
  });
}

/** Clears what was said of the last attempt. */
export const dismissRefused = (): void => void (attempt = NO_ATTEMPT);

async function restore(): Promise<void> {
  restoring = true;
  try {
    const reading = await readStored(await here().world.files.all(), reader());
    taken(reading);
    await show(reading.shelf);
  } finally {
    restoring = false;
  }
}

function reader(): Reader {
  cancelling = new AbortController();
  const tell: Reader['onProgress'] = (words, fraction) => (work = { words, fraction });
  return readerIn(here().world, comparableFigures(shelf), cancelling.signal, tell);
}

function taken({ faulty, known, bytes }: Reading): void {
  attempt = { faulty, known };
  bytesOf = new Map([...bytesOf, ...bytes]);
}

/** Makes this the shelf, here, in the browser's storage and in other tabs. */
async function changeTo(next: Shelf): Promise<void> {
  const before = shelf;
  await show(next);
  await store(async (files) => saveShelf(files, before, next, bytesOf));
  if (next !== before) here().world.tellOthers();
}

/** Shows a shelf's figures. If the engine fails the files stay listed and `problem` says why they cannot be shown. */
async function show(next: Shelf): Promise<void> {
  const { world, loader } = here();
  const isShown = figures !== null && showsTheSame(shelf, next);
  shelf = next;
  world.remember(next.length);
  if (isShown) return;
  problem = '';
  forgetForPartners();
  if (next.length === 0) {
    figures = null;
    return;
  }
  try {
    figures = await loader.figuresOf(observationsInUse(next), (words) => (work = { words, fraction: null }));
    whileFinding(inOrder.take(protect));
  } catch (cause) {
    figures = null;
    problem = wordsOf(cause);
  }
}

/** Marks what of the loaded figures partners may not see, in a turn of its own. */
async function protect(): Promise<void> {
  if (figures) figures = await protectedly(here(), figures, observationsInUse(shelf));
}

async function store(change: (files: StoredFiles) => Promise<void>): Promise<void> {
  try {
    await change(here().world.files);
    notKept = '';
  } catch (cause) {
    notKept = `This browser did not keep the change (${wordsOf(cause)}): what you see now may be gone when the page is closed or reloaded.`;
  }
}

function here(): NonNullable<typeof joined> {
  if (joined === null) throw new Error('The session is not joined to a page yet.');
  return joined;
}
