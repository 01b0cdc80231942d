/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope;

/**
 * Keeps one version of the site in this browser, whole: a page, its scripts, its figures and the engine always come
 * from the same build, with a network or without. A newer build waits beside it until the reader asks for it. A file is
 * kept only when it is, by its hash, the one that this build wrote; whatever becomes of keeping, what the host answers
 * goes to the page.
 */

interface SiteFile {
  /** Below the site's own folder. */
  readonly path: string;
  readonly bytes: number;
  /** Its SHA-256, in base 64. */
  readonly hash: string;
}

interface SiteFiles {
  readonly version: string;
  readonly files: readonly SiteFile[];
}

const CACHE_PREFIX = `site ${base}/ `;
const CACHE = CACHE_PREFIX + version;
const LIST = `${base}/site-files.json`;
/** What any page needs before it works; pages, figures and the engine follow when the page has been drawn. */
const SHELL = /\.(?:js|css|svg|webmanifest)$|^404\.html$/;
const LARGE = 500_000;
/** What a host may replace without a build: asked for anew each time. */
const HOSTED = `${base}/data/submissions/`;

/** Files that are being kept: what is missing is known when they are done. */
const underWay = new Set<Promise<void>>();

self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !isOurs(request.url)) return;
  // Where the browser refuses the cache itself, the site is as it would be without this worker.
  event.respondWith(answer(event).catch(() => fetch(request)));
});
self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
  if (event.data === 'what is missing')
    event.waitUntil(missing().then((files) => event.ports[0]?.postMessage(files)));
  else if (typeof Reflect.get(Object(event.data), 'keep') === 'string')
    event.waitUntil(
      keepListed(String(Reflect.get(Object(event.data), 'keep'))).then(
        () => event.ports[0]?.postMessage(true),
        () => event.ports[0]?.postMessage(false)
      )
    );
});

async function keepShell(): Promise<void> {
  const list = await fetch(LIST, { cache: 'no-cache' });
  const { version: listed, files } = await siteFiles(list.clone());
  if (listed !== version) throw new Error('The site was being replaced; the next visit tries again.');
  const cache = await caches.open(CACHE);
  const shell = files.filter(({ path, bytes }) => SHELL.test(path) && bytes < LARGE);
  await Promise.all(shell.map((file) => fetchAndKeep(cache, file)));
  await cache.put(LIST, list);
}

/** Fetches a file into what is kept, unread: the browser itself compares its hash, in none of the page's memory. Rejects when it is not that of this version. */
async function fetchAndKeep(cache: Cache, { path, hash }: SiteFile): Promise<void> {
  const settings: RequestInit = { cache: 'no-cache', integrity: `sha256-${hash}`, priority: 'low' };
  const response = await fetch(addressOf(path), settings);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  await cache.put(addressOf(path), response);
}

/** Keeps the file of this version at an address, unless it is kept; rejects when it cannot be had. */
async function keepListed(address: string): Promise<void> {
  const cache = await caches.open(CACHE);
  if (await cache.match(address)) return;
  const { files } = await keptList(cache);
  const file = files.find(({ path }) => addressOf(path) === address);
  if (!file) throw new Error(`${address} is not a file of this version.`);
  await fetchAndKeep(cache, file);
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const earlier = names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE);
  await Promise.all(earlier.map((name) => caches.delete(name)));
  await self.clients.claim();
}

function isOurs(address: string): boolean {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && pathname.startsWith(`${base}/`);
}

/** From what is kept; else from the network, keeping what belongs to the site. */
async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const cache = await caches.open(CACHE);
  if (pathname.startsWith(HOSTED)) return newest(event, pathname, cache);
  const kept = await cache.match(pathname);
  const range = request.headers.get('range');
  if (kept) return range === null ? kept : partOf(kept, range);
  const { files } = await keptList(cache);
  const file = files.find(({ path }) => addressOf(path) === pathname);
  if (!file && files.some(({ path }) => addressOf(path) === `${pathname}/`))
    return Response.redirect(`${pathname}/${new URL(request.url).search}`);
  const isWhole = file !== undefined && range === null;
  // A request with an integrity goes as it is: the browser looks after it, and its answer is kept all the same.
  const asked = isWhole && request.integrity === '' ? new Request(pathname, { cache: 'no-cache' }) : request;
  const response = await fetch(asked).catch(() => null);
  if (response === null) return lost(request, cache);
  if (isWhole && response.status === 200) keepBeside(event, keepIfOurs(cache, file, response.clone()));
  return response;
}

/** What a reader without a network gets for an address that is not kept. */
async function lost(request: Request, cache: Cache): Promise<Response> {
  const page = request.mode === 'navigate' ? await cache.match(addressOf('404.html')) : undefined;
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}

/** From the network; what it answered last where there is none, or the host has broken down. */
async function newest(event: FetchEvent, pathname: string, cache: Cache): Promise<Response> {
  const response = await fetch(event.request).catch(() => null);
  if (response === null || response.status >= 500)
    return (await cache.match(pathname)) ?? response ?? Response.error();
  if (response.status === 200) keepBeside(event, cache.put(pathname, response.clone()));
  else if (response.status === 404) keepBeside(event, cache.delete(pathname));
  return response;
}

/** Goes on with keeping beside the answer; a browser that is full keeps less, and no reader waits for it. */
function keepBeside(event: FetchEvent, keeping: Promise<unknown>): void {
  const done: Promise<void> = keeping.then(
    () => undefined,
    () => undefined
  );
  underWay.add(done);
  event.waitUntil(done.then(() => underWay.delete(done)));
}

/** Keeps an answer when it is the file that this build wrote, and says whether it is. */
async function keepIfOurs(cache: Cache, { path, hash }: SiteFile, response: Response): Promise<boolean> {
  const copy = response.clone();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  const isOurs = btoa(String.fromCharCode(...digest)) === hash;
  if (isOurs) await cache.put(addressOf(path), copy);
  return isOurs;
}

/** The part of a kept file that a range asks for; the whole where it asks for more than one. */
async function partOf(kept: Response, range: string): Promise<Response> {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range);
  if (!asked) return kept;
  const body = await kept.blob();
  const from = Number(asked[1]);
  const to = Math.min(asked[2] ? Number(asked[2]) : Infinity, body.size - 1);
  const headers = new Headers({ 'content-range': `bytes ${from}-${to}/${body.size}` });
  return new Response(body.slice(from, to + 1), { status: 206, headers });
}

/** The files of this version that are not kept yet, the small ones first. */
async function missing(): Promise<readonly Pick<SiteFile, 'path' | 'bytes'>[]> {
  await Promise.all(underWay);
  const cache = await caches.open(CACHE);
  const { files } = await keptList(cache);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  return files
    .filter(({ path }) => !kept.has(addressOf(path)))
    .map(({ path, bytes }) => ({ path: addressOf(path), bytes }))
    .sort((a, b) => a.bytes - b.bytes);
}

async function keptList(cache: Cache): Promise<SiteFiles> {
  const list = await cache.match(LIST);
  return list ? siteFiles(list) : { version, files: [] };
}

async function siteFiles(list: Response): Promise<SiteFiles> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- the build wrote the file, of this type
  return list.json();
}

/** The address of a file: a page goes by its folder's. */
function addressOf(path: string): string {
  return `${base}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
