import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/serve-folder.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { ELEVEN } from '../support/made-submissions.ts';
import { awake, BUILT, launch } from '../support/site.ts';

const WHOLE = 'works without a network';
/** Keeping some sixty megabytes takes a slow machine a while. */
const LONG = { timeout: 90_000 };

let browser: Browser;
let folder: string;
let served: Served;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(BUILT, folder, { recursive: true });
  served = await serveFolder({ folder, base: '/a/b/', manner: 'dumb' });
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await served.close();
  rmSync(folder, { recursive: true });
});

async function visitWhole(path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(served.url + path);
  await awake(page);
  await page.getByText(WHOLE).waitFor(LONG);
  return page;
}

describe('after one visit, without a network', () => {
  test('every kind of page opens, files can be loaded and compared, and a wrong address is answered', async () => {
    const page = await visitWhole('indicators/lac-rate/');
    await served.close();
    for (const path of [
      '',
      'authorities/luton/',
      'definitions/',
      'indicators/reviews-on-time/?source=submitted'
    ]) {
      await page.goto(served.url + path);
      await awake(page);
      expect(await page.locator('main table').count()).toBeGreaterThan(0);
    }
    await page.goto(`${served.url}submissions/`);
    await awake(page);
    await addFiles(page, ELEVEN);
    await loaded(page, ELEVEN.length);
    await page.getByRole('link', { name: 'Indicators', exact: true }).click();
    await page.locator('a[href*="indicators/iro-caseload/"]').first().click();
    await page.waitForURL(/iro-caseload/);
    await expect.poll(() => page.locator('main').innerText()).toContain('provisional');
    await page.goto(`${served.url}nowhere/`);
    await expect.poll(() => page.locator('h1').innerText()).toBe('There is no such page');
  });
});

describe('a reader who asked to save data', () => {
  test('is asked before the whole site is fetched', async () => {
    await context.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    );
    const page = await context.newPage();
    const fetched: string[] = [];
    context.on('request', (request) => fetched.push(request.url()));
    await page.goto(served.url);
    await page.getByRole('button', { name: 'Keep it' }).waitFor();
    expect(fetched.filter((url) => url.endsWith('.wasm'))).toEqual([]);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText(WHOLE).waitFor(LONG);
  });
});

describe('a newer version of the site', () => {
  test('waits until the reader asks for it, and then replaces all of the earlier one', async () => {
    const page = await visitWhole();
    const before = await page.locator('h1').innerText();
    replaceVersion('a newer site');
    await page.reload();
    await awake(page);
    await page.getByText('A newer version of this site is ready').waitFor();
    expect(await page.locator('h1').innerText()).toBe(before);
    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect.poll(() => page.locator('title').first().textContent()).toContain('a newer site');
    await awake(page);
    await page.getByText(WHOLE).waitFor(LONG);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['site /a/b/ 2']);
  });
});

/** Puts another build in place of the one that is hosted: the same, but for its version and a title. */
function replaceVersion(title: string): void {
  const replace = (name: string, change: (text: string) => string): void => {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(folder, '_app/version.json'), 'utf8')
  );
  for (const name of ['service-worker.js', 'site-files.json', '_app/version.json'])
    replace(name, (text) => text.replaceAll(version, '2'));
  replace('index.html', (text) => text.replace(/<title>/, `<title>${title} `));
}
