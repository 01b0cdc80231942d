import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, axeInBothThemes } from '../support/axe.ts';
import { walkThrough } from '../support/keyboard.ts';
import { addFiles, follow, loaded } from '../support/loading.ts';
import { csvFile, submissionOf } from '../support/made-submissions.ts';
import { must } from '../support/data-rows.ts';
import { MEMBERS, PAGE_KINDS } from '../support/region-facts.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const WIDTHS = [390, 1920];
const READERS = 3;

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
  const findings = new Map<string, readonly string[]>();

  beforeAll(async () => {
    const waiting = Object.entries(PAGE_KINDS);
    const read = async (): Promise<void> => {
      const page = await site.visit('');
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await page.goto(site.url(next[1]));
        await awake(page);
        await openAll(page);
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

describe('with the keyboard alone', () => {
  test.each(Object.entries(PAGE_KINDS))(
    '%s is walked from end to end: everything is reached, in the order it stands, and shows where the focus is',
    async (_kind, path) => {
      const page = await site.visit(path);
      const walk = await walkThrough(page);
      expect(walk.first).toBe('Skip to content');
      expect(walk.unreached).toEqual([]);
      expect(walk.outOfOrder).toEqual([]);
      expect(walk.unseen).toEqual([]);
      expect(walk.leaves).toBe(true);
    }
  );

  test('on a narrow screen the menu holds the ways, and what is reached is not under the line that stays', async () => {
    const page = await site.visit('indicators/lac-rate/', { viewport: { width: 390, height: 844 } });
    await page.locator('header summary').press('Enter');
    const walk = await walkThrough(page);
    expect([walk.unreached, walk.outOfOrder, walk.unseen]).toEqual([[], [], []]);
    expect(walk.names).toEqual(expect.arrayContaining(['Overview', 'Submissions', 'Definitions']));
  });

  test('the skip link leads into the content', async () => {
    const page = await site.visit('indicators/lac-rate/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#content$/);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement?.closest('main') ?? null) !== null))
      .toBe(true);
  });

  test('an indicator is sorted and taken away', async () => {
    const page = await site.visit('indicators/lac-rate/');
    const { names } = await walkThrough(page);
    expect(names).toEqual(expect.arrayContaining(['Rank in region', 'Copy table', 'CSV as shown']));
    const sorted = () => page.getByRole('columnheader', { name: /^LAC rate/ }).getAttribute('aria-sort');
    await page.getByRole('button', { name: 'LAC rate', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(sorted).toBe('descending');
    await page.keyboard.press('Space');
    await expect.poll(sorted).toBe('ascending');
  });

  test('a walk finds what cannot be reached, what comes out of order, and what does not show the focus', async () => {
    const page = await site.visit('authorities/');
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const button = (words: string): HTMLButtonElement => {
        const made = document.createElement('button');
        made.textContent = words;
        return made;
      };
      const shut = document.createElement('div');
      shut.inert = true;
      shut.append(button('Shut'));
      const [early, bare] = [button('Early'), button('Bare')];
      early.tabIndex = 3;
      bare.className = 'bare';
      main?.append(shut, early, bare);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.bare:focus-visible { outline: none }');
      document.adoptedStyleSheets.push(sheet);
    });
    const walk = await walkThrough(page);
    expect(walk.outOfOrder).toEqual(['Early']);
    expect(walk.unseen).toEqual(['Bare']);
    expect(walk.names).not.toContain('Shut');
    expect([walk.unreached, walk.leaves]).toEqual([[], true]);
    await page.evaluate(() => {
      const trap = document.querySelector('main a');
      trap?.addEventListener('keydown', (event) => event.preventDefault());
    });
    const caught = await walkThrough(page);
    expect(caught.leaves).toBe(false);
    expect(caught.unreached).toContain('Bare');
  });
});
