import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { must } from '../support/data-rows.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { csvFile } from '../support/made-submissions.ts';
import { tableOn } from '../support/page-table.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const PAGE = 'changes/';

/** Every sentence on the page, those that are folded too, with the address that it leads to. */
async function sentences(page: Page): Promise<readonly { readonly text: string; readonly href: string }[]> {
  return page.locator('main section li').evaluateAll((items) =>
    items.map((item) => ({
      text: item.textContent.replace(/\s+/g, ' ').trim(),
      href: item.querySelector('a')?.getAttribute('href') ?? ''
    }))
  );
}

async function texts(page: Page): Promise<readonly string[]> {
  return (await sentences(page)).map(({ text }) => text);
}

describe('without script', () => {
  test('the newest changes are sentences with numbers, each with a link to its authority and period', async () => {
    const page = await site.visit(PAGE, { javaScriptEnabled: false });
    const told = await sentences(page);
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter(({ text }) => !/\d/.test(text))).toEqual([]);
    expect(told.filter(({ href }) => !/authority=/.test(href) || !/period=\d{4}/.test(href))).toEqual([]);
    const plans = told.find(({ text }) => text.includes('614 (31 March 2025), 236 more than 378'));
    expect(plans?.href).toMatch(
      /indicators\/cp-rate\/\?source=published&period=2025-03-31&authority=hertfordshire$/
    );
  });

  test('of a long list the first five are open, and the others a press away', async () => {
    const page = await site.visit(PAGE, { javaScriptEnabled: false });
    const essex = page.locator('section[data-part]', { has: page.getByRole('heading', { name: /^Essex/ }) });
    expect(await essex.getByRole('listitem').count()).toBe(5);
    const all = Number(/(\d+) changes/.exec(await essex.getByRole('heading').innerText())?.[1]);
    await essex.locator('summary').click();
    expect(await essex.getByRole('listitem').count()).toBe(all);
    expect(all).toBeGreaterThan(7);
  });

  test('an authority’s page and the overview tell theirs', async () => {
    const authority = await site.visit('authorities/southend-on-sea/', { javaScriptEnabled: false });
    const changed = authority.getByRole('region', { name: 'What changed' });
    expect(await changed.getByRole('listitem').count()).toBe(5);
    const overview = await site.visit('', { javaScriptEnabled: false });
    const points = overview.locator('main ul').first().getByRole('listitem');
    expect(await points.count()).toBe(5);
    expect((await points.allInnerTexts()).filter((text) => !/\d/.test(text))).toEqual([]);
  });
});

describe('a choice', () => {
  test('of authority lists its changes alone and fetches nothing', async () => {
    const page = await site.visit(PAGE, { blocked: /figures\.json/, tolerated: /ERR_FAILED/ });
    await page.getByLabel('Highlight').selectOption({ label: 'Norfolk' });
    await page.waitForURL(site.url(`${PAGE}?authority=norfolk`));
    await expect
      .poll(() => page.locator('main h3').allInnerTexts())
      .toEqual([expect.stringMatching(/^Norfolk \d+ changes$/)]);
    expect(await page.locator('main details.fold').count()).toBe(0);
  });

  test('of kind lists that kind alone, and of groups gathers them by theme', async () => {
    const page = await site.visit(PAGE);
    await page.getByLabel('Kind of change').selectOption('suppressed');
    await page.waitForURL(/kind=suppressed/);
    const others = async () =>
      (await texts(page)).filter((text) => !/suppressed for .*, shown for/.test(text));
    await expect.poll(others).toEqual([]);
    expect((await texts(page)).length).toBeGreaterThan(0);
    await page.getByLabel('Grouped by').selectOption('theme');
    await page.waitForURL(/by=theme/);
    const heads = async () => (await page.locator('main h3').allInnerTexts()).join(' ');
    await expect.poll(heads).not.toContain('Bedford');
    expect(await heads()).not.toBe('');
    const told = await texts(page);
    expect(told.every((text) => text.includes('Bedford Borough') || text.includes(', '))).toBe(true);
  });

  test('of quarter fetches the figures and tells that quarter', async () => {
    const page = await site.visit(`${PAGE}?source=submitted&period=2024-12-31&authority=suffolk`);
    await page.getByText('2024-25 Q3 was restated').first().waitFor();
    await expect
      .poll(() => texts(page))
      .toEqual([
        expect.stringContaining(
          '2024-25 Q3 was restated in 78 of 78 indicators (“restated after late records were found”) (illustrative)'
        )
      ]);
  });

  test('that needs figures which cannot be fetched says so, and tries again', async () => {
    const page = await site.visit(PAGE, { blocked: /figures\.json/, tolerated: /ERR_FAILED/ });
    await page.getByLabel('Neighbours’ average').selectOption('median');
    await page.getByRole('alert').waitFor();
    expect(await page.locator('main section li').count()).toBe(0);
    await page.context().unroute(/figures\.json/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('neighbours’ median of').first().waitFor();
  });
});

test('the table says what the sentences say', async () => {
  const page = await site.visit(`${PAGE}?authority=hertfordshire`);
  await page.getByText('The same as a table').click();
  const table = await tableOn(page, 'What changed: Hertfordshire');
  expect(table.rows.length).toBe((await texts(page)).length);
  const plans = table.rows.find(
    (row) => row['Now'] === '22.1 per 10,000 children' && row['Kind of change'] === 'Large moves'
  );
  expect(plans).toMatchObject({ 'Previous period': '31 March 2024', Status: 'Published' });
});

test('loaded files take the place of the illustrative ones: two quarters of one authority', async () => {
  const luton = must(
    MEMBERS.find(({ name }) => name === 'Luton'),
    'Luton'
  );
  const rows = [
    ['2024-25 Q4', 'reviews', '200'],
    ['2024-25 Q4', 'reviews_on_time', '150'],
    ['2024-25 Q3', 'reviews', '200'],
    ['2024-25 Q3', 'reviews_on_time', '190'],
    ['2024-25 Q4', 'lac_uasc', 'c'],
    ['2024-25 Q4', 'lac', '355'],
    ['2024-25 Q3', 'lac_uasc', '20'],
    ['2024-25 Q3', 'lac', '360']
  ].map(([period, measure, value]) => `${luton.code},${period},${measure},,${value},`);
  const page = await site.visit('submissions/');
  await addFiles(page, [
    csvFile('luton.csv', ['authority,period,measure,breakdown,value,note', ...rows, ''].join('\n'))
  ]);
  await loaded(page, 1);
  await page.goto(site.url(`${PAGE}?source=submitted&authority=luton`));
  await loaded(page, 1);
  await page.getByText('150 of 200').first().waitFor();
  await expect
    .poll(() => texts(page))
    .toEqual([
      expect.stringContaining(
        'Looked after reviews on time: 150 of 200 (2024-25 Q4), 40 fewer than 190 of 200 (2024-25 Q3); 75.0% after 95.0% (provisional)'
      ),
      expect.stringContaining(
        'Unaccompanied asylum-seeking children: suppressed for 2024-25 Q4, shown for 2024-25 Q3 (provisional)'
      )
    ]);
  expect(await page.locator('main').innerText()).not.toMatch(/illustrative/i);
});
