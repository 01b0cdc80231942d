import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/serve-folder.ts';
import { copyBuilt, type BuiltCopy } from '../support/built-copy.ts';
import { complaintsOf } from '../support/complaints.ts';
import { hostedFolder, shippedText, type HostedFolder } from '../support/hosted.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { csvFile } from '../support/made-submissions.ts';
import { awake, BUILT, launch } from '../support/site.ts';

/** Luton's newest quarter: 346 children over 5.2 posts are 66.5 each; over five they are 69.2. */
const [LUTON, FTE] = ['luton.csv', '821,2025-26 Q4,iro_fte_in_post,,'];
const OVERVIEW = '?source=submitted';
const REAL =
  'authority,period,measure,breakdown,value,note\n821,2025-26 Q4,iro_lac_allocated,,300,\n821,2025-26 Q4,iro_fte_in_post,,5,\n';
const LIST = 'data/submissions/manifest.txt';
const NEWER = 'Newer than this site’s build, from the host';

let copy: BuiltCopy;
let folder: HostedFolder;
let served: Served;
let browser: Browser;
let context: BrowserContext;
let complaints: readonly string[];

beforeAll(async () => {
  copy = copyBuilt();
  folder = hostedFolder(copy.folder);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  copy.remove();
});
beforeEach(async () => {
  served = await serveFolder({ folder: copy.folder, base: '/a/b/', manner: 'dumb' });
});
afterEach(async () => {
  await context.close();
  await served.close();
  const hosted = join(copy.folder, 'data');
  rmSync(hosted, { recursive: true });
  cpSync(join(BUILT, 'data'), hosted, { recursive: true });
});

async function open(path: string, tolerated?: RegExp, workers: 'allow' | 'block' = 'block'): Promise<Page> {
  context = await browser.newContext({ serviceWorkers: workers, viewport: { width: 1440, height: 900 } });
  complaints = complaintsOf(context, new URL(served.url).origin, tolerated);
  if (workers === 'block') await context.addInitScript(saveData);
  const page = await context.newPage();
  await page.goto(served.url + path);
  await awake(page);
  return page;
}

/** A reader for whom no engine starts but when it is needed. */
function saveData(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
}

/** Luton's shipped submission with other posts in its newest quarter. */
function lutonWith(posts: string): string {
  const lines = shippedText(LUTON).split('\n');
  expect(lines.filter((line) => line.startsWith(FTE))).toHaveLength(1);
  return lines.map((line) => (line.startsWith(FTE) ? `${FTE}${posts},Illustrative` : line)).join('\n');
}

/** What the overview says of an authority's caseload, with its column's name. */
async function caseload(page: Page, authority: string): Promise<string> {
  return page.locator('[data-view=rug]').evaluate((rug, name) => {
    const words = (element: Element | undefined): string =>
      (element?.textContent ?? '').replace(/\u00ad/g, '');
    const columns = [...rug.querySelectorAll('thead th')].map(words);
    const row = [...rug.querySelectorAll('tr.indicator')].find((one) => /LAC per IRO/.test(words(one)));
    const at = columns.findIndex((column) => column.includes(name));
    return words([...(row?.querySelectorAll('th, td') ?? [])][at])
      .replace(/\s+/g, ' ')
      .trim();
  }, authority);
}

const said = (page: Page): Promise<string> => page.locator('body').innerText();

/** Waits until the page has read its host's list, which it asked for before this does, and has nothing left to do. */
async function listRead(page: Page): Promise<void> {
  await page.evaluate(async (list) => {
    await (await fetch(list, { cache: 'no-cache' })).text();
    const idle = () => new Promise<void>((done) => requestIdleCallback(() => done()));
    await idle();
    await idle();
  }, `${served.url}${LIST}`);
}

describe('a host that replaced a submission', () => {
  test('has it on the overview without a build, and the build’s own figures of all others', async () => {
    folder.put(LUTON, lutonWith('5'));
    folder.list([folder.hashed(LUTON)]);
    const page = await open(OVERVIEW);
    const before = await caseload(page, 'Norfolk');
    await page.getByText(`${NEWER}: Luton, 2025-26 Q4. Illustrative`).waitFor();
    await expect.poll(() => caseload(page, 'Luton')).toContain('69.2');
    expect(await caseload(page, 'Norfolk')).toBe(before);
    await expect.poll(() => page.locator('main').innerText()).toContain('Rows marked illustrative');
    expect(complaints).toEqual([]);
  });

  test('by hand, with a name alone and a day, has it too', async () => {
    folder.put(LUTON, lutonWith('5'));
    folder.list(['# the newest', `${LUTON} 2026-05-01`]);
    const page = await open(OVERVIEW);
    await page.getByText(`${NEWER}: Luton, 2025-26 Q4 (1 May 2026)`).waitFor();
    await expect.poll(() => caseload(page, 'Luton')).toContain('69.2');
  });

  test('by a real one has no made-up figure beside it, and nothing calls it illustrative', async () => {
    folder.put(LUTON, REAL);
    folder.list([LUTON]);
    const page = await open('');
    await page.getByText(`${NEWER}: Luton, 2025-26 Q4. Submitted, provisional.`).waitFor();
    await expect.poll(() => caseload(page, 'Luton')).toContain('60.0');
    expect(await caseload(page, 'Norfolk')).not.toMatch(/\d\d\.\d/);
    expect(await page.locator('main').innerText()).not.toMatch(/illustrative/i);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Caseloads' }).click();
    await page.getByText('1 of 11 reporting').first().waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/illustrative/i);
  });

  test('has it beneath what a reader loads, and again when that is removed', async () => {
    folder.put(LUTON, REAL);
    folder.list([LUTON]);
    const page = await open('submissions/');
    await page.getByText(NEWER).waitFor();
    await addFiles(page, [csvFile('own.csv', REAL.replace(',300,', ',250,'))]);
    await loaded(page, 1);
    await expect.poll(() => said(page)).not.toContain(NEWER);
    const goTo = (name: string) =>
      page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click();
    await goTo('Overview');
    await page.getByRole('heading', { name: 'Where does the region stand?' }).waitFor();
    await expect.poll(() => caseload(page, 'Luton')).toContain('50.0');
    await goTo('Submissions');
    await page.getByRole('button', { name: /^Remove/ }).click();
    await page.getByText(NEWER).waitFor();
    await goTo('Overview');
    await page.getByRole('heading', { name: 'Where does the region stand?' }).waitFor();
    await expect.poll(() => caseload(page, 'Luton')).toContain('60.0');
  });
});

describe('a host that replaced nothing', () => {
  test('is asked for its list alone, and nothing is said', async () => {
    const asked: string[] = [];
    context = await browser.newContext({ serviceWorkers: 'block' });
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const page = await context.newPage();
    const listed = page.waitForResponse(/manifest\.txt$/);
    await page.goto(served.url);
    await (await listed).finished();
    await listRead(page);
    expect(asked.filter((path) => path.endsWith('.csv'))).toEqual([]);
    expect(await said(page)).not.toMatch(/from the host|the host offers/i);
  });
});

describe('a fault of the host leaves the figures of the build, and says what to do', () => {
  test.each([
    [
      'a broken file',
      () => {
        folder.put(LUTON, REAL.replace(',300,', ',many,'));
        folder.list([LUTON]);
      },
      /luton\.csv, row 2, column value: .*many/
    ],
    [
      'a file that is listed and missing',
      () => {
        folder.list(['luton-2.csv']);
      },
      /luton-2\.csv is listed in manifest\.txt but cannot be fetched \(the host answers 404\)/
    ],
    [
      'a file that is not the one listed',
      () => {
        folder.put(LUTON, REAL);
        const line = folder.hashed(LUTON);
        folder.put(LUTON, REAL.replace(',300,', ',301,'));
        folder.list([line]);
      },
      /luton\.csv is not the file that manifest\.txt lists: its SHA-256 begins/
    ],
    [
      'a list with a line that leads elsewhere',
      () => {
        folder.list(['../../private.csv']);
      },
      /manifest\.txt, line 1: “\.\.\/\.\.\/private\.csv” is not the name of a CSV file/
    ],
    [
      'a file that is made up in part',
      () => {
        folder.put(LUTON, REAL.replace(',300,', ',300,Illustrative'));
        folder.list([LUTON]);
      },
      /luton\.csv, column note: 1 of 2 figures are marked illustrative/
    ]
  ] as const)('%s', async (_, damage, words) => {
    damage();
    const page = await open(OVERVIEW, /404/);
    const before = await caseload(page, 'Luton');
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
    expect(await said(page)).toContain('The figures that this site was built with are shown.');
    expect(await caseload(page, 'Luton')).toBe(before);
    expect(before).toMatch(/\d/);
    expect(complaints).toEqual([]);
  });

  test('no list, and a page in its place, are as if nothing was replaced', async () => {
    for (const put of [() => folder.take('manifest.txt'), () => folder.list(['<!doctype html><p>Welcome'])]) {
      put();
      const page = await open('', /404/);
      // What the page asked until now is not to be waited for: it is given up with the page.
      await page.goto('about:blank');
      const listed = page.waitForResponse(/manifest\.txt$/);
      await page.goto(served.url + OVERVIEW);
      await (await listed).finished();
      await listRead(page);
      expect(await page.getByRole('alert').count()).toBe(0);
      await context.close();
    }
  });
});

test('without a network the host’s figures are those of the last visit', async () => {
  folder.put(LUTON, lutonWith('5'));
  folder.list([folder.hashed(LUTON)]);
  const page = await open(OVERVIEW, undefined, 'allow');
  await page.getByText('works without a network').waitFor({ timeout: 90_000 });
  await page.waitForFunction(
    async (url) => (await caches.match(url)) !== undefined,
    `${served.url}data/submissions/${LUTON}`
  );
  await served.close();
  await page.goto(served.url + OVERVIEW);
  await page.getByText(NEWER).waitFor();
  await expect.poll(() => caseload(page, 'Luton')).toContain('69.2');
});
