import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/serve-folder.ts';
import { copyBuilt, type BuiltCopy } from '../support/built-copy.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { ELEVEN } from '../support/made-submissions.ts';
import { awake, launch } from '../support/site.ts';

const WHOLE = 'works without a network';
const NOT_WHOLE = 'could not be kept whole';
/** Keeping some sixty megabytes takes a slow machine a while. */
const LONG = { timeout: 90_000 };

let browser: Browser;
let copy: BuiltCopy;
let served: Served;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  copy = copyBuilt();
  served = await serveFolder({ folder: copy.folder, base: '/a/b/', manner: 'dumb' });
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await served.close();
  copy.remove();
});

async function visit(path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(served.url + path);
  await awake(page);
  return page;
}

async function visitWhole(path = ''): Promise<Page> {
  const page = await visit(path);
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
    await context.addInitScript(saveData);
    const fetched: string[] = [];
    context.on('request', (request) => fetched.push(request.url()));
    const page = await visit();
    await page.getByRole('button', { name: 'Keep it' }).waitFor();
    expect(fetched.filter((url) => url.endsWith('.wasm'))).toEqual([]);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText(WHOLE).waitFor(LONG);
  });
});

describe('a browser without room', () => {
  test('is not sent what is large, says so, and every page works with the network as before', async () => {
    await context.addInitScript(saveData);
    const fetched: string[] = [];
    context.on('request', (request) => fetched.push(request.url()));
    const page = await visit();
    await page.getByRole('button', { name: 'Keep it' }).waitFor();
    const browserItself = await context.newCDPSession(page);
    const { origin } = new URL(served.url);
    await browserItself.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    for (const path of ['definitions/', 'authorities/luton/']) {
      await page.goto(served.url + path);
      await awake(page);
      expect(await page.locator('main table').count()).toBeGreaterThan(0);
    }
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText(NOT_WHOLE).waitFor(LONG);
    expect(fetched.filter((url) => url.endsWith('.wasm'))).toEqual([]);
  });

  test('that tells so beforehand is sent nothing to keep', async () => {
    await context.addInitScript(() => {
      navigator.storage.estimate = () => Promise.resolve({ quota: 3_000_000, usage: 2_900_000 });
    });
    const page = await visit();
    await expect.poll(() => page.getByText('This browser has no room left').isVisible()).toBe(true);
  });
});

describe('a host that does not hold what this version is made of', () => {
  const PAGE = 'definitions/';
  const answered = (page: Page) => page.evaluate(async (url) => (await fetch(url)).text(), served.url + PAGE);
  const keptPages = (page: Page) =>
    page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    });

  test('has its answers shown but never kept, and the site says that it is not whole', async () => {
    await context.addInitScript(saveData);
    const page = await visit();
    await page.getByRole('button', { name: 'Keep it' }).waitFor();
    writeFileSync(join(copy.folder, PAGE, 'index.html'), '<p>A page of another build</p>');
    expect(await answered(page)).toContain('another build');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText(NOT_WHOLE).waitFor(LONG);
    expect(await keptPages(page)).not.toContain(`/a/b/${PAGE}`);
  });

  test('answers a page for every address: no page is kept in place of a script', async () => {
    const script =
      readFileSync(join(copy.folder, 'site-files.json'), 'utf8').match(/_app[^"]+\.js/)?.[0] ?? '';
    writeFileSync(join(copy.folder, script), '<!doctype html><p>Welcome</p>');
    const page = await visit('definitions/');
    await page.getByText(NOT_WHOLE).waitFor(LONG);
    expect(await keptPages(page)).not.toContain(`/a/b/${script}`);
  });
});

describe('a newer version of the site', () => {
  test('waits until the reader asks for it, and then replaces all of the earlier one, but no page that is projected', async () => {
    const page = await visitWhole();
    const before = await page.locator('h1').innerText();
    replaceVersion('a newer site');
    const projected = await visit();
    await projected.keyboard.press('p');
    await projected.locator('html[data-meeting]').waitFor();
    await page.reload();
    await awake(page);
    await page.getByText('A newer version of this site is ready').waitFor();
    expect(await page.locator('h1').innerText()).toBe(before);
    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect
      .poll(() => page.locator('title').first().textContent(), { timeout: 30_000 })
      .toContain('a newer site');
    await awake(page);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['site /a/b/ 2']);
    expect(await projected.locator('html[data-meeting]').count()).toBe(1);
    await projected.getByText('Load the newer version').waitFor({ state: 'attached' });
  }, 120_000);
});

function saveData(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
}

/** Puts another build in place of the one that is hosted: the same, but for its version and a title. */
function replaceVersion(title: string): void {
  const replace = (name: string, change: (text: string) => string): void => {
    const path = join(copy.folder, name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(copy.folder, '_app/version.json'), 'utf8')
  );
  for (const name of ['service-worker.js', '_app/version.json'])
    replace(name, (text) => text.replaceAll(version, '2'));
  replace('index.html', (text) => text.replace(/<title>/, `<title>${title} `));
  copy.run('site-files');
}
