import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { agendaText } from '../../src/lib/state/agenda-file.ts';
import { axeFindings } from '../support/axe.ts';
import { complaintsOf } from '../support/complaints.ts';
import { must } from '../support/data-rows.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { ELEVEN } from '../support/made-submissions.ts';
import { rowOf, tableOn } from '../support/page-table.ts';
import { chartsOf, notesOn, slideTexts, tablesOf } from '../support/presentation.ts';
import { awake, launch, useSite } from '../support/site.ts';

const site = useSite();
const LONG = 90_000;

const RATE = {
  address: 'indicators/lac-rate/?authority=norfolk#ranked',
  title: 'LAC rate',
  note: 'Ask Norfolk.'
};
const FIGURES = { address: 'indicators/lac-rate/#table', title: 'The figures', note: '' };
const CASELOAD = { address: 'indicators/iro-caseload/#ranked', title: 'Caseload', note: '' };
const GONE = { address: 'indicators/lac-rate/#gone', title: 'What is gone', note: '' };
const NOWHERE = { address: 'nowhere/#ranked', title: 'What never was', note: '' };

/** The agenda’s page with these views in it. */
async function agendaOf(page: Page, views: readonly (typeof RATE)[]): Promise<void> {
  const items = views.map((view, id) => ({ id, ...view }));
  const text = agendaText({ title: 'Quarterly: meeting / June', items });
  await page.evaluate((kept) => localStorage.setItem('agenda /a/b/', kept), text);
  await page.goto(site.url('agenda/'));
  await awake(page);
}

async function taken(page: Page, button: 'PowerPoint' | 'One file'): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: LONG }),
    page.getByRole('button', { name: button, exact: true }).click()
  ]);
  const name = download.suggestedFilename();
  await page.getByText(`Saved as ${name}`).waitFor();
  return { name, path: await download.path() };
}

describe('the agenda as slides', () => {
  test(
    'has the numbers of its views in charts, tables and the workbooks behind them, and comes back to the agenda',
    async () => {
      const page = await site.visit('agenda/');
      await agendaOf(page, [RATE, FIGURES]);
      const { name, path } = await taken(page, 'PowerPoint');
      expect(name).toBe('quarterly-meeting-june.pptx');
      await page.waitForURL(site.url('agenda/'));
      const focused = page.getByRole('button', { name: 'PowerPoint', exact: true });
      await expect.poll(() => focused.evaluate((button) => button === document.activeElement)).toBe(true);
      const pptx = await readFile(path);
      const slides = slideTexts(pptx);
      expect(slides.map(([title]) => title)).toContain('LAC rate');
      expect(slides[1]?.join('\n')).toContain('31 March 2025 · Published official figures');
      expect(notesOn(pptx, 2)[0]).toBe('Ask Norfolk.');
      expect(notesOn(pptx, 2)).toContain(
        `Opens at: ${site.url('indicators/lac-rate/?authority=norfolk')}#ranked`
      );

      await page.goto(site.url('indicators/lac-rate/?authority=norfolk'));
      await awake(page);
      const shown = await tableOn(page, 'Looked after children per 10,000');
      const chart = must(chartsOf(pptx)[0], 'chart');
      const sheet = must(chart.workbook.get('Figures'), 'sheet');
      expect(chart.categories).toHaveLength(13);
      const values = must(chart.series[0], 'series').values.slice(0, 11);
      values.forEach((value, at) => expect(sheet.cells.get(`B${at + 2}`)).toBe(value));
      const onPage = shown.rows.slice(0, 11).map((row) => Number(row['LAC rate']));
      expect(values.map((value) => Math.round(value ?? Number.NaN))).toEqual(onPage.sort((a, b) => b - a));
      expect(values[chart.categories.indexOf('Norfolk')]).toBe(62);
      const figures = tablesOf(pptx, 3).flat();
      expect(figures.find(([first]) => first === 'Norfolk')?.[1]).toBe(rowOf(shown, 'Norfolk')['LAC rate']);
    },
    LONG
  );

  test(
    'names the views that could not be had, and keeps the others',
    async () => {
      const page = await site.visit('agenda/');
      await agendaOf(page, [GONE, CASELOAD, NOWHERE]);
      const { path } = await taken(page, 'PowerPoint');
      const said = expect.poll(() => page.getByRole('alert').innerText());
      await said.toContain('“What is gone” is not in it: its page no longer has it.');
      await said.toContain('“What never was” is not in it: its page is not on this site.');
      const pptx = await readFile(path);
      expect(slideTexts(pptx).map(([title]) => title)).toContain('Caseload');
      expect(chartsOf(pptx)[0]?.title).toMatch(/\(illustrative\)$/);
      expect(await axeFindings(page)).toEqual([]);
    },
    LONG
  );

  test(
    'are of the reader’s own files once they are loaded',
    async () => {
      const page = await site.visit('submissions/');
      await addFiles(page, ELEVEN);
      await loaded(page, ELEVEN.length);
      await agendaOf(page, [CASELOAD]);
      const { path } = await taken(page, 'PowerPoint');
      const words = slideTexts(await readFile(path))
        .flat()
        .join('\n');
      expect(words).toMatch(/Provisional: from submissions/);
      expect(words).not.toMatch(/Illustrative: made-up/);
    },
    LONG
  );

  test(
    'can be cancelled, and nothing is saved',
    async () => {
      const page = await site.visit('agenda/');
      await agendaOf(page, [RATE, CASELOAD, FIGURES, RATE, CASELOAD, FIGURES]);
      await page.getByRole('button', { name: 'PowerPoint', exact: true }).click();
      await page
        .getByRole('dialog', { name: 'Making the pack' })
        .getByRole('button', { name: 'Cancel' })
        .click();
      await page.getByText('Cancelled. Nothing was saved.').waitFor();
      await page.waitForURL(site.url('agenda/'));
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    },
    LONG
  );
});

describe('the agenda as one file', () => {
  test(
    'opens from a disk without a request or a complaint, is read without script, and sorts and shows its views',
    async () => {
      const page = await site.visit('agenda/');
      await agendaOf(page, [RATE, FIGURES, CASELOAD]);
      const { name, path } = await taken(page, 'One file');
      expect(name).toBe('quarterly-meeting-june.html');
      const html = await readFile(path, 'utf8');
      expect(html.length).toBeLessThan(2_000_000);
      const folder = mkdtempSync(join(tmpdir(), 'pack-'));
      const browser = await launch();
      try {
        const place = join(folder, name);
        await copyFile(path, place);
        for (const javaScriptEnabled of [false, true]) {
          const context = await browser.newContext({
            javaScriptEnabled,
            viewport: { width: 1440, height: 900 }
          });
          const asked: string[] = [];
          context.on('request', (request) => asked.push(request.url()));
          const complaints = complaintsOf(context, 'file://', /file:/);
          const file = await context.newPage();
          await file.goto(pathToFileURL(place).href);
          expect(await file.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
            'LAC rate',
            'The figures',
            'Caseload'
          ]);
          expect(await file.getByRole('img').first().isVisible()).toBe(true);
          const shown = file.locator('#view-2 table.pack-table').first();
          expect(await shown.getByRole('rowheader', { name: 'Norfolk' }).isVisible()).toBe(true);
          if (javaScriptEnabled) await useScript(file);
          expect(asked).toEqual([pathToFileURL(place).href]);
          expect(complaints.filter((complaint) => !complaint.startsWith('Foreign request: file:'))).toEqual(
            []
          );
          await context.close();
        }
      } finally {
        await browser.close();
        rmSync(folder, { recursive: true });
      }
    },
    LONG
  );
});

/** Sorts a table, finds every id once and every picture named, and leafs through the views from the keyboard. */
async function useScript(file: Page): Promise<void> {
  const table = file.locator('#view-2 table.pack-table').first();
  const first = () => table.locator('tbody tr').first().innerText();
  await table.getByRole('button', { name: /^LAC rate/ }).click();
  await expect.poll(first).toMatch(/^Southend-on-Sea\t80/);
  await table.getByRole('button', { name: /^LAC rate/ }).click();
  await expect.poll(first).toMatch(/^Essex\t35/);
  const ids = await file.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(await axeFindings(file)).toEqual([]);
  const views = () => file.locator('.pack-view:visible').count();
  await file.keyboard.press('p');
  await expect.poll(views).toBe(1);
  await file.keyboard.press('ArrowRight');
  await expect.poll(() => file.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['The figures']);
  await file.keyboard.press('Escape');
  await expect.poll(views).toBe(3);
}
