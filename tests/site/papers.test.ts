import type { Page, Route } from 'playwright';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { must } from '../support/data-rows.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { ELEVEN, figuresOf, submissionOf } from '../support/made-submissions.ts';
import { officialValue } from '../support/official-figures.ts';
import { tablesOfHtml } from '../support/page-html.ts';
import { tableOn } from '../support/page-table.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { awake, launch, useSite } from '../support/site.ts';
import { rowsOf, sheetsOf } from '../support/workbook.ts';

const site = useSite();
const EXCEL = 'Save as Excel workbook';
const PAGE = 'Save as page to print';
const NORFOLK = must(
  MEMBERS.find(({ name }) => name === 'Norfolk'),
  'Norfolk'
);

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click()
  ]);
  const name = download.suggestedFilename();
  await page.getByText(`Saved as ${name}.`).waitFor();
  return { name, bytes: await readFile(await download.path()) };
}

describe('the data pack', () => {
  test('says what it holds without script', async () => {
    const page = await site.visit('papers/', { javaScriptEnabled: false });
    const table = await tableOn(page, 'What it holds: headline indicators');
    expect(table.rows.length).toBe(12);
    expect(table.rows[0]).toMatchObject({ Period: '31 March 2025', Status: 'Published' });
    expect(await page.locator('main').innerText()).toContain('needs JavaScript');
  });

  test('is saved as a workbook with the official figures, and says how it was made', async () => {
    const page = await site.visit('papers/');
    const { name, bytes } = await saved(page, EXCEL);
    expect(name).toMatch(/^eastern-region-data-pack-headline-indicators-\d{4}-\d\d-\d\d\.xlsx$/);
    const sheets = sheetsOf(bytes);
    expect(sheets.size).toBe(18);
    const rows = rowsOf(must(sheets.get('LAC rate'), 'sheet'));
    expect(rows.find(([authority]) => authority === 'Norfolk')?.[1]).toBe(
      officialValue('cla-rate', '2025-03-31', NORFOLK.code)
    );
    const cover = [...must(sheets.get('Cover'), 'cover').cells.values()].join('\n');
    expect(cover).toContain(`Opens at: ${site.url('papers/')}#data-pack`);
    expect(cover).toMatch(/Generated: .*, site version /);
    expect(cover).toContain('Sharing: ');
    expect(cover).toContain('Illustrative: made-up submissions');
  });

  test('is saved as a page to print that opens by itself, without script and without asking anything', async () => {
    const page = await site.visit('papers/?source=published&average=median');
    const { name, bytes } = await saved(page, PAGE);
    expect(name).toMatch(/\.html$/);
    const html = bytes.toString('utf8');
    expect(tablesOfHtml(html).map(({ title }) => title)).toContain(
      'Looked after children per 10,000, 31 March 2025'
    );
    expect(html).toContain('DfE 2025 neighbours, median of ten');
    expect(html).not.toContain('llustrative');
    const browser = await launch();
    try {
      const alone = await browser.newPage();
      const asked: string[] = [];
      alone.on('request', (request) => asked.push(request.url()));
      const folder = await mkdtemp(join(tmpdir(), 'papers-'));
      await writeFile(join(folder, name), bytes);
      const address = `file://${join(folder, name)}`;
      await alone.goto(address);
      expect(await alone.getByRole('heading', { level: 1 }).innerText()).toBe(
        'Eastern Region: data pack, headline indicators'
      );
      expect(await alone.locator('tfoot').count()).toBeGreaterThan(8);
      await alone
        .getByRole('link', { name: /^Looked after children per 10,000/ })
        .first()
        .click();
      expect(asked).toEqual([address]);
      const pdf = await alone.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeGreaterThan(10);
      await rm(folder, { recursive: true });
    } finally {
      await browser.close();
    }
  });

  test('holds what is chosen, in the address, and names what it leaves out', async () => {
    const page = await site.visit('papers/');
    await page.getByLabel('All 84 indicators').check();
    await page.getByLabel('Figures', { exact: true }).selectOption({ label: 'Published alone' });
    await page.waitForURL(/source=published/);
    await page.locator('caption', { hasText: 'What it holds: all indicators' }).waitFor();
    await page.getByText(/Left out: .*no published figures/).waitFor();
    const rows = async () => (await tableOn(page, 'What it holds: all indicators')).rows;
    await expect
      .poll(async () => new Set((await rows()).map((row) => row['Status'])))
      .toEqual(new Set(['Published']));
    const before = await rows();
    await page.reload();
    await awake(page);
    await expect.poll(rows).toEqual(before);
    await page.getByLabel('Period', { exact: true }).selectOption('2024-03-31');
    await page.waitForURL(/period=2024-03-31/);
    await page.getByRole('row', { name: /Looked after children per 10,000 31 March 2024/ }).waitFor();
  });

  test('of loaded files has their figures, and says provisional', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, ELEVEN);
    await loaded(page, 11);
    await page.getByRole('link', { name: 'Data pack and other papers' }).click();
    await page
      .getByLabel('Figures', { exact: true })
      .selectOption({ label: 'Submitted alone (provisional)' });
    await page.waitForURL(/source=submitted/);
    await page.getByRole('row', { name: /reviewing officer .*provisional 11 of 11/ }).waitFor();
    const sheets = sheetsOf((await saved(page, EXCEL)).bytes);
    const own = figuresOf(NORFOLK);
    const load = must(own.get('iro_lac_allocated'), 'children') / must(own.get('iro_fte_in_post'), 'posts');
    const rows = rowsOf(must(sheets.get('LAC per IRO'), 'sheet'));
    expect(rows.find(([authority]) => authority === 'Norfolk')?.[1]).toBeCloseTo(load, 9);
    const all = [...sheets.values()].flatMap(({ cells }) => [...cells.values()]).join('\n');
    expect(all).toContain('Provisional: from submissions, not yet published');
    expect(all).not.toMatch(/illustrative/i);
  });

  test('of one loaded file says who has no figure, and never a nought for them', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [submissionOf(NORFOLK)]);
    await loaded(page, 1);
    await page.goto(site.url('papers/?source=submitted&indicators=iro-caseload'));
    await loaded(page, 1);
    await page.getByRole('row', { name: /1 of 11/ }).waitFor();
    const { bytes } = await saved(page, EXCEL);
    const rows = rowsOf(must(sheetsOf(bytes).get('LAC per IRO'), 'sheet'));
    expect(rows.find(([authority]) => authority === 'Essex')?.[1]).toBe('–');
  });

  test('can be stopped, and nothing is saved', async () => {
    const page = await site.visit('papers/?indicators=all', { tolerated: /ERR_FAILED/ });
    await page.getByRole('row', { name: /Looked after children per 10,000/ }).waitFor();
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    let held: Route | null = null;
    await page.context().route(/pack-words\.json/, (route) => void (held = route));
    await page.getByRole('button', { name: EXCEL }).click();
    await page.getByRole('progressbar', { name: /Fetching the figures/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Stopped. Nothing was saved.').waitFor();
    await expect.poll(() => held !== null).toBe(true);
    await expect.poll(() => page.getByRole('button', { name: EXCEL }).isEnabled()).toBe(true);
    expect(downloads).toBe(0);
  });

  test('that cannot be made says so in words, and is made when asked again', async () => {
    const page = await site.visit('papers/', { blocked: /pack-words\.json/, tolerated: /ERR_FAILED/ });
    await page.getByRole('button', { name: EXCEL }).click();
    await page.getByRole('alert').filter({ hasText: 'nothing was saved' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().unroute(/pack-words\.json/);
    expect((await saved(page, EXCEL)).bytes.length).toBeGreaterThan(10_000);
  });
});

test('the papers are found by name, from the tables and in the menu', async () => {
  const page = await site.visit('tables/');
  await page.getByRole('main').getByRole('link', { name: 'Papers' }).click();
  await page.getByRole('heading', { level: 1, name: 'Papers' }).waitFor();
  await page.goto(site.url(''));
  await awake(page);
  await page.keyboard.press('/');
  await page.keyboard.type('data pack');
  await page
    .getByRole('option', { name: /Papers/ })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByText('Menu', { exact: true }).click();
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect.poll(() => page.getByRole('heading', { level: 1, name: 'Papers' }).isVisible()).toBe(true);
});
