import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { addFiles, loaded } from '../support/loading.ts';
import { ELEVEN, figuresOf } from '../support/made-submissions.ts';
import { must } from '../support/data-rows.ts';
import { meanOf, neighbourValues, officialValue } from '../support/official-figures.ts';
import { rowOf, tableOn, tablesOn, type PageTable } from '../support/page-table.ts';
import { fraction, placeWords, poisson, rounded, wilson } from '../support/reckoning.ts';
import { population, RECKONED } from '../support/reckoned-indicators.ts';
import { INDICATOR_PAGES, MEMBERS } from '../support/region-facts.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const DAY = '2025-03-31';

/** Every page that the tests read, as it was with all eleven loaded. */
const pages = new Map<string, { readonly words: string; readonly tables: readonly PageTable[] }>();

beforeAll(async () => {
  const page = await site.visit('submissions/');
  await addFiles(page, ELEVEN);
  await loaded(page, 11);
  await keep(page, 'submissions/');
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('heading', { name: 'Where does the region stand?' }).waitFor();
  await keep(page, '');
  for (const { id } of RECKONED) {
    const title = must(INDICATOR_PAGES.find((indicator) => indicator.id === id)?.title, id);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Indicators' }).click();
    await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await keep(page, `indicators/${id}/`);
  }
  await page.goto(site.url('authorities/norfolk/'));
  await loaded(page, 11);
  await keep(page, 'authorities/norfolk/');
});

async function keep(page: Page, path: string): Promise<void> {
  await awake(page);
  pages.set(path, { words: await page.locator('main').innerText(), tables: await tablesOn(page) });
}

function kept(path: string) {
  return must(pages.get(path), `page ${path}`);
}

describe.each(RECKONED)(
  'with all eleven loaded, $id',
  ({ id, over, under, times, decimals, interval, best }) => {
    const numbers = MEMBERS.map((member) => {
      const figures = figuresOf(member);
      return { member, top: over(figures, member), bottom: under(figures, member) };
    });
    const values = numbers.map(({ top, bottom }) => (top * times) / bottom);
    const table = () => must(kept(`indicators/${id}/`).tables[0], 'table');
    const value = (row: Readonly<Record<string, string>>): string =>
      row[must(table().columns[1], 'column')] ?? '';

    test.each(numbers)('$member.name: value, interval and place', ({ member, top, bottom }) => {
      const row = rowOf(table(), member.name);
      expect(value(row)).toBe(fraction(top * times, bottom, decimals));
      expect(row['Rank in region']).toBe(placeWords((top * times) / bottom, values, best));
      if (interval === 'none') return;
      const [low, high] =
        interval === 'wilson' ? wilson(top, bottom) : poisson(top).map((end) => (end * times) / bottom);
      expect(row['95% low']).toBe(rounded(must(low, 'low'), decimals));
      expect(row['95% high']).toBe(rounded(must(high, 'high'), decimals));
    });

    test('the region together, and who is in it', () => {
      const row = rowOf(table(), 'Eastern Region');
      const sum = (which: 'top' | 'bottom'): number =>
        numbers.reduce((total, number) => total + number[which], 0);
      expect(value(row)).toBe(
        fraction(sum('top') * times, id === 'lac-number' ? 1 : sum('bottom'), decimals)
      );
      expect(Object.values(row)[0]).toContain('11 of 11 reporting');
    });

    test('is marked provisional, and nothing is illustrative', () => {
      const { words } = kept(`indicators/${id}/`);
      expect(words).toMatch(/provisional/i);
      expect(words).not.toMatch(/illustrative/i);
    });
  }
);

describe('with all eleven loaded', () => {
  test('the LAC rate stands beside the published mean of each authority’s neighbours', () => {
    const table = must(kept('indicators/lac-rate/').tables[0], 'table');
    for (const { code, name } of MEMBERS) {
      expect(rowOf(table, name)['Neighbours’ mean']).toBe(
        rounded(meanOf(neighbourValues('cla-rate', DAY, code)), 1)
      );
    }
    expect(Object.values(rowOf(table, 'England ('))[1]).toBe(
      String(officialValue('cla-rate', DAY, 'E92000001'))
    );
  });

  test('reviews on time have no neighbours’ average and no England', () => {
    const table = must(kept('indicators/reviews-on-time/').tables[0], 'table');
    expect(table.columns.filter((title) => /neighbour|england/i.test(title))).toEqual([]);
  });

  test('the overview, an authority and the page of submissions show them too', () => {
    const norfolk = must(
      MEMBERS.find(({ name }) => name === 'Norfolk'),
      'Norfolk'
    );
    const rate = fraction(
      officialValue('cla-number', DAY, norfolk.code) * 10_000,
      population(figuresOf(norfolk), norfolk),
      1
    );
    const everything = must(
      kept('authorities/norfolk/').tables.find(({ columns }) => columns.includes('Value')),
      'table'
    );
    expect(rowOf(everything, 'Looked after children per 10,000')).toMatchObject({
      Value: rate,
      Status: 'Submitted, provisional'
    });
    const grid = must(kept('').tables[0], 'grid');
    expect(rowOf(grid, 'LAC rate')['Norfolk']).toContain(rate);
    for (const path of ['', 'authorities/norfolk/', 'submissions/']) {
      expect(kept(path).words, path).not.toMatch(/illustrative/i);
    }
    expect(kept('submissions/').words).toContain('11 of 11');
  });
});

test('the table of a page opened afterwards is that of the loaded files', async () => {
  const page = await site.visit('submissions/');
  await addFiles(page, ELEVEN);
  await loaded(page, 11);
  await page.goto(site.url('indicators/iro-caseload/'));
  await loaded(page, 11);
  const first = must(MEMBERS[0], 'first');
  await expect
    .poll(async () => rowOf(await tableOn(page, 'Looked after children per'), first.name)['Band 50 to 70'])
    .toBe(bandOf(261 / 4.5));
});

function bandOf(caseload: number): string {
  if (caseload < 50) return 'below';
  return caseload > 70 ? 'above' : 'within';
}
