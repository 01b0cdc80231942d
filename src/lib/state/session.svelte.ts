import type { Issue } from '#lib/domain/issue.ts';
import type { Engine } from '#lib/engine/port.ts';
import { useLoadedObservations } from '#lib/questions/observations.ts';
import { askSubmittedFigures, type SubmittedFigure } from '#lib/questions/submitted-figures/index.ts';
import type { CheckedSubmission } from '#lib/submissions/check.ts';
import type { StoredFiles } from './stored-files.ts';

/** A submission in use: one an authority, the newest loaded. */
export interface LoadedSubmission {
  readonly authority: string;
  readonly checked: CheckedSubmission;
  readonly file: File;
}

/** What the session is doing, for the reader to see; null when it rests. `fraction` is 0 to 1, null when not known. */
export interface Work {
  readonly words: string;
  readonly fraction: number | null;
}

/** What the session needs of the world outside it. */
export interface SessionWorld {
  openEngine(onStage: (words: string) => void): Promise<Engine>;
  check(file: File, onProgress: (fraction: number) => void): Promise<CheckedSubmission>;
  readonly files: StoredFiles;
  /** Survives a reload cheaply: whether there are files to restore. */
  remember(count: number): void;
  remembered(): number;
}

/** How many files are checked at once: each has a worker of its own. */
const AT_ONCE = 4;

let loaded = $state.raw<readonly LoadedSubmission[]>([]);
let refused = $state.raw<readonly CheckedSubmission[]>([]);
let figures = $state.raw<ReadonlyMap<string, readonly SubmittedFigure[]> | null>(null);
let work = $state.raw<Work | null>(null);
let restoring = $state(false);
let problem = $state('');
let notKept = $state('');

let world: SessionWorld | null = null;
let engine: Promise<Engine> | null = null;
let queue: Promise<void> = Promise.resolve();

/** The one stateful thing of the site: which files are loaded, and what they say. Only its own functions change it. */
export const session = {
  /** Submissions in use, in the order they were loaded. */
  get loaded() {
    return loaded;
  },
  /** Files refused at the last attempt, with their problems. */
  get refused() {
    return refused;
  },
  /** Submitted figures of the loaded files by indicator, null when none is loaded or they are not ready. */
  get figures() {
    return figures;
  },
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
  if (given.remembered() === 0) return queue;
  restoring = true;
  return inTurn(async () => {
    const kept = await given.files.all();
    await take(kept);
  }).finally(() => (restoring = false));
}

/** Starts the engine ahead of need; a failure is met again, in words, when it is needed. */
export function warmEngine(): void {
  startEngine().catch(() => undefined);
}

/** Reads, checks and loads files; a faulty one is listed in `refused` and changes nothing else. */
export function addFiles(files: readonly File[]): Promise<void> {
  return inTurn(async () => {
    await take(files);
    for (const { authority, file } of loaded) {
      if (files.includes(file)) await keep(authority, file);
    }
  });
}

/** Takes one authority's submission away. */
export function removeSubmission(authority: string): Promise<void> {
  return inTurn(async () => {
    await put(loaded.filter((submission) => submission.authority !== authority));
    await forget((files) => files.forget(authority));
  });
}

/** Takes every loaded submission away: the site is as it was shipped. */
export function startAgain(): Promise<void> {
  return inTurn(async () => {
    refused = [];
    await put([]);
    await forget((files) => files.forgetAll());
  });
}

/** Clears the list of refused files. */
export function dismissRefused(): void {
  refused = [];
}

/** All problems of the last files, worst first. */
export function issuesOf(submission: CheckedSubmission): readonly Issue[] {
  return [...submission.issues].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

async function take(files: readonly File[]): Promise<void> {
  const next = new Map(loaded.map((submission) => [submission.authority, submission]));
  const faulty: CheckedSubmission[] = [];
  for (const { file, checked } of await checkAll(files)) {
    if (!checked.accepted || checked.authority === null) faulty.push(checked);
    else next.set(checked.authority, { authority: checked.authority, checked, file });
  }
  refused = faulty;
  await put([...next.values()]);
}

/** Checks files side by side, a few at a time, and answers in the order they were given. */
async function checkAll(
  files: readonly File[]
): Promise<readonly { readonly file: File; readonly checked: CheckedSubmission }[]> {
  const answers: CheckedSubmission[] = [];
  const fractions = files.map(() => 0);
  const words = files.length === 1 ? `Checking ${files[0]?.name ?? ''}` : `Checking ${files.length} files`;
  const waiting = [...files.entries()];
  const checkNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, file] = next;
      answers[index] = await here().check(file, (fraction) => {
        fractions[index] = fraction;
        work = { words, fraction: fractions.reduce((sum, part) => sum + part, 0) / files.length };
      });
      fractions[index] = 1;
    }
  };
  work = { words, fraction: 0 };
  await Promise.all(Array.from({ length: AT_ONCE }, checkNext));
  return files.flatMap((file, index) => {
    const checked = answers[index];
    return checked ? [{ file, checked }] : [];
  });
}

/** Makes these the submissions in use. If the engine fails they stay listed and `problem` says why they cannot be shown. */
async function put(next: readonly LoadedSubmission[]): Promise<void> {
  loaded = next;
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
    await useLoadedObservations(running, next.flatMap(({ checked }) => checked.observations));
    figures = byIndicator(await askSubmittedFigures(running));
    problem = '';
  } catch (cause) {
    engine = null;
    figures = null;
    problem = cause instanceof Error ? cause.message : String(cause);
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

async function keep(authority: string, file: File): Promise<void> {
  try {
    await here().files.keep(authority, file);
    notKept = '';
  } catch (cause) {
    notKept = `This browser would not keep the files (${cause instanceof Error ? cause.message : String(cause)}): they are gone when the page is closed or reloaded.`;
    here().remember(0);
  }
}

async function forget(how: (files: StoredFiles) => Promise<void>): Promise<void> {
  try {
    await how(here().files);
  } catch {
    notKept = 'This browser would not let go of the stored files: clear this site’s data in the browser’s settings.';
  }
}

function here(): SessionWorld {
  if (world === null) throw new Error('The session is not joined to a page yet.');
  return world;
}

/** One change after another, in the order they were asked for. */
function inTurn(change: () => Promise<void>): Promise<void> {
  queue = queue.then(change).then(rest, (cause: unknown) => {
    rest();
    problem = cause instanceof Error ? cause.message : String(cause);
  });
  return queue;
}

function rest(): void {
  work = null;
}
