/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope;

/**
 * Keeps one version of the site in this browser, whole: a page, its scripts, its figures and the engine always come
 * from the same build, with a network or without. A newer build waits beside it until the reader asks for it.
 */

interface SiteFile {
  /** Below the site's own folder. */
  readonly path: string;
  readonly bytes: number;
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

self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && isOurs(request.url)) event.respondWith(answer(request));
});
self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
  if (event.data === 'what is missing')
    event.waitUntil(missing().then((files) => event.ports[0]?.postMessage(files)));
});

async function keepShell(): Promise<void> {
  const list = await fetch(LIST, { cache: 'no-cache' });
  const { version: listed, files } = await siteFiles(list.clone());
  if (listed !== version) throw new Error('The site was being replaced; the next visit tries again.');
  const cache = await caches.open(CACHE);
  const shell = files.filter(({ path, bytes }) => SHELL.test(path) && bytes < LARGE);
  await cache.addAll(shell.map(({ path }) => new Request(addressOf(path), { cache: 'no-cache' })));
  await cache.put(LIST, list);
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
async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const cache = await caches.open(CACHE);
  if (pathname.startsWith(HOSTED)) return newest(request, pathname, cache);
  const kept = await cache.match(pathname);
  const range = request.headers.get('range');
  if (kept) return range === null ? kept : partOf(kept, range);
  const { files } = await keptList(cache);
  const belongs = files.some(({ path }) => addressOf(path) === pathname);
  if (!belongs && files.some(({ path }) => addressOf(path) === `${pathname}/`))
    return Response.redirect(`${pathname}/${new URL(request.url).search}`);
  try {
    const response = await fetch(
      belongs && range === null ? new Request(pathname, { cache: 'no-cache' }) : request
    );
    if (belongs && response.status === 200) await cache.put(pathname, response.clone());
    return response;
  } catch (cause) {
    const lost = request.mode === 'navigate' ? await cache.match(addressOf('404.html')) : undefined;
    if (!lost) throw cause;
    return new Response(lost.body, { status: 503, headers: lost.headers });
  }
}

/** From the network; what it answered last where there is none. */
async function newest(request: Request, pathname: string, cache: Cache): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.status === 200) await cache.put(pathname, response.clone());
    else if (response.status === 404) await cache.delete(pathname);
    return response;
  } catch (cause) {
    const kept = await cache.match(pathname);
    if (!kept) throw cause;
    return kept;
  }
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
async function missing(): Promise<readonly SiteFile[]> {
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
