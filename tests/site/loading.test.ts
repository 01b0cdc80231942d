import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { addFiles, fileInput, loaded, settled } from '../support/loading.ts';
import { csvFile, ELEVEN, figuresOf, submissionOf, submissionText } from '../support/made-submissions.ts';
import { must } from '../support/data-rows.ts';
import { rowOf, tablesOn } from '../support/page-table.ts';
import { fraction } from '../support/reckoning.ts';
import { MEMBERS, type Member } from '../support/region-facts.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const member = (slug: string): Member =>
  must(
    MEMBERS.find((one) => one.slug === slug),
    slug
  );
const NORFOLK = member('norfolk');
const LUTON = member('luton');

async function openCaseloads(page: Page): Promise<void> {
  await page.goto(site.url('indicators/iro-caseload/'));
  await awake(page);
}

/** The caseload of each authority as the table shows it now. */
async function caseloads(page: Page): Promise<readonly string[]> {
  const [table] = await tablesOn(page);
  return MEMBERS.map(({ name }) => (table ? (Object.values(rowOf(table, name))[1] ?? '') : ''));
}

/** What the page of submissions comes to say. */
const says = (page: Page) => expect.poll(() => page.locator('main').innerText());

/** How many submissions can be taken away, once that is known. */
const removable = (page: Page) => expect.poll(() => page.getByRole('button', { name: /^Remove/ }).count());

const caseloadOf = (one: Member): string => {
  const figures = figuresOf(one);
  return fraction(figures.get('iro_lac_allocated') ?? NaN, figures.get('iro_fte_in_post') ?? NaN, 1);
};

describe('files', () => {
  test('are chosen with the one thing that is labelled “Add submissions”', async () => {
    const page = await site.visit('submissions/');
    const labelled = page.getByLabel('Add submissions');
    expect(await labelled.evaluateAll((all) => all.map((element) => element.localName))).toEqual(['input']);
  });

  test('can be added one by one, taken away one by one, and all at once', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [submissionOf(NORFOLK)]);
    await loaded(page, 1);
    await addFiles(page, [submissionOf(LUTON)]);
    await loaded(page, 2);
    await says(page).toContain('2 of 11');
    await page.getByRole('button', { name: 'Remove Norfolk' }).click();
    await loaded(page, 1);
    await removable(page).toBe(1);
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Norfolk' }) });
    await expect.poll(() => row.innerText()).toContain('not received');
    await page.getByRole('button', { name: 'Start again' }).click();
    await settled(page);
    await removable(page).toBe(0);
    await says(page).toMatch(/illustrative/i);
    await openCaseloads(page);
    const shipped = await caseloads(page);
    await openCaseloads(page);
    await expect.poll(() => caseloads(page)).toEqual(shipped);
    expect(shipped[MEMBERS.indexOf(NORFOLK)]).not.toBe(caseloadOf(NORFOLK));
  });

  test('of some authorities only leave the others empty and say who is in the region', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [submissionOf(NORFOLK), submissionOf(LUTON)]);
    await loaded(page, 2);
    await openCaseloads(page);
    await expect
      .poll(() => caseloads(page))
      .toEqual(MEMBERS.map((one) => (one === NORFOLK || one === LUTON ? caseloadOf(one) : '–')));
    await says(page).toContain('2 of 11 reporting');
  });

  test('survive a reload and the way from page to page, and replace an earlier file when the reader says so', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [submissionOf(NORFOLK)]);
    await loaded(page, 1);
    await page.reload();
    await loaded(page, 1);
    await page.getByRole('button', { name: 'Remove Norfolk' }).waitFor();
    const later = new Map(figuresOf(NORFOLK)).set('iro_lac_allocated', 600).set('iro_fte_in_post', 10);
    await addFiles(page, [csvFile('norfolk-again.csv', submissionText(NORFOLK, later))]);
    await page.getByRole('button', { name: 'Use the new file' }).click();
    await loaded(page, 2);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Indicators' }).click();
    await page.getByRole('heading', { level: 1, name: 'Indicators' }).waitFor();
    await openCaseloads(page);
    await expect.poll(async () => (await caseloads(page))[MEMBERS.indexOf(NORFOLK)]).toBe('60.0');
  });

  test('are taken when they are dropped', async () => {
    const page = await site.visit('submissions/');
    const files = ELEVEN.map(({ name, buffer }) => ({ name, text: buffer.toString('utf8') }));
    const transfer = await page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const { name, text } of given) data.items.add(new File([text], name, { type: 'text/csv' }));
      return data;
    }, files);
    await fileInput(page).dispatchEvent('drop', { dataTransfer: transfer });
    await loaded(page, 11);
    await removable(page).toBe(11);
  });

  test('with script in their name, their notes or their cells show it as text and run nothing', async () => {
    const page = await site.visit('submissions/');
    const name = `<img src=x onerror="document.title='ran'">.csv`;
    const note = `<script>document.title='ran'<\u002fscript>`;
    await addFiles(page, [csvFile(name, submissionText(NORFOLK, figuresOf(NORFOLK), note))]);
    await loaded(page, 1);
    await says(page).toContain(name);
    await addFiles(page, [
      csvFile('bad.csv', `authority,period,measure,breakdown,value,note\n926,2024-25 Q4,lac,,${note},\n`)
    ]);
    await page.getByRole('heading', { name: 'bad.csv' }).waitFor();
    await says(page).toContain(note);
    await openCaseloads(page);
    await loaded(page, 1);
    await says(page).toContain(note);
    expect(await page.title()).not.toBe('ran');
    expect(await page.locator('main img, main script').count()).toBe(0);
  });
});

describe('when the engine cannot start', () => {
  test.each([/\.wasm/, /\.duckdb$/, /duckdb-browser/])(
    'because %s does not answer, the page says so and keeps its figures',
    async (blocked) => {
      const page = await site.visit('submissions/', { blocked, tolerated: /ERR_FAILED|fetch/i });
      await fileInput(page).setInputFiles([submissionOf(NORFOLK)]);
      await page.getByRole('alert').filter({ hasText: 'could not be started' }).waitFor({ timeout: 30_000 });
      await expect.poll(() => page.locator('progress').count()).toBe(0);
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Indicators' }).click();
      await page.getByRole('main').getByRole('link', { name: 'Looked after children per 10,000' }).click();
      await page.getByRole('heading', { level: 1, name: 'Looked after children per 10,000' }).waitFor();
      const [table] = await tablesOn(page);
      expect(rowOf(must(table, 'table'), 'Norfolk')['LAC rate']).toBe('62');
    }
  );
});
