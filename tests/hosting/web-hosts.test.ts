import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/asked.ts';
import { copyBuilt, type BuiltCopy } from '../support/built-copy.ts';
import { complaintsOf } from '../support/complaints.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { ELEVEN } from '../support/made-submissions.ts';
import { awake, launch } from '../support/site.ts';
import { findHost, HOSTS, type RunningHost } from '../support/web-hosts.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const PROMISED = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options'
] as const;

let copy: BuiltCopy;
let browser: Browser;
let names: readonly string[];

beforeAll(async () => {
  copy = copyBuilt();
  copy.run('compress');
  names = [...copy.files().keys()];
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser.close();
  copy.remove();
});

/** The one file of the build, or the first of several, whose path ends like this. */
const ending = (end: string): string => names.find((name) => name.endsWith(end)) ?? end;

describe.each(['nginx', 'apache'] as const)('%s with our recipe, under a sub-path', (name) => {
  const found = findHost(name);
  if (found === null) {
    console.warn(`NOT TESTED: there is no ${name} here, and none could be fetched with apt-get.`);
    test('is not on this machine, and is not tested', () => {
      expect(existsSync(`/${HOSTS[name].program}`)).toBe(false);
    });
    return;
  }

  let host: RunningHost;
  beforeAll(async () => {
    host = await HOSTS[name].start(found, copy.folder, copy.work(name));
  });
  afterAll(() => host.stop());
  const get = (path: string, headers = {}) => ask(new URL(path, host.url), headers);
  const kept = (path: string): Buffer => readFileSync(join(copy.folder, path));

  test.each([
    ['', 'text/html'],
    ['indicators/lac-rate/', 'text/html'],
    ['.wasm', 'application/wasm'],
    ['.duckdb', 'application/octet-stream'],
    ['.js', 'text/javascript'],
    ['.css', 'text/css'],
    ['.svg', 'image/svg+xml'],
    ['.png', 'image/png'],
    ['.webmanifest', 'application/manifest+json'],
    ['site-files.json', 'application/json'],
    ['robots.txt', 'text/plain']
  ])('%s is sent as %s', async (path, type) => {
    const { status, headers } = await get(path === '' || path.endsWith('/') ? path : ending(path));
    expect(status).toBe(200);
    expect(headers['content-type']?.split(';')[0]).toBe(type);
  });

  test.each(['index.html', '.wasm', '.duckdb', 'site-files.json', 'service-worker.js'])(
    '%s is sent compressed to who asks for it, under its own type, and comes out as it was',
    async (end) => {
      const path = ending(end);
      const plain = await get(path);
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.body.equals(kept(path))).toBe(true);
      const gz = await get(path, { 'accept-encoding': 'gzip' });
      expect(gz.headers).toMatchObject({
        'content-encoding': 'gzip',
        'content-type': plain.headers['content-type']
      });
      expect(gz.headers.vary).toMatch(/accept-encoding/i);
      expect(gz.body.equals(kept(`${path}.gz`))).toBe(true);
      expect(gunzipSync(gz.body).equals(plain.body)).toBe(true);
      const best = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
      expect(best.headers['content-type']).toBe(plain.headers['content-type']);
      expect(best.headers['content-encoding']).toBe(name === 'apache' ? 'br' : 'gzip');
      const open = name === 'apache' ? brotliDecompressSync : gunzipSync;
      expect(open(best.body).equals(plain.body)).toBe(true);
    }
  );

  test('what carries its content in its name may be kept for ever, and nothing else', async () => {
    const cache = async (path: string) => (await get(path)).headers['cache-control'];
    for (const path of names.filter((one) => one.includes('_app/immutable/') && !/\.(?:gz|br)$/.test(one)))
      expect(await cache(path), path).toBe(IMMUTABLE);
    for (const path of [
      '',
      'indicators/lac-rate/',
      'service-worker.js',
      'site-files.json',
      '_app/version.json'
    ])
      expect(await cache(path), path).toBe('no-cache');
    expect(await cache('_app/immutable/nothing.js')).not.toBe(IMMUTABLE);
  });

  test.each(['', '.wasm', '.js', 'service-worker.js', 'nowhere/'])(
    '%s comes with every header of the recipe, once',
    async (end) => {
      const { headers } = await get(end === '' || end.endsWith('/') ? end : ending(end));
      for (const header of PROMISED) expect(headers[header], header).toBe(shipped(header));
    }
  );

  test('an address that does not exist gets the page that says so', async () => {
    const { status, headers, body } = await get('indicators/nothing/');
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch('text/html');
    expect(body.equals(kept('404.html'))).toBe(true);
  });

  test.each(['', 'authorities/norfolk/'])(
    'the folder /%s without its slash is sent on, query kept',
    async (path) => {
      const bare = new URL(path, host.url).href.slice(0, -1);
      const { status, headers } = await ask(`${bare}?source=submitted`);
      expect(status).toBe(301);
      expect(new URL(headers.location ?? '', bare).href).toBe(`${bare}/?source=submitted`);
    }
  );

  test('a part of the database is sent to who asks for a part', async () => {
    const path = ending('.duckdb');
    const { status, headers, body } = await get(path, { range: 'bytes=4096-8191' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes 4096-8191/${kept(path).length}`);
    expect(body.equals(kept(path).subarray(4096, 8192))).toBe(true);
  });

  test('what is unchanged is not sent again', async () => {
    const { headers } = await get('');
    expect((await get('', { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
  });

  test('in a browser the pages work and the engine answers, under the policy of page and host at once', async () => {
    const context = await browser.newContext();
    const complaints = complaintsOf(context, new URL(host.url).origin);
    const page = await context.newPage();
    await page.goto(`${host.url}submissions/`);
    await awake(page);
    await addFiles(page, ELEVEN);
    await loaded(page, ELEVEN.length);
    await page.goto(`${host.url}indicators/iro-caseload/`);
    await loaded(page, ELEVEN.length);
    await expect.poll(() => page.locator('main').innerText()).toContain('11 of 11 reporting');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('no other site can put a page of it in a frame', async () => {
    const other = createServer((request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          request.url === '/'
            ? `<iframe src="${host.url}"></iframe><iframe src="/within"></iframe>`
            : 'within'
        )
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}`);
    expect(page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
    expect(page.frames()[2]?.url()).toBe(`http://127.0.0.1:${port}/within`);
    other.close();
    await context.close();
  });
});

test('all recipes send the same headers', () => {
  const recipe = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  for (const header of PROMISED) {
    const value = `"${shipped(header)}"`;
    expect(recipe('hosting/nginx.conf').toLowerCase()).toContain(
      `add_header ${header} ${value.toLowerCase()} always;`
    );
    expect(recipe('hosting/apache.htaccess').toLowerCase()).toContain(
      `header always set ${header} ${value.toLowerCase()}`
    );
  }
});

/** What the file of headers that travels in the build says of a header. */
function shipped(header: string): string {
  const lines = readFileSync(join(copy.folder, '_headers'), 'utf8').split('\n');
  const line = lines.find((one) => one.trim().toLowerCase().startsWith(`${header}:`));
  return line?.slice(line.indexOf(':') + 1).trim() ?? `no ${header} in _headers`;
}
