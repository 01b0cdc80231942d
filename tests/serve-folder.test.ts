import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../scripts/serve-folder.ts';
import type { Served } from '../scripts/serve-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'built-'));
  await mkdir(join(folder, 'caseloads'));
  const files = {
    'index.html': 'home',
    'caseloads/index.html': 'caseloads',
    '404.html': 'nowhere',
    'engine.wasm': 'program',
    'figures.duckdb': 'figures',
    'page.js': 'script',
    'page.js.gz': 'packed'
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
});
afterAll(() => rm(folder, { recursive: true }));

describe.for(['good', 'dumb'] as const)('a %s server of a built site under a sub-path', (manner) => {
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder({ folder, base: '/a/b/', manner });
  });
  afterAll(() => served.close());
  const get = (path: string) => fetch(new URL(path, served.url), { redirect: 'manual' });

  test.for<readonly [string, number, string]>([
    ['', 200, 'home'],
    ['caseloads/', 200, 'caseloads'],
    ['?highlight=919', 200, 'home'],
    ['nothing/here/', 404, 'nowhere'],
    ['%', 404, 'nowhere'],
    ['..%2f..%2f..%2fetc/passwd', 404, 'nowhere']
  ])('/a/b/%s answers %i', async ([path, status, text]) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(text);
  });

  test('a folder’s address without its slash is sent on, query kept', async () => {
    const response = await get('caseloads?highlight=919');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/a/b/caseloads/?highlight=919');
  });

  test('outside the base there is nothing', async () => {
    expect((await get('/index.html')).status).toBe(404);
    expect((await get('/a/b')).headers.get('location')).toBe('/a/b/');
  });

  test('the engine’s program has its type, or none worth having', async () => {
    const type = (await get('engine.wasm')).headers.get('content-type');
    expect(type).toBe(manner === 'good' ? 'application/wasm' : 'application/octet-stream');
    expect((await get('figures.duckdb')).headers.get('content-type')).toBe('application/octet-stream');
  });

  test('a packed file is sent where there is one, by a good server', async () => {
    const encoding = (await get('page.js')).headers.get('content-encoding');
    expect(encoding).toBe(manner === 'good' ? 'gzip' : null);
  });
});
