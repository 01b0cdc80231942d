import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, axeInBothThemes } from '../support/axe.ts';
import { addFiles, follow, loaded } from '../support/loading.ts';
import { csvFile, submissionOf } from '../support/made-submissions.ts';
import { must } from '../support/data-rows.ts';
import { MEMBERS, PAGE_KINDS } from '../support/region-facts.ts';
import { readSideBySide } from '../support/side-by-side.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const WIDTHS = [390, 1920];

/** What axe finds on a page in both themes at each width, the width before each finding. */
async function foundOn(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const finding of await axeInBothThemes(page)) found.push(`${width}, ${finding}`);
  }
  return found;
}

/** Opens everything on a page that opens, and waits until the page knows of it. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const shut = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    const told = shut.map(
      (one) => new Promise((resolve) => one.addEventListener('toggle', resolve, { once: true }))
    );
    for (const one of shut) one.open = true;
    await Promise.all(told);
  });
  await awake(page);
}

describe('one page of each kind with all that opens opened, narrow and widest, light and dark', () => {
  let findings: ReadonlyMap<string, readonly string[]> = new Map();

  beforeAll(async () => {
    findings = await readSideBySide(site, Object.entries(PAGE_KINDS), async (page) => {
      await awake(page);
      await openAll(page);
      return foundOn(page);
    });
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
    await openAll(page);
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
    for (const [view, heading] of [
      ['Caseloads', 'Is the reviewing service sized for its children?'],
      ['Placements', 'Where do children live?'],
      ['Overview', 'Where does the region stand?']
    ] as const) {
      const link = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view });
      await follow(page, link, heading);
      expect(await axeFindings(page), view).toEqual([]);
    }
  });
});
