import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { awake, useSite } from '../support/site.ts';

const site = useSite();

const rows = (page: Page) => page.locator('[data-view=rug] tr.indicator th a').allInnerTexts();
const columns = (page: Page) => page.locator('[data-view=rug] thead th a').allInnerTexts();
const focused = (page: Page) => expect.poll(() => focusedHref(page));
const focusedHref = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');

describe('the indicators of the overview', () => {
  test('are chosen by name, stand in the address, and are there after a reload', async () => {
    const page = await site.visit('');
    expect(await rows(page)).toHaveLength(12);
    await page.getByText('Choose indicators').click();
    await page.getByLabel('Filter').fill('turnover');
    await page.getByRole('checkbox', { name: /turnover/i }).check();
    await page.waitForURL(/indicators=[a-z0-9-]+%2C.*sw-turnover/);
    const name = page
      .locator('[data-view=rug]')
      .getByRole('link', { name: 'Social worker turnover', exact: true });
    await name.waitFor();
    await expect.poll(() => rows(page)).toHaveLength(13);
    await page.reload();
    await awake(page);
    await name.waitFor();
    await page.getByText('Choose indicators').click();
    await page.getByRole('button', { name: 'Headline 12' }).click();
    await page.waitForURL(site.url(''));
    await expect.poll(() => rows(page)).toHaveLength(12);
  });

  test('that there are none of are named; the others are shown', async () => {
    const page = await site.visit('?indicators=lac-rate,nope');
    await page.getByRole('alert').filter({ hasText: 'There is no indicator “nope”' }).waitFor();
    await expect.poll(() => rows(page)).toEqual(['LAC rate']);
  });

  test('that cannot be fetched are said to be missing, and can be asked for again', async () => {
    const page = await site.visit('?indicators=lac-rate,sw-turnover', {
      blocked: /figures\.json/,
      tolerated: /ERR_FAILED/
    });
    await page.getByText('1 chosen indicator cannot be shown without them').waitFor();
    await expect.poll(() => rows(page)).toEqual(['LAC rate']);
    await page.context().unroute(/figures\.json/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Social worker turnover', exact: true }).waitFor();
  });
});

describe('sorting', () => {
  test('by an indicator moves the authorities, by an authority the indicators, and the usual order is one press away', async () => {
    const page = await site.visit('');
    const usual = { columns: await columns(page), rows: await rows(page) };
    await page.getByRole('button', { name: 'Sort the authorities by LAC rate' }).click();
    await page.waitForURL(site.url('?sort=lac-rate'));
    await expect.poll(async () => (await columns(page))[0]?.replaceAll('\u00ad', '')).toBe('Southend');
    expect((await columns(page)).at(-1)).toBe('Essex');
    await expect.poll(() => page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await page.getByText('highest first (neither end is better)').waitFor();
    await page.getByRole('button', { name: 'Sort the indicators by Suffolk' }).click();
    await page.waitForURL(site.url('?sort=suffolk'));
    await expect.poll(() => columns(page)).toEqual(usual.columns);
    await expect.poll(() => rows(page)).not.toEqual(usual.rows);
    await expect.poll(() => page.locator('tr.theme').count()).toBe(0);
    await page.reload();
    await awake(page);
    await page.getByText('Indicators by Suffolk’s place in the region, best first').waitFor();
    await page.getByRole('button', { name: 'Usual order' }).click();
    await page.waitForURL(site.url(''));
    await expect.poll(async () => ({ columns: await columns(page), rows: await rows(page) })).toEqual(usual);
  });
});

describe('with the keyboard', () => {
  test('the cells are walked one by one; Enter opens the indicator with the authority, E the arithmetic', async () => {
    const page = await site.visit('');
    await page.locator('[data-view=rug] td a[tabindex="0"]').focus();
    await focused(page).toMatch(/indicators\/lac-rate\/\?authority=bedford-borough$/);
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await focused(page).toMatch(/indicators\/iro-caseload\/\?authority=central-bedfordshire$/);
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => page.url()).toContain('explain=iro-caseload.823.');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('[data-view=rug] td a[tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(site.url('indicators/iro-caseload/?authority=central-bedfordshire'));
  });
});

describe('twelve indicators', () => {
  test.each([
    [1440, 900],
    [1920, 1080]
  ])('fit a screen of %d by %d without scrolling the table', async (width, height) => {
    const page = await site.visit('', { viewport: { width, height } });
    await page.locator('[data-view=rug] table').evaluate((table) => {
      window.scrollTo(0, table.getBoundingClientRect().top + window.scrollY - 48);
    });
    const box = await page.locator('[data-view=rug] table').boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(height);
    expect(box && box.x + box.width).toBeLessThanOrEqual(width);
  });

  test.each(['', '?group=none', '?authority=norfolk'])(
    'fit a projector of 1920 by 1080 in a meeting, in letters of 24 pixels or more (%s)',
    async (query) => {
      const page = await site.visit(query, { viewport: { width: 1920, height: 1080 } });
      await page.keyboard.press('p');
      await page.locator(':root[data-meeting]').waitFor();
      const table = page.locator('[data-view=rug] table');
      const ends = async () => {
        const box = await table.boundingBox();
        return box === null ? 'nowhere' : box.y >= 0 && box.y + box.height <= 1080 ? 'on the screen' : box;
      };
      await expect.poll(ends).toBe('on the screen');
      const small = () =>
        table.evaluate((element) =>
          [...element.querySelectorAll<HTMLElement>('th a, .unit, .note, .value, .beside .answer')]
            .filter(({ innerText }) => innerText.trim() !== '')
            .map((each) => parseFloat(getComputedStyle(each).fontSize))
            .filter((size) => size < 24)
        );
      await expect.poll(small).toEqual([]);
      expect(await ends()).toBe('on the screen');
      await page.getByLabel('Figures on this page').waitFor();
    }
  );
});

test('the period and source stay in sight however far a page is scrolled', async () => {
  const page = await site.visit('');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  const bar = page.getByLabel('Figures on this page');
  await expect.poll(async () => (await bar.boundingBox())?.y).toBe(0);
  await expect.poll(() => bar.innerText()).toMatch(/Published, 31 March 2025/);
});

test('on a narrow screen the menu opens without script', async () => {
  const page = await site.visit('', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.getByText('Menu', { exact: true }).click();
  const menu = page.getByRole('navigation', { name: 'Views, as a menu' });
  expect(await menu.getByRole('link').allInnerTexts()).toEqual(
    expect.arrayContaining(['Overview', 'What changed', 'Submissions', 'Definitions'])
  );
});
