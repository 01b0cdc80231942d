import { resolve } from '$app/paths';
import { WHOLE_MOST_BYTES } from '#lib/engine/figures-file.ts';
import { session } from '#lib/state/session.svelte.ts';
import { isMetered } from './idle.ts';
import { engineWarmed } from './joined-session.ts';
import { isLarge, keepFile, missing, type SiteFile } from './kept-files.ts';

/** How much of the site this browser keeps, for reading without a network. */
export type Kept =
  | { readonly state: 'unknown' | 'cannot' | 'on request' | 'whole' | 'no room' }
  | { readonly state: 'fetching' | 'interrupted'; readonly fraction: number };

/** How many files are fetched at a time: few, so that what the reader asks for comes first. */
const AT_ONCE = 3;
/** After so many that did not come, the line or the host is at fault, and no file is. */
const MOST_FAILURES = 5;
const LOOK_AGAIN_MS = 200;

let kept = $state.raw<Kept>({ state: 'unknown' });
let waiting = $state.raw<ServiceWorker | null>(null);
let isReplaced = $state(false);
let joined: ServiceWorkerRegistration | null = null;

export const offline = {
  get kept(): Kept {
    return kept;
  },
  /** True when a newer version of the site is ready to take over. */
  get hasUpdate(): boolean {
    return waiting !== null;
  },
  /** True when a newer version has taken over beside this page, which stayed as it was. */
  get isReplaced(): boolean {
    return isReplaced;
  }
};

/**
 * Finds out what is kept, watches for a newer version, and fetches the rest unless the line is metered. When a newer
 * version takes over, the page is loaded again, unless `mustStay` says that something would be lost by it.
 */
export async function joinOffline(mustStay: () => boolean): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) {
    kept = { state: 'cannot' };
    return;
  }
  const { serviceWorker } = navigator;
  // The first worker of all takes over a page of its own version; any later one brings another version.
  if (serviceWorker.controller !== null)
    serviceWorker.addEventListener('controllerchange', () => {
      if (mustStay()) isReplaced = true;
      else location.reload();
    });
  if (!(await join())) return;
  // The engine is what a reader may want next; all the rest of the site would hold it up.
  await engineWarmed();
  if (isMetered()) kept = (await missing()).length === 0 ? { state: 'whole' } : { state: 'on request' };
  else await keep((file) => !isLargeDatabase(file));
}

/** Has the service worker installed, and says whether it is; a browser that refuses any has nothing more to be asked. */
async function join(): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.register(`${resolve('/')}service-worker.js`);
    if (await isInstalled(registration)) joined = registration;
    else kept = { state: 'interrupted', fraction: 0 };
  } catch {
    kept = { state: 'cannot' };
  }
  if (joined !== null) watchForUpdate(joined);
  return joined !== null;
}

/** Whether a worker is there, or comes; one that could not keep what every page needs goes again. */
function isInstalled({ active, waiting: next, installing }: ServiceWorkerRegistration): Promise<boolean> {
  if (active || next || !installing) return Promise.resolve(true);
  return new Promise((resolveIt) =>
    installing.addEventListener('statechange', () => {
      if (installing.state === 'activated' || installing.state === 'redundant')
        resolveIt(installing.state === 'activated');
    })
  );
}

/** Lets the newer version take over; every open page of the site is loaded again. */
export function update(): void {
  waiting?.postMessage('take over');
}

/** Fetches what is not kept yet, through the service worker, which keeps it. */
export async function keepWhole(): Promise<void> {
  if (joined !== null || (await join())) await keep(() => true);
}

async function keep(isWanted: (file: SiteFile) => boolean): Promise<void> {
  const files = (await missing()).filter(isWanted);
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (!(await hasRoom(all))) {
    kept = { state: 'no room' };
    return;
  }
  let fetched = 0;
  const told = (bytes: number): void => {
    fetched += bytes;
    kept = { state: 'fetching', fraction: fetched / Math.max(all, 1) };
  };
  told(0);
  // What is large is fetched only when the small files have stayed: else it would be fetched for nothing at each visit.
  for (const part of [files.filter((file) => !isLarge(file)), files.filter(isLarge)]) {
    await keepAll(part, told);
    const left = new Set((await missing()).map(({ path }) => path));
    if (part.some(({ path }) => left.has(path))) {
      interrupted(fetched / Math.max(all, 1));
      return;
    }
  }
  kept = (await missing()).length === 0 ? { state: 'whole' } : { state: 'on request' };
}

/** Has files kept, a few at a time, and tells the size of each; one that does not come keeps no other from coming, several end it. */
async function keepAll(files: readonly SiteFile[], told: (bytes: number) => void): Promise<void> {
  const queue = [...files];
  let failures = 0;
  const take = async (): Promise<void> => {
    for (let file = queue.shift(); file && failures < MOST_FAILURES; file = queue.shift()) {
      await untilAtRest();
      if (await keepFile(file)) told(file.bytes);
      else failures += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

/** Waits while the reader's files are worked on: they need all of a small computer. */
async function untilAtRest(): Promise<void> {
  while (session.work !== null) await new Promise((resume) => setTimeout(resume, LOOK_AGAIN_MS));
}

/** Files that did not come, or were not those of this version: the host may have a newer one. */
function interrupted(fraction: number): void {
  kept = { state: 'interrupted', fraction };
  joined?.update().catch(() => undefined);
}

/** Whether the browser has room for so many bytes more, as far as it says. */
async function hasRoom(bytes: number): Promise<boolean> {
  try {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return quota - usage > bytes;
  } catch {
    return true;
  }
}

/** Asks the browser not to clear what it keeps when space runs short; it may refuse. */
export async function askToKeep(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // What it keeps may be cleared; the site says what is kept each time it is opened.
  }
}

/** A newer version may be waiting already, be on its way in, or come while the page is open. */
function watchForUpdate(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    waiting = registration.active === null ? null : registration.waiting;
  };
  const watch = (): void => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', watch);
  watch();
  look();
}

/** One that the engine reads in parts: all of it is kept only when the reader asks for that. */
function isLargeDatabase({ path, bytes }: SiteFile): boolean {
  return path.endsWith('.duckdb') && bytes > WHOLE_MOST_BYTES;
}
