import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { must } from '../support/data-rows.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { ELEVEN, figuresOf } from '../support/made-submissions.ts';
import { officialValue } from '../support/official-figures.ts';
import { rowOf, tableOn, type PageTable } from '../support/page-table.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const PAGE = 'tables/';
const FIRST = 'Eastern Region: Regional comparison';
const NORFOLK = must(
  MEMBERS.find(({ name }) => name === 'Norfolk'),
  'Norfolk'
);

/** The table on the page, once it has a caption that begins so. */
async function shown(page: Page, caption: string): Promise<PageTable> {
  await page.locator('caption', { hasText: caption }).waitFor();
  return tableOn(page, caption);
}

describe('without script', () => {
  test('the page has the regional comparison with its numbers and where they come from', async () => {
    const page = await site.visit(PAGE, { javaScriptEnabled: false });
    const table = await shown(page, FIRST);
    expect(table.rows.length).toBe(12);
    const rate = rowOf(table, 'Looked after children per 10,000');
    expect(rate['Norfolk']).toBe(String(officialValue('cla-rate', '2025-03-31', '926')));
    expect(await page.locator('main').innerText()).toContain('Department for Education');
  });
});

describe('a table', () => {
  test('that was prerendered is the one that its figures make', async () => {
    const plain = await site.visit(PAGE, { javaScriptEnabled: false });
    const page = await site.visit(PAGE);
    await page.waitForLoadState('networkidle');
    expect(await shown(page, FIRST)).toEqual(await shown(plain, FIRST));
  });

  test('is built with a few choices, stands in the address, and is the same after a reload', async () => {
    const page = await site.visit(PAGE);
    await page.getByRole('button', { name: /^None ?: indicators/ }).click();
    await page.getByText('Choose at least one indicator').waitFor();
    await page.getByLabel('Find an indicator').fill('foster');
    await page.getByLabel('In foster care').check();
    await page.getByLabel('Rows').selectOption({ label: 'An authority a row' });
    await page.getByLabel('Rank in region').check();
    await page.getByLabel('England’s quartiles').check();
    await page.waitForURL(/indicators=placement-foster&.*rows=authorities/);
    const lastRows = async () =>
      (await shown(page, 'Eastern Region: In foster care, 31 March 2025')).rows
        .map((row) => row['Authority'])
        .slice(-3);
    await expect
      .poll(lastRows)
      .toEqual(['England lower quartile', 'England median', 'England upper quartile']);
    const table = await shown(page, 'Eastern Region: In foster care, 31 March 2025');
    const norfolk = rowOf(table, 'Norfolk');
    expect(norfolk['Foster care']).toBe(String(officialValue('placement-foster', '2025-03-31', '926')));
    expect(norfolk['Foster care: rank']).toMatch(/of 11$/);
    await page.reload();
    await awake(page);
    await expect.poll(() => shown(page, 'Eastern Region: In foster care')).toEqual(table);
    await expect.poll(() => page.getByLabel('Rank in region').isChecked()).toBe(true);
  });

  test('takes its last change back, and starts afresh', async () => {
    const page = await site.visit(PAGE);
    await page.getByRole('button', { name: 'Caseloads' }).click();
    await shown(page, 'Eastern Region: Caseloads');
    await page.getByRole('button', { name: 'Undo the last change' }).click();
    await shown(page, FIRST);
    await page.getByRole('button', { name: 'Annual data pack' }).click();
    await expect
      .poll(async () => (await shown(page, 'Eastern Region: Annual data pack')).rows.length)
      .toBe(352);
    await page.getByText('Left out: Looked after children per reviewing officer (no published').waitFor();
    await page.getByRole('button', { name: 'Start afresh' }).click();
    await shown(page, FIRST);
    await page.waitForURL(site.url(PAGE));
  });

  test('is announced by what it holds', async () => {
    const page = await site.visit(PAGE);
    await page.getByRole('button', { name: 'Placement mix' }).click();
    await expect
      .poll(() =>
        page.getByRole('status').filter({ hasText: '10 indicators, 11 authorities: 13 rows' }).isVisible()
      )
      .toBe(true);
  });

  test('that is too large is not drawn, and can be narrowed in one click', async () => {
    const page = await site.visit(
      `${PAGE}?indicators=all&periods=newest-12&with=value.before.change.interval.rank`
    );
    await page.getByText('20,000 cells is the most').waitFor();
    expect(await page.locator('main table').count()).toBe(0);
    await page.getByRole('button', { name: 'Headline indicators alone' }).click();
    await shown(page, 'Eastern Region: 12 indicators');
  });

  test('opens the arithmetic of its figures without being made again', async () => {
    const page = await site.visit(PAGE);
    await page.getByRole('button', { name: '62, Looked after children per 10,000, Norfolk' }).click();
    await page.getByRole('dialog').getByText('Norfolk').first().waitFor();
    await expect.poll(() => page.url()).toContain('explain=lac-rate.926.published.2025-03-31');
  });

  test('whose address names what is not there says so and shows the rest', async () => {
    const page = await site.visit(`${PAGE}?indicators=lac-rate.nonsense&rows=sideways`);
    await page.getByText('indicators “nonsense”').waitFor();
    await page.getByText('rows “sideways”').waitFor();
    await expect
      .poll(async () => (await shown(page, 'Eastern Region: Looked after children per 10,000')).rows.length)
      .toBe(1);
  });

  test('says so when the figures cannot be fetched, and tries again', async () => {
    const page = await site.visit(`${PAGE}?rows=authorities`, {
      blocked: /figures\.json/,
      tolerated: /ERR_FAILED/
    });
    await expect.poll(() => page.getByText('The table cannot be made without them').isVisible()).toBe(true);
    await page.context().unroute(/figures\.json/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await shown(page, 'Eastern Region');
  });
});

describe('a table is kept', () => {
  test('under a name in the browser, deleted, and brought back', async () => {
    const page = await site.visit(`${PAGE}?rows=authorities&indicators=lac-rate.lac-number`);
    await page.getByRole('textbox', { name: 'Name' }).fill('For the June papers');
    await page.getByRole('button', { name: 'Save in this browser' }).click();
    await page.getByText('“For the June papers” is kept in this browser').waitFor();
    await page.goto(site.url(PAGE));
    await page.getByRole('button', { name: 'For the June papers', exact: true }).click();
    await expect
      .poll(async () => (await shown(page, 'For the June papers')).columns.slice(0, 3))
      .toEqual(['Authority', 'LAC rate', 'LAC number']);
    const kept = page.getByRole('button', { name: 'For the June papers', exact: true });
    await page.getByRole('button', { name: /^Delete ?: For the June papers/ }).click();
    await kept.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo the last save or delete' }).click();
    await kept.waitFor();
  });

  test('as a file, and opens from it the same; another file is refused in words', async () => {
    const page = await site.visit(`${PAGE}?rows=long&indicators=lac-rate&periods=newest-2&with=value.change`);
    const table = await shown(page, 'Eastern Region');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as file' }).click()
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.json$/);
    await page.goto(site.url(PAGE));
    await awake(page);
    const input = page.getByLabel('Open file');
    await input.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByText('mine.json is open').waitFor();
    await expect
      .poll(async () => (await shown(page, 'Eastern Region: Looked after children per 10,000')).rows)
      .toEqual(table.rows);
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByText('This is not a table of this site').waitFor();
    expect((await shown(page, 'Eastern Region')).rows).toEqual(table.rows);
  });
});

test('from eleven files to the table of the papers in four clicks, with the reader’s own figures', async () => {
  const page = await site.visit('submissions/');
  let clicks = 1;
  await addFiles(page, ELEVEN);
  await loaded(page, 11);
  const click = async (step: () => Promise<void>) => {
    clicks += 1;
    await step();
  };
  await click(() => page.getByRole('link', { name: 'Comparison table for the papers' }).click());
  const own = figuresOf(NORFOLK);
  const load = must(own.get('iro_lac_allocated'), 'children') / must(own.get('iro_fte_in_post'), 'posts');
  const caseload = async () =>
    rowOf(await shown(page, FIRST), 'Looked after children per reviewing officer')['Norfolk'];
  await expect.poll(caseload).toBe(load.toFixed(1));
  const download = page.waitForEvent('download');
  await click(() => page.getByRole('button', { name: 'Excel', exact: true }).click());
  await download;
  expect(clicks).toBeLessThanOrEqual(4);
  expect(page.url()).toMatch(/tables\/\?source=submitted$/);
  await expect
    .poll(() => page.locator('main').innerText())
    .toContain('Provisional: from submissions, not yet published');
  expect(await page.locator('main').innerText()).not.toMatch(/illustrative/i);
  await page.getByRole('button', { name: 'Change since last quarter' }).click();
  const change = await shown(page, 'Eastern Region: Change since last quarter');
  expect(change.columns).not.toContain('Status');
  const moves = change.rows.flatMap((line) => MEMBERS.map(({ name }) => line[name] ?? ''));
  expect(moves.filter((text) => /up|down|no change/.test(text))).toEqual([]);
});

test('on a narrow screen the choices open above the table, by the keyboard too', async () => {
  const page = await site.visit(PAGE, { viewport: { width: 390, height: 844 } });
  expect(await page.getByLabel('Rows').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Change the table' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Rows').focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/rows=authorities/);
  await page.getByRole('button', { name: 'Hide the choices' }).waitFor();
});
