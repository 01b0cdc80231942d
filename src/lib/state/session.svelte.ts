import type { Engine } from '#lib/engine/port.ts';
import { useLoadedObservations } from '#lib/questions/observations.ts';
import { askSubmittedFigures, type SubmittedFigure } from '#lib/questions/submitted-figures/index.ts';
import type { CheckedSubmission } from '#lib/submissions/check.ts';
import { choose, explain, observationsInUse, place, setAside, takeAway, type Shelf } from '#lib/submissions/shelf.ts';
import { checkAll, type CheckedFile } from './check-all.ts';
import type { StoredFile, StoredFiles } from './stored-files.ts';

/** What the session is doing, for the reader to see. `fraction` is 0 to 1, null when not known. */
export interface Work {
  readonly words: string;
  readonly fraction: number | null;
}

/** What the session needs of the world outside it. */
export interface SessionWorld {
  openEngine(onStage: (words: string) => void): Promise<Engine>;
  check(file: File, signal: AbortSignal, onProgress: (fraction: number) => void): Promise<CheckedSubmission>;
  /** The same text for the same bytes, and for no others. */
  identify(file: File): Promise<string>;
  readonly files: StoredFiles;
  /** Survives a reload cheaply: how many files there are to restore. */
  remember(count: number): void;
  remembered(): number;
  /** Tells the site's other tabs that the stored files have changed, and hears it from them. */
  tellOthers(): void;
  onTold(listener: () => void): void;
}

let shelf = $state.raw<Shelf>([]);
let refused = $state.raw<readonly CheckedFile[]>([]);
let already = $state.raw<readonly string[]>([]);
let figures = $state.raw<ReadonlyMap<string, readonly SubmittedFigure[]> | null>(null);
let work = $state.raw<Work | null>(null);
let restoring = $state(false);
let problem = $state('');
let notKept = $state('');

let world: SessionWorld | null = null;
let engine: Promise<Engine> | null = null;
let queue: Promise<void> = Promise.resolve();
let cancelling = new AbortController();
const bytesOf = new Map<string, File>();

/** The bytes of a loaded file, by its id. */
export function bytesOfFile(id: string): File | null {
  return bytesOf.get(id) ?? null;
}

/** The one stateful thing of the site: which files are loaded, and what they say. Only the functions below change it. */
export const session = {
  /** Every loaded file, shown or kept behind another. */
  get shelf() {
    return shelf;
  },
  /** Files refused at the last attempt, with their problems. */
  get refused() {
    return refused;
  },
  /** Names of the files of the last attempt that were loaded before, byte for byte. */
  get already() {
    return already;
  },
  /** Submitted figures of the loaded files by indicator, null when none is loaded or they are not ready. */
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
export function joinSession(given: SessionWorld): Promise<void> {
  if (world !== null) return queue;
  world = given;
  given.onTold(() => void inTurn(restore));
  return given.remembered() === 0 ? queue : inTurn(restore);
}

/** Starts the engine ahead of need; a failure is met again, in words, when it is needed. */
export function warmEngine(): void {
  startEngine().catch(() => undefined);
}

/** Reads, checks and loads files; a faulty one is listed in `refused` and changes nothing else. */
export function addFiles(files: readonly File[]): Promise<void> {
  return inTurn(async () => {
    const { next, faulty, known } = await readOnto(shelf, files);
    refused = faulty;
    already = known;
    await changeTo(next);
  });
}

/** Stops reading the files that are being added: none of them is loaded. */
export function cancelAdding(): void {
  cancelling.abort(new DOMException('Cancelled', 'AbortError'));
}

/** Shows a file's quarters before all others of its authority. */
export function useFile(id: string): Promise<void> {
  return inTurn(() => changeTo(choose(shelf, id)));
}

/** Keeps a file behind the others of its authority. */
export function keepBehind(id: string): Promise<void> {
  return inTurn(() => changeTo(setAside(shelf, id)));
}

/** Accepts warnings of a file with their explanations, by `warningKey`. */
export function acceptWarnings(id: string, reasons: Readonly<Record<string, string>>): Promise<void> {
  return inTurn(() => changeTo(explain(shelf, id, reasons)));
}

/** Takes one file away. */
export function removeFile(id: string): Promise<void> {
  return inTurn(() => changeTo(takeAway(shelf, id)));
}

/** Takes every loaded file away: the site is as it was shipped. */
export function startAgain(): Promise<void> {
  return inTurn(async () => {
    refused = [];
    await show([]);
    await store(() => here().files.forgetAll());
    here().tellOthers();
  });
}

/** Clears the list of refused files. */
export function dismissRefused(): void {
  refused = [];
  already = [];
}

async function restore(): Promise<void> {
  restoring = true;
  try {
    const stored = await here().files.all();
    const { next, faulty } = await readOnto(
      [],
      stored.map(({ file }) => file)
    );
    refused = faulty;
    await show(withDecisions(next, stored));
  } finally {
    restoring = false;
  }
}

/** Files read again, with the places and decisions that were stored with them. */
function withDecisions(read: Shelf, stored: readonly StoredFile[]): Shelf {
  return read.map((file) => {
    const decided = stored.find((candidate) => candidate.file === bytesOf.get(file.id));
    return decided
      ? { ...file, position: decided.position, standing: decided.standing, reasons: decided.reasons }
      : file;
  });
}

interface Reading {
  readonly next: Shelf;
  readonly faulty: readonly CheckedFile[];
  readonly known: readonly string[];
}

async function readOnto(
  start: Shelf,
  files: readonly File[]
): Promise<Reading> {
  const { check, identify } = here();
  cancelling = new AbortController();
  const { signal } = cancelling;
  const checked = await checkAll(
    files,
    (file, onProgress) => check(file, signal, onProgress),
    (words, fraction) => (work = { words, fraction })
  );
  const known: string[] = [];
  let next = start;
  for (const { file, result } of checked) {
    if (!result.accepted || result.authority === null) continue;
    const id = await identify(file);
    if (next.some((shelved) => shelved.id === id)) known.push(file.name);
    else bytesOf.set(id, file);
    next = place(next, { id, authority: result.authority, checked: result });
  }
  return { next, known, faulty: checked.filter(({ result }) => !result.accepted) };
}

/** Makes this the shelf, here, in the browser's storage and in other tabs. */
async function changeTo(next: Shelf): Promise<void> {
  const before = shelf;
  await show(next);
  const gone = before.filter(({ id }) => !next.some((file) => file.id === id));
  const changed = next.filter((file) => !before.includes(file));
  if (gone.length + changed.length === 0) return;
  await store(async () => {
    for (const { id } of gone) await here().files.forget(id);
    for (const { id, position, standing, reasons } of changed) {
      const file = bytesOf.get(id);
      if (file) await here().files.keep(id, { file, position, standing, reasons });
    }
  });
  here().tellOthers();
}

/** Shows a shelf's figures. If the engine fails the files stay listed and `problem` says why they cannot be shown. */
async function show(next: Shelf): Promise<void> {
  shelf = next;
  here().remember(next.length);
  if (next.length === 0) {
    figures = null;
    problem = '';
    return;
  }
  try {
    work = { words: 'Starting the calculation engine', fraction: null };
    const running = await startEngine();
    work = { words: 'Loading the figures', fraction: null };
    await useLoadedObservations(running, observationsInUse(next));
    figures = byIndicator(await askSubmittedFigures(running));
    problem = '';
  } catch (cause) {
    engine = null;
    figures = null;
    problem = wordsOf(cause);
  }
}

function byIndicator(all: readonly SubmittedFigure[]): ReadonlyMap<string, readonly SubmittedFigure[]> {
  const groups = new Map<string, SubmittedFigure[]>();
  for (const figure of all) {
    const group = groups.get(figure.indicator);
    if (group) group.push(figure);
    else groups.set(figure.indicator, [figure]);
  }
  return groups;
}

function startEngine(): Promise<Engine> {
  engine ??= here()
    .openEngine((words) => {
      if (work !== null) work = { words, fraction: null };
    })
    .catch((cause: unknown) => {
      engine = null;
      throw cause;
    });
  return engine;
}

async function store(change: () => Promise<void>): Promise<void> {
  try {
    await change();
    notKept = '';
  } catch (cause) {
    notKept = `This browser did not keep the change (${wordsOf(cause)}): what you see now may be gone when the page is closed or reloaded.`;
  }
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function here(): SessionWorld {
  if (world === null) throw new Error('The session is not joined to a page yet.');
  return world;
}

/** One change after another, in the order they were asked for. One that is cancelled changes nothing. */
function inTurn(change: () => Promise<void>): Promise<void> {
  queue = queue
    .then(change)
    .catch((cause: unknown) => {
      const isCancelled = cause instanceof DOMException && cause.name === 'AbortError';
      if (!isCancelled) problem = wordsOf(cause);
    })
    .then(() => {
      work = null;
    });
  return queue;
}
