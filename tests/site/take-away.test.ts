import type { Page } from 'playwright';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { must } from '../support/data-rows.ts';
import { tablesOn } from '../support/page-table.ts';
import { plainPage, useSite } from '../support/site.ts';
import { rowsOf, sheetsOf } from '../support/workbook.ts';

const site = useSite();
const PATH = 'indicators/lac-rate/?authority=norfolk';
const RANKED = 'Looked after children per 10,000';

/** The rows of the page's first table, numbers as numbers. */
async function shownRows(page: Page): Promise<readonly (readonly (string | number)[])[]> {
  const table = must((await tablesOn(page))[0], 'table');
  return table.rows.map((row) => table.columns.map((column) => numberOr(row[column] ?? '')));
}

function numberOr(text: string): string | number {
  const plain = text.replaceAll(',', '').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

async function taken(page: Page, group: RegExp, button: string): Promise<{ name: string; bytes: Buffer }> {
  const controls = page.getByRole('group', { name: group }).first();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    controls.getByRole('button', { name: button, exact: true }).click()
  ]);
  const name = download.suggestedFilename();
  await controls.getByText(`Saved as ${name}.`).waitFor();
  return { name, bytes: await readFile(await download.path()) };
}

describe('a table', () => {
  test('as a workbook has the numbers on screen, unrounded, and where they come from', async () => {
    const page = await site.visit(PATH);
    const { name, bytes } = await taken(page, /^Take away/, 'Excel');
    expect(name).toBe('looked-after-children-per-10-000-31-march-2025.xlsx');
    const sheets = sheetsOf(bytes);
    const [heads = [], ...rows] = rowsOf(must(sheets.get('Table'), 'sheet'));
    const shown = await shownRows(page);
    expect(rows.map((row) => row[0])).toEqual(shown.map((row) => row[0]));
    const rate = (row: readonly unknown[]): number => Math.round(Number(row[1]) * 10) / 10;
    expect(rows.slice(0, 11).map(rate)).toEqual(shown.slice(0, 11).map(rate));
    expect(heads).toContain('Rank in region, in words');
    const cover = [...must(sheets.get('Cover'), 'cover').cells.values()].join('\n');
    for (const words of [
      'Period: 31 March 2025',
      'Status: Published',
      'mean of ten',
      'Open Government Licence'
    ]) {
      expect(cover).toContain(words);
    }
    expect(cover).toContain(`Opens at: ${site.url(PATH)}#table`);
  });

  test('as tidy CSV has a line a figure, each with its provenance', async () => {
    const page = await site.visit(PATH);
    const { name, bytes } = await taken(page, /^Take away/, 'CSV tidy');
    expect(name).toBe('looked-after-children-per-10-000-31-march-2025-tidy.csv');
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toMatch(
      /^\uFEFFrow,row_kind,column,column_note,value,shown,title,period,status,sharing,/
    );
    expect(lines.find((line) => line.startsWith('Norfolk,authority,LAC rate,'))).toContain(',62,62,');
  });

  test('is copied as a real table and as text with tabs', async () => {
    const page = await site.visit(PATH, { permissions: ['clipboard-read', 'clipboard-write'] });
    const controls = page.getByRole('group', { name: /^Take away/ }).first();
    await controls.getByRole('button', { name: 'Copy table' }).click();
    await controls.getByText(/^Copied/).waitFor();
    const { html, text } = await page.evaluate(readClipboard);
    const shown = await shownRows(page);
    expect(
      text
        .split(/\r?\n/)
        .slice(1, 1 + shown.length)
        .map((line) => line.split('\t').map(numberOr))
    ).toEqual(shown);
    const pasted = await (await plainPage(page)).evaluate(cellsOfHtml, html);
    expect(pasted.map((row) => row.map(numberOr))).toEqual(shown);
    expect(html).toContain('Status: Published official figures');
  });

  test('that the browser will not copy is there to be copied by hand', async () => {
    const page = await site.visit(PATH);
    const controls = page.getByRole('group', { name: /^Take away/ }).first();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await controls.getByRole('button', { name: 'Copy table' }).click();
    await controls.getByText(/did not let this page copy/).waitFor();
    const area = page.getByRole('textbox', { name: 'The table, to copy by hand' });
    await expect.poll(() => area.inputValue()).toContain('Norfolk\t62');
    await expect.poll(() => area.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('whose writer cannot be fetched says so, and the page goes on', async () => {
    const page = await site.visit(PATH, { tolerated: /Failed to load|ERR_FAILED|net::/ });
    await page.context().route(/_app\/immutable\/(chunks|nodes)\//, (route) => route.abort());
    const controls = page.getByRole('group', { name: /^Take away/ }).first();
    await controls.getByRole('button', { name: 'Excel' }).click();
    await controls.getByText(/could not be made.*Reload the page/).waitFor();
    expect((await shownRows(page)).length).toBeGreaterThan(11);
  });
});

describe('a picture', () => {
  test('as PNG has two dots a pixel, and its title is drawn in it', async () => {
    const page = await site.visit(PATH);
    const { name, bytes } = await taken(page, new RegExp(`^Picture: ${RANKED}`), 'PNG');
    expect(name).toBe('looked-after-children-per-10-000-31-march-2025.png');
    expect(bytes.readUInt32BE(16)).toBe((900 + 56) * 2);
    const dark = await page.evaluate(darkDots, bytes.toString('base64'));
    expect(dark.title).toBeGreaterThan(500);
    expect(dark.corner).toBe(0);
  });

  test.each(['light', 'dark'] as const)(
    'as SVG in a %s page is in light colours, says where it comes from and needs nothing else',
    async (colorScheme) => {
      const page = await site.visit(PATH, { colorScheme, viewport: { width: 390, height: 800 } });
      const { bytes } = await taken(page, new RegExp(`^Picture: ${RANKED}`), 'SVG');
      const svg = bytes.toString('utf8');
      const texts = await (await plainPage(page)).evaluate(textsOfSvg, svg);
      expect(texts).toContain('31 March 2025 · Published official figures');
      expect(texts.join(' ')).toContain('Source: Department for Education');
      expect(texts).toContain('Norfolk');
      expect(texts).toContain('own neighbours’ mean');
      expect(svg).toContain('fill="rgb(255, 255, 255)"');
      expect(svg).toContain('stroke="rgb(139, 47, 168)"');
      expect(svg).not.toMatch(/var\(|class=|style=|light-dark/);
    }
  );
});

test('one view is printed alone, under the page’s title and with what is known of it', async () => {
  const page = await site.visit(PATH);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  const whole = pagesOf(await page.pdf({ format: 'A4' }));
  await page
    .getByRole('group', { name: /^Take away/ })
    .first()
    .getByRole('button', { name: 'Print' })
    .click();
  await page.locator('.print-foot').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: 'Looked after children per 10,000' }).first().waitFor();
  await page.getByRole('heading', { name: 'The figures' }).waitFor();
  await page.getByRole('heading', { name: 'Who is high and low' }).waitFor({ state: 'hidden' });
  await expect.poll(() => page.locator('.print-foot').innerText()).toMatch(/Period\s+31 March 2025/);
  const alone = pagesOf(await page.pdf({ format: 'A4' }));
  expect(alone).toBeLessThan(whole);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => page.locator('.print-foot, [data-print-away]').count()).toBe(0);
});

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function readClipboard(): Promise<{ html: string; text: string }> {
  const [item] = await navigator.clipboard.read();
  const read = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? '';
  return { html: await read('text/html'), text: await read('text/plain') };
}

function cellsOfHtml(html: string): string[][] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)
  );
}

function textsOfSvg(svg: string): string[] {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return [...parsed.querySelectorAll('text')].map((text) => text.textContent.trim());
}

/** How many dark dots stand where the title is drawn, and in the corner that stays empty. */
async function darkDots(base64: string): Promise<{ title: number; corner: number }> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const count = (x: number, y: number, width: number, height: number): number => {
    const data = context?.getImageData(x, y, width, height).data ?? [];
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark += 1;
    return dark;
  };
  return { title: count(56, 60, 900, 60), corner: count(0, 0, 50, 50) };
}
