import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { must } from '../support/data-rows.ts';
import { addFiles, loaded } from '../support/loading.ts';
import { csvFile, ELEVEN, type MadeFile } from '../support/made-submissions.ts';
import { rowOf, tableOn } from '../support/page-table.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const MATRIX = 'Whose children live where';

/** The newest shipped count of an authority's children in a place. */
function shippedCount(slug: string, place: string): string {
  const rows = readFileSync(`data/submissions/${slug}.csv`, 'utf8').split(/\r?\n/);
  const row = rows.find((line) => line.includes(`2025-26 Q4,lac_placed_in,${place},`));
  return must(row?.split(',')[4], `${slug} in ${place}`);
}

/** A submission of 2024-25 Q4 of these places, with all children as their whole. */
function placing(code: string, lac: number, places: Readonly<Record<string, number | 'c'>>): MadeFile {
  const rows = Object.entries(places).map(
    ([place, count]) => `${code},2024-25 Q4,lac_placed_in,${place},${count},`
  );
  const head = 'authority,period,measure,breakdown,value,note';
  return csvFile(`${code}.csv`, [head, `${code},2024-25 Q4,lac,,${lac},`, ...rows, ''].join('\n'));
}

describe('without script', () => {
  test('the matrix holds the newest submitted counts, authority by authority', async () => {
    const page = await site.visit('placements/', { javaScriptEnabled: false });
    const table = await tableOn(page, MATRIX);
    expect(rowOf(table, 'Luton')['Essex']).toBe(shippedCount('luton', '881'));
    expect(rowOf(table, 'Essex')['Essex']).toBe(shippedCount('essex', '881'));
    expect(rowOf(table, 'Peterborough')['Essex']).toBe('–');
    const words = await page.locator('main').innerText();
    expect(words).toContain('Peterborough has not sent figures');
    expect(words).toContain('10 of 11 reporting');
    expect(words).toContain('Contains OS data');
  });

  test('its pictures each have a name and a finding', async () => {
    const page = await site.visit('placements/', { javaScriptEnabled: false });
    const names = await page.locator('main svg[role=img] > title').allTextContents();
    for (const start of [
      'Where children are placed',
      'Placed over 20 miles',
      'Children placed in another authority'
    ]) {
      expect(names.filter((name) => name.startsWith(start)).length, start).toBeGreaterThan(0);
    }
    expect(
      (await page.locator('main svg[role=img] > desc').allTextContents()).filter((words) => words === '')
    ).toEqual([]);
  });
});

test('a highlighted authority’s mix stands beside its neighbours, the region and England', async () => {
  const page = await site.visit('placements/');
  await page.getByLabel('Highlight').selectOption({ label: 'Luton' });
  const labels = page.locator('section[aria-labelledby=mix] svg.wide text.label');
  await page.locator('svg.wide text.label.neighbours').waitFor();
  await expect
    .poll(async () => (await labels.allTextContents()).map((label) => label.trim()))
    .toEqual(['Luton', 'Neighbours’ mean', 'East of England', 'England']);
  await expect.poll(() => page.locator('main').innerText()).toContain('Luton’s children: ');
});

test('the quarter of DfE’s counts has them beside the submitted ones', async () => {
  const page = await site.visit('placements/?period=2025-03-31&source=submitted');
  const row = async () => rowOf(await tableOn(page, 'Placing and hosting'), 'Luton');
  await expect.poll(async () => (await row())['In own area']).toBe('177');
  const luton = await row();
  expect(Object.entries(luton).find(([title]) => title.startsWith('DfE: In own area'))?.[1]).toBe('177');
  expect(Object.entries(luton).find(([title]) => title.startsWith('DfE: Others’'))?.[1]).toBe('232');
});

describe('with loaded files', () => {
  test('a suppressed count is nowhere, nor what would give it away', async () => {
    const page = await site.visit('submissions/');
    // 821: 4 in 919 are hidden; 300 + 4 + 16 + 30 + 9 are 359.
    await addFiles(page, [
      placing('821', 359, { '821': 300, '919': 'c', '881': 16, '823': 30, 'elsewhere-england': 9 }),
      placing('919', 900, { '919': 880, '821': 20 })
    ]);
    await loaded(page, 2);
    await page.goto(site.url('placements/'));
    await loaded(page, 2);
    const matrix = () => tableOn(page, MATRIX);
    await expect
      .poll(async () => rowOf(await matrix(), 'Luton'))
      .toMatchObject({ Luton: '300', Herts: '[c]', Essex: '[c]', All: '[c]' });
    expect(rowOf(await matrix(), 'Norfolk')['Luton']).toBe('–');
    const hosted = await tableOn(page, 'Placing and hosting');
    const said = ['Luton', 'Hertfordshire', 'Essex'].map(
      (name) => rowOf(hosted, name)['Hosted for the others']
    );
    expect(said).toEqual(['≥ 20', '[c]', '[c]']);
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('1 count is suppressed to protect children, and 1 count more is held back');
    const words = await page.locator('main').innerText();
    expect(words).not.toMatch(/illustrative/i);
    await expect
      .poll(() => page.locator('section[aria-labelledby=flows] svg.wide path.hidden').count())
      .toBe(2);
  });

  test('that say nothing of places leave the page whole, and it says so', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, ELEVEN);
    await loaded(page, 11);
    await page.goto(site.url('placements/'));
    await loaded(page, 11);
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('None of the loaded submissions says where its children live');
    await page.getByText('The mix as a table').click();
    const mix = async () => {
      const table = await tableOn(page, 'Where children are placed');
      const row = rowOf(table, must(MEMBERS[0], 'member').name);
      return [row['Foster care'], row['Supported accommodation']];
    };
    // Bedford Borough: half of 261 in foster care, 130, which is 49.8%; nothing of supported accommodation was sent.
    await expect.poll(mix).toEqual(['49.8', '–']);
  });
});

test('on a phone the matrix scrolls in its own box and its names stay', async () => {
  const page = await site.visit('placements/', { viewport: { width: 390, height: 800 } });
  const box = page.locator('section[aria-labelledby=matrix] .scroll').first();
  const name = box.locator('tbody th').first();
  await box.evaluate((element) => element.scrollTo({ left: 300 }));
  expect(await box.evaluate(({ scrollLeft }) => scrollLeft)).toBe(300);
  const left = must(await name.boundingBox(), 'name').x - must(await box.boundingBox(), 'box').x;
  expect(Math.abs(left)).toBeLessThan(3);
});
