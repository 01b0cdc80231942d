import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { addFiles, fileInput, loaded } from '../support/loading.ts';
import { csvFile, submissionOf } from '../support/made-submissions.ts';
import { must } from '../support/data-rows.ts';
import { MEMBERS, PAGE_KINDS } from '../support/region-facts.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const SHAPES = [
  ['light', 1440],
  ['light', 390],
  ['dark', 390],
  ['dark', 1440]
] as const;
const READERS = 3;

/** What axe finds on a page in each shape, the shape before each finding. */
async function foundOn(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [colorScheme, width] of SHAPES) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    for (const finding of await axeFindings(page)) found.push(`${colorScheme} ${width}: ${finding}`);
  }
  return found;
}

describe('one page of each kind, light and dark, wide and narrow', () => {
  const findings = new Map<string, readonly string[]>();

  beforeAll(async () => {
    const waiting = Object.entries(PAGE_KINDS);
    const read = async (): Promise<void> => {
      const page = await site.visit('');
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await page.goto(site.url(next[1]));
        await awake(page);
        findings.set(next[0], await foundOn(page));
      }
    };
    await Promise.all(Array.from({ length: READERS }, read));
  });

  test.each(Object.keys(PAGE_KINDS))('%s breaks no rule of WCAG 2.2 AA that axe can see', (kind) => {
    expect(findings.get(kind)).toEqual([]);
  });
});

describe('a page in another state breaks no rule either', () => {
  test('an agenda with a view in it', async () => {
    const page = await site.visit('indicators/lac-rate/');
    await page.getByRole('button', { name: /^Add to agenda.*Who is high and low/ }).click();
    await page.getByRole('link', { name: /^Agenda/ }).click();
    await page.getByRole('listitem').filter({ hasText: 'Who is high and low' }).first().waitFor();
    expect(await foundOn(page)).toEqual([]);
  });

  test('an authority chosen, with every table opened', async () => {
    const page = await site.visit('timeliness/?authority=norfolk');
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    expect(await foundOn(page)).toEqual([]);
  });

  test('the page of submissions with loaded files, warnings and errors, and the pages that show them', async () => {
    const page = await site.visit('submissions/');
    const rows = ['919,2024-25 Q5,lac,,-5,', '919,2024-25 Q4,lacc,,=1,', '919,2024-25 Q4,lac'].join('\n');
    await addFiles(page, [
      submissionOf(must(MEMBERS[0], 'member')),
      csvFile('faulty.csv', `authority,period,measure,breakdown,value,note\n${rows}\n`)
    ]);
    await loaded(page, 1);
    await page.getByRole('heading', { name: 'faulty.csv' }).waitFor();
    expect(await foundOn(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const view of ['Caseloads', 'Placements', 'Overview']) {
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await axeFindings(page), view).toEqual([]);
    }
  });
});

describe('with the keyboard alone', () => {
  test.each([
    '',
    'indicators/lac-rate/',
    'authorities/norfolk/',
    'caseloads/',
    'changes/',
    'placements/',
    'timeliness/',
    'submissions/',
    'tables/',
    'papers/'
  ])('the page /%s begins with a link past the navigation, and shows where the focus is', async (path) => {
    const page = await site.visit(path);
    const stops: { name: string; visible: boolean; tag: string }[] = [];
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(focused));
    }
    expect(stops[0]?.name).toBe('Skip to content');
    expect(stops.filter(({ tag, visible }) => tag !== 'BODY' && !visible)).toEqual([]);
    for (const view of [
      'Overview',
      'Indicators',
      'Authorities',
      'Caseloads',
      'Placements',
      'Timeliness',
      'What changed',
      'Tables',
      'Submissions',
      'Definitions'
    ]) {
      expect(stops.map(({ name }) => name)).toContain(view);
    }
  });

  test('the skip link leads into the content', async () => {
    const page = await site.visit('indicators/lac-rate/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('choices, sorting and downloads of an indicator can be reached and used', async () => {
    const page = await site.visit('indicators/lac-rate/');
    await page.getByLabel('Highlight').focus();
    const reached = new Set<string>();
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab');
      reached.add((await page.evaluate(focused)).name);
    }
    expect([...reached]).toEqual(expect.arrayContaining(['Rank in region', 'Copy table', 'CSV as shown']));
    await page.getByRole('button', { name: 'LAC rate', exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('columnheader', { name: /^LAC rate/ }).getAttribute('aria-sort')).toBe(
      'descending'
    );
    await page.keyboard.press('Space');
    expect(await page.getByRole('columnheader', { name: /^LAC rate/ }).getAttribute('aria-sort')).toBe(
      'ascending'
    );
  });

  test('the file input can be reached', async () => {
    const page = await site.visit('submissions/');
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      if (await fileInput(page).evaluate((input) => input === document.activeElement)) break;
    }
    expect(await fileInput(page).evaluate((input) => input === document.activeElement)).toBe(true);
  });
});

function focused(): { name: string; visible: boolean; tag: string } {
  const element = document.activeElement ?? document.body;
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const { width, height, bottom } = element.getBoundingClientRect();
  return {
    name: element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40),
    visible: (outlined || style.boxShadow !== 'none') && width > 0 && height > 0 && bottom > 0,
    tag: element.tagName
  };
}
