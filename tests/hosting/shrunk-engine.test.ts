import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { copyBuilt, type BuiltCopy } from '../support/built-copy.ts';
import { complaintsOf } from '../support/complaints.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { ELEVEN } from '../support/made-submissions.ts';
import { awake, launch } from '../support/site.ts';

const LIMIT_OF_HOSTS = 25 * 1024 * 1024;
const WHOLE = 'works without a network';

let copy: BuiltCopy;
let browser: Browser;

beforeAll(async () => {
  copy = copyBuilt();
  copy.run('shrink-engine');
  copy.run('site-files');
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser.close();
  copy.remove();
});

test('no file is too large for a host that takes 25 MB, and the list of files says so', () => {
  const files = copy.files();
  expect([...files].filter(([, bytes]) => bytes > LIMIT_OF_HOSTS)).toEqual([]);
  const list: { files: { path: string; bytes: number }[] } = JSON.parse(
    readFileSync(join(copy.folder, 'site-files.json'), 'utf8')
  );
  expect(list.files.filter(({ path, bytes }) => files.get(path) !== bytes)).toEqual([]);
});

test('to shrink it again changes nothing', () => {
  const before = copy.files();
  copy.run('shrink-engine');
  expect(copy.files()).toEqual(before);
});

// The one knows its types; the other knows neither types nor compression.
describe.each(['good', 'dumb'] as const)('with the engine in gzip, on a %s host', (manner) => {
  test('the engine answers, and the site works without a network afterwards', async () => {
    const served = await serveFolder({ folder: copy.folder, base: '/a/b/', manner });
    const context = await browser.newContext();
    const complaints = complaintsOf(context, new URL(served.url).origin);
    const page = await context.newPage();
    await page.goto(`${served.url}submissions/`);
    await awake(page);
    await addFiles(page, ELEVEN);
    await loaded(page, ELEVEN.length);
    await page.getByText(WHOLE).waitFor({ timeout: 60_000 });
    await served.close();
    await page.goto(`${served.url}indicators/iro-caseload/`);
    await loaded(page, ELEVEN.length);
    await expect.poll(() => page.locator('main').innerText()).toContain('11 of 11 reporting');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
