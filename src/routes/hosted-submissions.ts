import { resolve } from '$app/paths';
import { catalogue } from '#generated/catalogue.ts';
import { shipped } from '#generated/shipped.ts';
import {
  builtSubmissions,
  hostedSubmissions,
  type Answered,
  type SubmissionsHost
} from '#lib/state/hosted.ts';
import { quietReader } from '#lib/state/reading.ts';
import { session } from '#lib/state/session.svelte.ts';
import { sitePart } from '#lib/state/shelf-parts.ts';
import { MANIFEST } from '#lib/submissions/manifest.ts';
import { joinedSession } from './joined-session.ts';
import { browserChecking } from './session-world.ts';

/** The folder of the built site in which a host puts submissions, and their list. */
const FOLDER = 'data/submissions';
/** How long the service worker may take to come before what the host sent is left unkept. */
const LONGEST_WAIT_MS = 10_000;

const host: SubmissionsHost = {
  async manifest() {
    const response = await asked(MANIFEST);
    return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  },
  async file(name) {
    const response = await asked(name);
    if (response === null)
      return { words: `${name} could not be fetched: the host does not answer. Open the page again later.` };
    if (response.ok) return answered(response);
    return {
      words:
        `${name} is listed in ${MANIFEST} but cannot be fetched (the host answers ${response.status}). ` +
        `Copy it into ${FOLDER}/, or take its line out of ${MANIFEST}.`
    };
  },
  async builtIn({ name, url }) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${name}, with which the site was built, answered ${response.status}.`);
    return new File([await response.arrayBuffer()], name, { type: 'text/csv' });
  }
};

/** Shows the host's newer submissions, if there are any; answers what could not be used, in sentences. */
export async function showHosted(): Promise<readonly string[]> {
  const hadWorker = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  const names: string[] = [];
  const watched: SubmissionsHost = {
    ...host,
    file(name) {
      names.push(name);
      return host.file(name);
    }
  };
  try {
    const { shelf, bytes, faults } = await hostedSubmissions(
      watched,
      shipped,
      quietReader(browserChecking()),
      nameOf
    );
    const failed = shelf.length === 0 ? '' : await (await joinedSession()).layBeneath(shelf, bytes);
    if (!hadWorker) void keepWithWorker([MANIFEST, ...names]);
    return failed === '' ? faults : [...faults, failed];
  } catch (cause) {
    return [cause instanceof Error ? cause.message : String(cause)];
  }
}

/** Lays the submissions that the site was built with beneath the reader's own, unless the host's lie there already. */
export async function showBuiltBeneath(): Promise<void> {
  if (sitePart(session.shelf).length > 0) return;
  const { shelf, bytes } = await builtSubmissions(host, shipped, quietReader(browserChecking()));
  const { layBeneath } = await joinedSession();
  if (sitePart(session.shelf).length === 0) await layBeneath(shelf, bytes);
}

function nameOf(code: string): string {
  return catalogue.region.authorities.find((authority) => authority.code === code)?.name ?? code;
}

async function asked(name: string): Promise<Response | null> {
  try {
    return await fetch(`${resolve('/')}${FOLDER}/${encodeURIComponent(name)}`, { cache: 'no-cache' });
  } catch {
    return null;
  }
}

async function answered(response: Response): Promise<Answered> {
  const changed = Date.parse(response.headers.get('last-modified') ?? '');
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    changed: Number.isFinite(changed) ? new Date(changed).toISOString().slice(0, 10) : null
  };
}

/** On the first visit the service worker comes after the first requests: it is sent them again, so that it has the answers without a network. */
async function keepWithWorker(names: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  for (let waited = 0; serviceWorker.controller === null; waited += 500) {
    if (waited >= LONGEST_WAIT_MS) return;
    await new Promise((resume) => setTimeout(resume, 500));
  }
  for (const name of names) await asked(name).then((response) => response?.arrayBuffer());
}
