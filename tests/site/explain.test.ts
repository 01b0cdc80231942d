import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { must } from '../support/data-rows.ts';
import { meanOf, neighbourValues, official } from '../support/official-figures.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { submissionOf } from '../support/made-submissions.ts';
import { poisson, quantile, rounded } from '../support/reckoning.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const PAGE = 'indicators/lac-rate/';
const FIGURE = 'lac-rate.873.published.2025-03-31.year';
const CAMBRIDGESHIRE = '873';
const DAY = '2025-03-31';

const dialog = (page: Page) => page.getByRole('dialog');

/** Opens a page and goes down to its first table to take away, whose figures open once it is near. */
async function visitTable(path: string): Promise<Page> {
  const page = await site.visit(path);
  await page.locator('[data-table] table').first().scrollIntoViewIfNeeded();
  await page.locator('td button').first().waitFor();
  return page;
}

/** What the open explanation says, by "heading / label", once all of it has come: England’s figures come after the rest. */
async function saidOn(page: Page): Promise<Readonly<Record<string, string>>> {
  await dialog(page).getByRole('heading', { name: 'Where it comes from' }).waitFor();
  await expect.poll(() => dialog(page).innerText()).not.toContain('being fetched');
  const lines = await dialog(page)
    .locator('section')
    .evaluateAll((sections) =>
      sections.flatMap((section) =>
        [...section.querySelectorAll('dl > div')].map((line): [string, string] => {
          const words = (name: string) => line.querySelector(name)?.textContent.trim() ?? '';
          return [`${section.querySelector('h3')?.textContent ?? ''} / ${words('dt')}`, words('dd')];
        })
      )
    );
  return Object.fromEntries(lines);
}

describe('the LAC rate of Cambridgeshire on 31 March 2025', () => {
  test('opens from the table, with the numbers of the data', async () => {
    const page = await visitTable(PAGE);
    await page.getByRole('button', { name: /^49, Cambridgeshire, LAC rate/ }).click();
    const said = await saidOn(page);
    const figure = must(official('cla-rate', DAY).get(CAMBRIDGESHIRE), 'figure');
    const population = must(figure.denominator, 'population');
    const values = neighbourValues('cla-rate', DAY, CAMBRIDGESHIRE);
    const [low, high] = poisson(must(figure.numerator, 'children'));
    const end = (events: number): string => rounded((events / population) * 10_000, 1);
    expect([meanOf(values), quantile(values, 0.5)]).toEqual([48.8, 52]);
    expect(said['How it is worked out / Worked out again']).toMatch(
      /^705 ÷ 142,924 × 10,000 = 49\.3269…, which rounds to 49: agrees/
    );
    expect(said['95% interval / Ends']).toMatch(`${end(low)} to ${end(high)} (`);
    expect(said['Its neighbours’ mean / Average']).toBe(
      '48.8, the mean of 10 of 10 neighbours (31 March 2025)'
    );
    expect(said['Its neighbours’ mean / Worked out']).toBe(`(${values.join(' + ')}) ÷ 10 = 48.8`);
    const rules = 'Would another average or model say otherwise?';
    expect(said[`${rules} / median (DfE 2025 neighbours)`]).toMatch(/^52\.0 \(10 of 10\): verdict similar/);
    expect(said[`${rules} / Answer`]).toMatch(/^yes, so the verdict is marked †/);
    expect(said['The region: 49 / Authorities added']).toMatch(/come to 6,795, published 6,800: agrees/);
    expect(said['Where it comes from / Row']).toBe('series cla-rate, area 873, 31 March 2025');
  });

  test('is copied as text with its address, which opens it again', async () => {
    const page = await site.visit(`${PAGE}?explain=${FIGURE}`, {
      permissions: ['clipboard-read', 'clipboard-write']
    });
    await saidOn(page);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied, with the address of this figure.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n').slice(0, 2)).toEqual([
      'Looked after children per 10,000: Cambridgeshire',
      '49 per 10,000 children, 31 March 2025'
    ]);
    expect(text).toContain('÷ 10 = 48.8');
    expect(text.trim().endsWith(site.url(`${PAGE}?explain=${FIGURE}`))).toBe(true);
  });

  test('can be copied by hand where the browser refuses', async () => {
    const page = await site.visit(`${PAGE}?explain=${FIGURE}`);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await saidOn(page);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await expect.poll(() => page.getByLabel(/did not allow copying/).inputValue()).toContain('÷ 10 = 48.8');
  });
});

describe('with the keyboard alone', () => {
  test('a figure opens at its part, Escape closes it, and the focus is back on the figure', async () => {
    const page = await visitTable(PAGE);
    const figure = page.getByRole('button', { name: /^48\.8, Cambridgeshire, Neighbours’ mean/ });
    await figure.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Its neighbours’ mean' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Its neighbours’ mean');
    expect(page.url()).toBe(site.url(`${PAGE}?explain=${FIGURE}.neighbours`));
    await page.keyboard.press('Escape');
    await page.waitForURL(site.url(PAGE));
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => figure.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('figures are as large as a pointer needs, and only one of each table is a stop of the Tab key', async () => {
    const page = await visitTable('authorities/norfolk/');
    await expect.poll(() => page.locator('td button').count()).toBeGreaterThan(100);
    const sizes = await page.locator('td button').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { width, height } = button.getBoundingClientRect();
        return Math.min(width, height);
      })
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    expect(await page.locator('td button[tabindex="0"]').count()).toBe(1);
  });
});

test('an open explanation breaks no rule that axe can see, light and dark, wide and narrow', async () => {
  const page = await site.visit(`${PAGE}?explain=${FIGURE}`);
  await saidOn(page);
  const found: string[] = [];
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 390]
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    for (const finding of await axeFindings(page)) found.push(`${colorScheme} ${width}: ${finding}`);
    expect(await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  }
  expect(found).toEqual([]);
});

test.each([
  'indicators/cp-2-years/?explain=cp-2-years.873.published.2025-03-31.year',
  'indicators/reviews-on-time/?explain=reviews-on-time.873.submitted.2025-12-31.quarter',
  '?explain=lac-rate.upper-quartile.published.2025-03-31.year',
  'authorities/norfolk/?explain=iro-caseload.region.submitted.2025-12-31.quarter'
])('%s opens on any page', async (path) => {
  const said = await saidOn(await site.visit(path));
  expect(Object.keys(said).length).toBeGreaterThan(4);
});

test('a figure of loaded submissions names its file; what nobody loaded is not there', async () => {
  const page = await site.visit('submissions/');
  const member = must(
    MEMBERS.find(({ code }) => code === '919'),
    'member'
  );
  await addFiles(page, [submissionOf(member)]);
  await loaded(page, 1);
  const figure = 'lac-number.919.submitted.2025-03-31.quarter';
  await page.goto(site.url(`indicators/lac-number/?source=submitted&explain=${figure}`));
  await expect
    .poll(async () => (await saidOn(page))['Where it comes from / Submission'])
    .toMatch(/^provisional, loaded in this browser: .+\.csv$/);
  await page.goto(site.url('indicators/lac-number/?explain=lac-number.919.submitted.2023-12-31.quarter'));
  await page.getByText('There is no such figure here.').waitFor();
  expect(await dialog(page).count()).toBe(1);
});

test('an address that names no figure, and figures that cannot be fetched, are answered in words', async () => {
  const nothing = await site.visit(`${PAGE}?explain=nothing.873`);
  await nothing.getByText('There is no such figure here.').waitFor();
  const cut = await site.visit(`${PAGE}?explain=${FIGURE}`, {
    blocked: /explained\.json/,
    tolerated: /ERR_FAILED/
  });
  await cut.getByText('The figures behind it could not be fetched, or the host has a newer').waitFor();
  expect(await axeFindings(cut)).toEqual([]);
});
