import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { scriptSaying } from '../support/built-scripts.ts';
import { must } from '../support/data-rows.ts';
import { addFiles, fileInput, loaded, settled } from '../support/loading.ts';
import { submissionOf } from '../support/made-submissions.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const BROKEN = { tolerated: /Failed to load resource|net::ERR_FAILED|dynamically imported/ };
const NORFOLK = must(
  MEMBERS.find(({ slug }) => slug === 'norfolk'),
  'norfolk'
);
/** What reads, keeps and shows submissions. */
const READING = scriptSaying('This browser did not keep the change');
/** What every page says of the site as a whole. */
const LINES = scriptSaying('A newer version of this site is ready');
const NOT_FETCHED = /What reads submissions could not be fetched/;

async function withNorfolkLoaded(): Promise<Page> {
  const page = await site.visit('submissions/', BROKEN);
  await addFiles(page, [submissionOf(NORFOLK)]);
  await loaded(page, 1);
  return page;
}

test('while what reads submissions is on its way, the site’s own figures do not stand in their place', async () => {
  const page = await withNorfolkLoaded();
  let arrive: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(READING, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.url(''));
  await awake(page);
  const main = page.locator('main');
  await main.getByText('Reading the submissions you loaded before').waitFor();
  await page.getByRole('status').filter({ hasText: 'Opening the submissions' }).waitFor();
  expect(await main.innerText()).not.toContain('illustrative');
  arrive();
  await loaded(page, 1);
  expect(await main.innerText()).not.toContain('Reading the submissions');
  expect(await main.innerText()).not.toContain('illustrative');
});

test('without what reads submissions a page says that those loaded before are not shown, and shows them when it is there again', async () => {
  const page = await withNorfolkLoaded();
  await page.route(READING, (route) => route.abort());
  await page.goto(site.url(''));
  await expect.poll(() => page.getByRole('alert').filter({ hasText: NOT_FETCHED }).isVisible()).toBe(true);
  await settled(page);
  await page.unroute(READING);
  await page.reload();
  await loaded(page, 1);
});

test('a file added where the rest of what reads it cannot be had is not taken, in words', async () => {
  const page = await site.visit('submissions/', { ...BROKEN, blocked: scriptSaying('about 8 MB, once') });
  await fileInput(page).setInputFiles([submissionOf(NORFOLK)]);
  await page.getByRole('alert').filter({ hasText: NOT_FETCHED }).waitFor();
  await settled(page);
  expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
});

test('without what a page says of the site as a whole, it says so, and has it at another try', async () => {
  const page = await site.visit('submissions/', { ...BROKEN, blocked: LINES });
  const foot = page.locator('footer').getByText('leaves for');
  const problem = page.getByText('A part of this page could not be fetched.');
  await problem.waitFor();
  expect(await foot.count()).toBe(0);
  await page.context().unroute(LINES);
  await page.getByRole('button', { name: 'Try again' }).click();
  await foot.waitFor();
  expect(await problem.count()).toBe(0);
});

test('what a reader asks for and cannot be fetched is said in words, and done at another try', async () => {
  const page = await site.visit('submissions/', BROKEN);
  const scripts = /immutable\/.*\.js$/;
  await page.route(scripts, (route) => route.abort());
  const button = page.getByRole('button', { name: /^Download .*template/i }).first();
  await button.click();
  const words = page.getByRole('alert').filter({ hasText: 'what you asked for was not done' });
  await words.waitFor();
  await page.unroute(scripts);
  await words.getByRole('button', { name: 'Close' }).click();
  const coming = page.waitForEvent('download');
  await button.click();
  expect((await coming).suggestedFilename()).toMatch(/\.csv$/);
  expect(await words.count()).toBe(0);
});
