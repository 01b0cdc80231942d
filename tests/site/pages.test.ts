import { beforeAll, describe, expect, test } from 'vitest';
import { crawlWithoutScript, type PageFacts } from '../support/crawl.ts';
import { rowOf, tableOn } from '../support/page-table.ts';
import { INDICATOR_PAGES, MEMBERS } from '../support/region-facts.ts';
import { awake, useSite, whole } from '../support/site.ts';

const site = useSite();
let plain: readonly PageFacts[] = [];

beforeAll(async () => {
  plain = await crawlWithoutScript(site);
});

function plainPage(path: string): PageFacts {
  const found = plain.find((page) => page.path === path);
  if (!found) throw new Error(`There is no page ${path}.`);
  return found;
}

describe('with script', () => {
  test.each([
    '',
    'indicators/lac-rate/',
    'authorities/norfolk/',
    'caseloads/',
    'changes/',
    'definitions/',
    'placements/',
    'timeliness/',
    'submissions/',
    'tables/',
    'papers/'
  ])('the page /%s says after a reload what it said before', async (path) => {
    const page = await site.visit(path);
    // What comes late, as the choices of the table builder, has come when nothing is fetched any more.
    await page.waitForLoadState('networkidle');
    const before = await page.locator('main').innerText();
    await page.reload();
    await awake(page);
    await whole(page);
    await page.waitForLoadState('networkidle');
    await expect.poll(() => page.locator('main').innerText()).toBe(before);
  });
});

describe('every link', () => {
  test('leads to a page and a place that is there', async () => {
    const own = plain.flatMap(({ path, anchors, files }) =>
      [...anchors, ...files]
        .map((link) => ({ path, link }))
        .filter(({ link }) => new URL(link).origin === origin())
    );
    expect(own.filter(({ link }) => !link.startsWith(site.url('')))).toEqual([]);
    const addresses = [...new Set(own.map(({ link }) => link.replace(/[?#].*/, '')))];
    const answers = await Promise.all(
      addresses.map(async (address) => ({ address, status: (await fetch(address)).status }))
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const missing = own.filter(({ link }) => {
      const [path = '', place = ''] = link
        .slice(site.url('').length)
        .replace(/\?[^#]*/, '')
        .split('#');
      return place !== '' && !plainPage(path.replace(/([^/])$/, '$1/')).ids.includes(place);
    });
    expect(missing).toEqual([]);
  });

  test('gives a page by the very address it has, so that no host need send the reader on', () => {
    const links = new Set(plain.flatMap(({ anchors }) => anchors.map((link) => link.replace(/[?#].*/, ''))));
    const detours = [...links].filter((link) => link.startsWith(site.url('')) && !link.endsWith('/'));
    expect(detours.length, `such as ${detours[0] ?? ''}`).toBe(0);
  });

  function origin(): string {
    return new URL(site.url('')).origin;
  }
});

describe('without script', () => {
  test('the LAC rate page shows its eleven authorities and their numbers', async () => {
    const page = await site.visit('indicators/lac-rate/', { javaScriptEnabled: false });
    const table = await tableOn(page, 'Looked after children per 10,000');
    expect(table.rows.slice(0, 11).map((row) => row['Authority'])).toEqual(MEMBERS.map(({ name }) => name));
    expect(rowOf(table, 'Hertfordshire')['LAC rate']).toBe('36');
    expect(rowOf(table, 'Norfolk')['LAC rate']).toBe('62');
  });

  test.each(INDICATOR_PAGES)('$id has a table of the eleven with at least one figure', ({ id, kind }) => {
    const [table] = plainPage(`indicators/${id}/`).tables;
    const names = new Set(table?.rows.map((row) => row['Authority']));
    expect(MEMBERS.filter(({ name }) => !names.has(name)).map(({ name }) => name)).toEqual([]);
    const cells = table?.rows.flatMap((row) => Object.values(row).slice(1)) ?? [];
    expect(cells.some((cell) => (kind === 'grade' ? /good/ : /\d/).test(cell))).toBe(true);
  });

  test.each(MEMBERS)('$name has its LAC rate and every indicator that can be compared', ({ slug }) => {
    const page = plainPage(`authorities/${slug}/`);
    const table = page.tables.find(({ columns }) => columns.includes('Value'));
    if (!table) throw new Error('There is no table of everything.');
    expect(rowOf(table, 'Looked after children per 10,000')['Value']).toMatch(/^\d+$/);
    expect(table.rows.length).toBe(INDICATOR_PAGES.filter(({ kind }) => kind !== 'grade').length);
  });

  test('the overview shows headline indicators for all eleven, the region and England', () => {
    const [grid] = plainPage('').tables;
    expect(grid?.columns.length).toBeGreaterThanOrEqual(1 + MEMBERS.length + 2);
    expect(grid?.rows.length).toBeGreaterThanOrEqual(10);
  });

  test('the page of submissions says that loading needs it', async () => {
    const page = await site.visit('submissions/', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('JavaScript');
  });
});

describe('every picture', () => {
  const pictured = INDICATOR_PAGES.filter(({ kind }) => kind !== 'grade');

  test.each(pictured)('of $id has a title, a description and a table with the same numbers', ({ id }) => {
    const { pictures, tables } = plainPage(`indicators/${id}/`);
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter(({ title, description }) => title === '' || description === '')).toEqual([]);
    const [ranked] = pictures;
    const rows = tables[0]?.rows.slice(0, MEMBERS.length) ?? [];
    const values = rows.map((row) => row[tables[0]?.columns[1] ?? ''] ?? '');
    expect(values.length).toBe(MEMBERS.length);
    const drawn = [...(ranked?.texts ?? [])];
    expect(values.filter((value) => !drawn.includes(value))).toEqual([]);
  });

  test('has ids of its own', () => {
    for (const { path, ids } of plain) expect(new Set(ids).size, path).toBe(ids.length);
  });
});
