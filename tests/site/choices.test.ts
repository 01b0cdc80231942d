import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { must } from '../support/data-rows.ts';
import { meanOf, neighbourValues, official, officialValue } from '../support/official-figures.ts';
import { rowOf, tableOn } from '../support/page-table.ts';
import { quantile, rounded } from '../support/reckoning.ts';
import { dataRows } from '../support/data-rows.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const NO_ENGINE = { blocked: /\.wasm|\.duckdb|duckdb-/, warm: true, tolerated: /ERR_FAILED/ };
const PAGE = 'indicators/lac-rate/';
const DAY = '2025-03-31';
const HERTFORDSHIRE = '919';

async function read(page: Page, authority: string, column: string | RegExp): Promise<string> {
  const table = await tableOn(page, 'Looked after children per 10,000');
  const title = table.columns.find((name) =>
    typeof column === 'string' ? name === column : column.test(name)
  );
  return rowOf(table, authority)[title ?? ''] ?? '';
}

/** What the table comes to show in a column for an authority. */
const shows = (page: Page, authority: string, column: string | RegExp) =>
  expect.poll(() => read(page, authority, column));

const average = (page: Page) => shows(page, 'Hertfordshire', /^Neighbours’ (?!known)|^Neighbours’ /);

function pooledRate(): number {
  const figures = official('cla-rate', DAY);
  const counts = dataRows('neighbours.csv')
    .filter((row) => row['model'] === 'dfe-2025' && row['authority'] === HERTFORDSHIRE)
    .map((row) => must(figures.get(row['neighbour'] ?? ''), 'neighbour'));
  const sum = (part: 'numerator' | 'denominator'): number =>
    counts.reduce((total, figure) => total + must(figure[part], part), 0);
  return (sum('numerator') / sum('denominator')) * 10_000;
}

describe('a changed choice, with an engine that cannot start', () => {
  test('of period shows that day’s figures, is in the address, survives a reload, and the back button undoes it', async () => {
    const page = await site.visit(PAGE, NO_ENGINE);
    await page.getByLabel('Period', { exact: true }).selectOption('2023-03-31');
    await page.waitForURL(site.url(`${PAGE}?period=2023-03-31`));
    const then = String(officialValue('cla-rate', '2023-03-31', '926'));
    await shows(page, 'Norfolk', 'LAC rate').toBe(then);
    await page.reload();
    await awake(page);
    await shows(page, 'Norfolk', 'LAC rate').toBe(then);
    await page.goBack();
    await page.waitForURL(site.url(PAGE));
    await shows(page, 'Norfolk', 'LAC rate').toBe(String(officialValue('cla-rate', DAY, '926')));
    await expect.poll(() => page.getByLabel('Period', { exact: true }).inputValue()).toBe(DAY);
  });

  test('of neighbour model and average shows their averages', async () => {
    const page = await site.visit(PAGE, NO_ENGINE);
    await average(page).toBe(rounded(meanOf(neighbourValues('cla-rate', DAY, HERTFORDSHIRE)), 1));
    await page.getByLabel('Neighbours’ average').selectOption('median');
    await page.waitForURL(/average=median/);
    await average(page).toBe(rounded(quantile(neighbourValues('cla-rate', DAY, HERTFORDSHIRE), 0.5), 1));
    await page.getByLabel('Neighbours’ average').selectOption('pooled');
    await page.waitForURL(/average=pooled/);
    await average(page).toBe(rounded(pooledRate(), 1));
    await page.getByLabel('Neighbours’ average').selectOption('mean');
    await page.waitForURL(site.url(PAGE));
    await page.getByLabel('Neighbour model').selectOption('nfer-2021');
    await page.waitForURL(site.url(`${PAGE}?model=nfer-2021`));
    const older = meanOf(neighbourValues('cla-rate', DAY, HERTFORDSHIRE, 'nfer-2021'));
    await average(page).toBe(rounded(older, 1));
  });

  test('of highlighted authority is said in the pictures', async () => {
    const page = await site.visit(PAGE, NO_ENGINE);
    const said = () => page.locator('svg[role=img] desc').first().textContent();
    expect(await said()).not.toContain('Norfolk');
    await page.getByLabel('Highlight').selectOption({ label: 'Norfolk' });
    await page.waitForURL(site.url(`${PAGE}?authority=norfolk`));
    await expect.poll(said).toContain('Norfolk');
  });

  test('shows that day’s figures also where a tool has put its own texts in place of the page’s', async () => {
    const page = await site.visit(PAGE, NO_ENGINE);
    expect(await page.evaluate(() => document.documentElement.translate)).toBe(false);
    await page.evaluate(() => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walk.nextNode()) texts.push(walk.currentNode);
      for (const text of texts) {
        if (text.parentElement?.closest('svg, script, style, select') !== null) continue;
        const replaced = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
        replaced.textContent = text.nodeValue;
        text.parentNode?.replaceChild(replaced, text);
      }
    });
    await page.getByLabel('Period', { exact: true }).selectOption('2023-03-31');
    await page.waitForURL(site.url(`${PAGE}?period=2023-03-31`));
    await awake(page);
    await shows(page, 'Norfolk', 'LAC rate').toBe(String(officialValue('cla-rate', '2023-03-31', '926')));
    await expect.poll(() => page.locator('.finding').innerText()).toContain('per 10,000');
    expect(await page.locator('main').innerText()).not.toContain('Published, 31 March 2025');
  });

  test('can be made with the keyboard alone', async () => {
    const page = await site.visit(PAGE, NO_ENGINE);
    await page.getByLabel('Period', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(site.url(`${PAGE}?period=2024-03-31`));
    await shows(page, 'Hertfordshire', 'LAC rate').toBe(
      String(officialValue('cla-rate', '2024-03-31', '919'))
    );
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.keyboard.press('Tab');
    await page.keyboard.type('nfer');
    await page.waitForURL(/model=nfer-2021/);
  });

  test('of figures shows the submitted ones, marked illustrative, and back', async () => {
    const page = await site.visit(PAGE, NO_ENGINE);
    await page.getByLabel('Figures', { exact: true }).selectOption('submitted');
    await page.waitForURL(/source=submitted/);
    await expect.poll(() => page.locator('main').innerText()).toMatch(/illustrative/i);
    await page.goBack();
    await page.waitForURL(site.url(PAGE));
    await shows(page, 'Norfolk', 'LAC rate').toBe('62');
  });
});

describe('an address that asks for what cannot be', () => {
  test.each([
    ['?source=guess', 'guess'],
    ['?period=March', 'March'],
    ['?period=2025-13-31', '2025-13-31'],
    ['?authority=kent', 'kent'],
    ['?average=mode', 'mode'],
    ['?model=%3Cscript%3E', '<script>']
  ])('%s is named in words, and the page shows what it would without', async (query, value) => {
    const page = await site.visit(PAGE + query, NO_ENGINE);
    await expect.poll(async () => (await page.getByRole('alert').allInnerTexts()).join(' ')).toContain(value);
    await shows(page, 'Norfolk', 'LAC rate').toBe('62');
  });

  test('a day that has no figure is named, and the newest is shown', async () => {
    const page = await site.visit(`${PAGE}?period=2010-03-31`, NO_ENGINE);
    await expect.poll(() => page.locator('main').innerText()).toMatch(/no figure for the period/i);
    await shows(page, 'Norfolk', 'LAC rate').toBe('62');
  });
});
