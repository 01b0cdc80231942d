import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { addFiles, fileInput, loaded } from '../support/loading.ts';
import { csvFile, submissionOf } from '../support/made-submissions.ts';
import { must } from '../support/data-rows.ts';
import { MEMBERS, PAGE_KINDS } from '../support/region-facts.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const SHAPES = [
  ['light', 1440],
  ['light', 390],
  ['dark', 1440],
  ['dark', 390]
] as const;

describe.each(Object.entries(PAGE_KINDS))('%s', (_, path) => {
  test('breaks no rule of WCAG 2.2 AA that axe can see, light and dark, wide and narrow', async () => {
    const page = await site.visit(path);
    const found: string[] = [];
    for (const [colorScheme, width] of SHAPES) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      for (const finding of await axeFindings(page)) found.push(`${colorScheme} ${width}: ${finding}`);
    }
    expect(found).toEqual([]);
  });

  test('is not wider than a screen of 390, 1440 or 1920 pixels', async () => {
    const page = await site.visit(path);
    for (const width of [390, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `on a screen of ${width}`).toBeLessThanOrEqual(width);
    }
  });
});

test('the page of submissions with loaded files, warnings and errors listed breaks no rule either', async () => {
  const page = await site.visit('submissions/');
  const rows = ['919,2024-25 Q5,lac,,-5,', '919,2024-25 Q4,lacc,,=1,', '919,2024-25 Q4,lac'].join('\n');
  await addFiles(page, [
    submissionOf(must(MEMBERS[0], 'member')),
    csvFile('faulty.csv', `authority,period,measure,breakdown,value,note\n${rows}\n`)
  ]);
  await loaded(page, 1);
  await page.getByRole('heading', { name: 'faulty.csv' }).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  }
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
    'tables/'
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
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      reached.add((await page.evaluate(focused)).name);
    }
    expect([...reached]).toEqual(expect.arrayContaining(['Rank in region', 'Download table (CSV)']));
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
    for (let step = 0; step < 15; step += 1) {
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
