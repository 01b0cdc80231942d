import type { Page } from 'playwright';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { must } from '../support/data-rows.ts';
import { addFiles, fileInput, loaded } from '../support/loading.ts';
import { csvFile } from '../support/made-submissions.ts';
import { tablesOn, type PageTable } from '../support/page-table.ts';
import { useSite } from '../support/site.ts';
import { wordIn, type StoredWord } from '../support/word-file.ts';

const site = useSite();
const PATH = 'papers/?authority=norfolk&report-year=2025-26';

async function opened(path: string): Promise<Page> {
  const page = await site.visit(path);
  await page.getByRole('button', { name: 'Make the Word file' }).waitFor();
  return page;
}

/** Opens what the report says of reviews, and answers the report's tables once they are there. */
async function openedReviews(page: Page): Promise<readonly PageTable[]> {
  await page.getByText('6. Reviews', { exact: true }).click();
  const inPack = /^What it holds/;
  const shownNow = async () => (await tablesOn(page)).filter(({ caption }) => !inPack.test(caption));
  await expect.poll(async () => (await shownNow()).length).toBe(3);
  return shownNow();
}

async function wordFrom(page: Page): Promise<{ name: string; word: StoredWord }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Make the Word file' }).click()
  ]);
  const name = download.suggestedFilename();
  await page.getByText(`Saved as ${name}.`).waitFor();
  return { name, word: wordIn(await readFile(await download.path())) };
}

describe('the annual report of an authority', () => {
  test('is saved as a Word file that holds the tables the page shows', async () => {
    const page = await opened(PATH);
    const shown = await openedReviews(page);
    const { name, word } = await wordFrom(page);
    expect(name).toBe('norfolk-iro-annual-report-april-2025-to-march-2026.docx');
    for (const table of shown) {
      const stored = must(
        word.tables.find(({ title }) => table.caption.startsWith(title)),
        table.caption
      );
      expect(stored.rows.slice(1)).toEqual(
        table.rows.map((row) => table.columns.map((column) => row[column] ?? ''))
      );
    }
  });

  test('says how it may be shared and leads back to itself', async () => {
    const page = await opened(PATH);
    const { word } = await wordFrom(page);
    const facts = word.paragraphs.join('\n');
    expect(facts).toContain('Status: Illustrative: made-up submissions, not real figures');
    expect(facts).toContain(`Opens at: ${site.url(PATH)}#annual-report`);
    await expect
      .poll(() => page.getByText(/^Leaves as:/).innerText())
      .toContain(must(/^Sharing: (.*)$/m.exec(facts)?.[1], 'stamp'));
  });

  test('names another year when one is chosen, and keeps it in the address', async () => {
    const page = await opened('papers/?authority=norfolk');
    await page.getByLabel('Year, April to March').selectOption('2024-25');
    await page.getByText('April 2024 to March 2025').first().waitFor();
    expect(page.url()).toContain('report-year=2024-25');
  });

  test('is made of the loaded files alone, and names the quarter that is missing', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [csvFile('norfolk.csv', REVIEWS)]);
    await loaded(page, 1);
    await page.goto(site.url('papers/?authority=norfolk'));
    await page.getByRole('button', { name: 'Make the Word file' }).waitFor();
    const { word } = await wordFrom(page);
    const words = word.paragraphs.join('\n');
    expect(words).toContain('Status: Provisional');
    expect(words).toContain(
      'Reviews: there is no figure for the year, because 2024-25 Q2 (July to September 2024) is not supplied.'
    );
    const reviews = must(
      word.tables.find(({ title }) => title.startsWith('Reviews chaired')),
      'table of reviews'
    );
    expect(reviews.rows[1]).toEqual(['Reviews chaired', '300', '–', '310', '320', '–']);
  });

  test('says in words that an authority has sent too little for a report', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [csvFile('norfolk.csv', REVIEWS)]);
    await loaded(page, 1);
    await page.goto(site.url('papers/?authority=luton'));
    await page.getByText('No year of Luton has two quarters or more').waitFor();
    expect(await page.getByRole('button', { name: 'Make the Word file' }).count()).toBe(0);
    expect(await fileInput(page).count()).toBe(0);
  });

  test('says when its figures cannot be fetched, and can be asked again', async () => {
    const page = await site.visit('papers/?authority=norfolk', {
      blocked: /annual-report\/norfolk\.json/,
      tolerated: /Failed to load resource|ERR_FAILED/
    });
    await page.getByText('could not be fetched').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
  });

  test('breaks no rule of accessibility, chosen and open, wide and narrow, light and dark', async () => {
    const page = await opened(PATH);
    await openedReviews(page);
    for (const [colorScheme, width] of [
      ['light', 1440],
      ['dark', 390]
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await axeFindings(page)).toEqual([]);
    }
  });
});

/** Norfolk’s reviews of three quarters of 2024-25: the second is missing. */
const REVIEWS = [
  'authority,period,measure,breakdown,value,note',
  ...[
    ['2024-25 Q1', 300],
    ['2024-25 Q3', 310],
    ['2024-25 Q4', 320]
  ].flatMap(([period, reviews]) => [
    `926,${period},reviews,,${reviews},`,
    `926,${period},reviews_on_time,,${Number(reviews) - 20},`
  ]),
  ''
].join('\r\n');
