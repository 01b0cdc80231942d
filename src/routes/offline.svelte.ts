import { isMetered } from './idle.ts';
import { WHOLE_MOST_BYTES } from '#lib/engine/figures-file.ts';

/** A file of the site as the service worker names it. */
interface SiteFile {
  readonly path: string;
  readonly bytes: number;
}

/** How much of the site this browser keeps, for reading without a network. */
export type Kept =
  | { readonly state: 'unknown' | 'cannot' | 'on request' | 'whole' }
  | { readonly state: 'fetching' | 'interrupted'; readonly fraction: number };

/** How many files are fetched at a time: few, so that what the reader asks for comes first. */
const AT_ONCE = 3;

let kept = $state.raw<Kept>({ state: 'unknown' });
let waiting = $state.raw<ServiceWorker | null>(null);

export const offline = {
  get kept(): Kept {
    return kept;
  },
  /** True when a newer version of the site is ready to take over. */
  get hasUpdate(): boolean {
    return waiting !== null;
  }
};

/** Finds out what is kept, watches for a newer version, and fetches the rest unless the line is metered. */
export async function joinOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    kept = { state: 'cannot' };
    return;
  }
  const { serviceWorker } = navigator;
  const hadOne = serviceWorker.controller !== null;
  // The first worker of all takes over a page of its own version; any later one brings another version.
  if (hadOne) serviceWorker.addEventListener('controllerchange', () => location.reload());
  const registration = await serviceWorker.ready;
  watchForUpdate(registration);
  if (isMetered()) kept = (await missing()).length === 0 ? { state: 'whole' } : { state: 'on request' };
  else await keep((file) => !isLargeDatabase(file));
}

/** Lets the newer version take over; every open page of the site is loaded again. */
export function update(): void {
  waiting?.postMessage('take over');
}

/** Fetches what is not kept yet, through the service worker, which keeps it. */
export function keepWhole(): Promise<void> {
  return keep(() => true);
}

async function keep(isWanted: (file: SiteFile) => boolean): Promise<void> {
  const files = (await missing()).filter(isWanted);
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let fetched = 0;
  const queue = [...files];
  kept = { state: 'fetching', fraction: 0 };
  const take = async (): Promise<void> => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const answer = await fetch(file.path, { priority: 'low' });
      if (!answer.ok) throw new Error(`${file.path} answered ${answer.status}.`);
      await answer.arrayBuffer();
      fetched += file.bytes;
      kept = { state: 'fetching', fraction: fetched / all };
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, take));
    const left = await missing();
    if (left.length === 0) kept = { state: 'whole' };
    else kept = left.some(isWanted) ? { state: 'interrupted', fraction: 1 } : { state: 'on request' };
  } catch {
    kept = { state: 'interrupted', fraction: all === 0 ? 0 : fetched / all };
  }
}

/** Asks the browser not to clear what it keeps when space runs short; it may refuse. */
export async function askToKeep(): Promise<void> {
  if ('storage' in navigator) await navigator.storage.persist().catch(() => false);
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

async function missing(): Promise<readonly SiteFile[]> {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<readonly SiteFile[]>) => {
      port1.close();
      resolve(data);
    };
    active?.postMessage('what is missing', [port2]);
  });
}
