import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresBytes, figuresIntegrity } from '#generated/figures-size.ts';
import { integrityOf } from '../../scripts/integrity.ts';
import { serveFolder, type Served } from '../../scripts/serve-folder.ts';
import { copyBuilt, type BuiltCopy } from '../support/built-copy.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { ELEVEN } from '../support/made-submissions.ts';
import { awake, launch } from '../support/site.ts';

const LARGE = 17_000_000;
const LONG = { timeout: 90_000 };

let browser: Browser;
let copy: BuiltCopy;
let folder: string;
let served: Served;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launch();
  copy = copyBuilt();
  folder = copy.folder;
  enlarge();
  served = await serveFolder({ folder, base: '/a/b/' });
  context = await browser.newContext();
});
afterAll(async () => {
  await context.close();
  await served.close();
  await browser.close();
  copy.remove();
});

test('a large database is read in parts, kept only when asked for, and then read without a network', async () => {
  const statuses: number[] = [];
  context.on('response', (response) => {
    if (!response.url().endsWith('.duckdb') || response.request().method() !== 'GET') return;
    statuses.push(response.status());
  });
  const page = await context.newPage();
  await page.goto(served.url);
  await awake(page);
  await page.getByRole('button', { name: 'Keep it' }).waitFor(LONG);
  expect(await keptDatabases(page)).toBe(0);
  await page.goto(`${served.url}submissions/`);
  await awake(page);

  await addFiles(page, ELEVEN);
  await loaded(page, ELEVEN.length);
  expect(statuses.length).toBeGreaterThan(1);
  expect(new Set(statuses)).toEqual(new Set([206]));

  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('works without a network').waitFor(LONG);
  expect(await keptDatabases(page)).toBe(1);
  expect(await partOfKept(page)).toEqual({ status: 206, range: `bytes 8-11/${LARGE}`, text: 'DUCK' });

  await served.close();
  await page.reload();
  await awake(page);
  await loaded(page, ELEVEN.length);
}, 240_000);

/** Makes the database of the copied site larger than is fetched whole, by nothing at its end, and says so where its size and hash stand. */
function enlarge(): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const database = names.find((name) => name.endsWith('.duckdb')) ?? '';
  truncateSync(join(folder, database), LARGE);
  const integrity = integrityOf(readFileSync(join(folder, database)));
  const told = names.filter((name) => name.endsWith('.js') && saysTheSize(name, integrity));
  expect(told.length).toBe(1);
  copy.run('site-files');
}

function saysTheSize(name: string, integrity: string): boolean {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(String(figuresBytes))) return false;
  expect(text).toContain(figuresIntegrity);
  const larger = text.replaceAll(String(figuresBytes), String(LARGE));
  writeFileSync(path, larger.replaceAll(figuresIntegrity, integrity));
  return true;
}

function keptDatabases(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const kept = await (await caches.open(name)).keys();
    return kept.filter(({ url }) => url.endsWith('.duckdb')).length;
  });
}

function partOfKept(page: Page) {
  return page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const kept = await (await caches.open(name)).keys();
    const url = kept.find((request) => request.url.endsWith('.duckdb'))?.url ?? '';
    const part = await fetch(url, { headers: { range: 'bytes=8-11' } });
    return { status: part.status, range: part.headers.get('content-range'), text: await part.text() };
  });
}
