import { beforeAll, describe, expect, test } from 'vitest';
import { smallestLetters, unfitting } from '../support/fit.ts';
import { PAGE_KINDS } from '../support/region-facts.ts';
import { readSideBySide } from '../support/side-by-side.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
/** 320 and 720 are a screen of 1280 at 400 % and of 1440 at 200 %. */
const SCREENS = [320, 390, 720, 800, 860, 1000, 1440, 1920];
/** A4 less its margins, upright, in pixels of 1/96 inch. */
const PAPER = 718;

interface Fit {
  readonly screens: readonly string[];
  readonly letters: readonly string[];
  readonly paper: readonly string[];
}

describe('one page of each kind', () => {
  let fits: ReadonlyMap<string, Fit> = new Map();

  beforeAll(async () => {
    fits = await readSideBySide(site, Object.entries(PAGE_KINDS), async (page) => {
      await awake(page);
      const screens: string[] = [];
      const letters: string[] = [];
      for (const width of SCREENS) {
        await page.setViewportSize({ width, height: 900 });
        for (const line of await unfitting(page, width)) screens.push(`${width}: ${line}`);
        const least = (await smallestLetters(page)) ?? Infinity;
        if (least < (width < 390 ? 10.4 : 12.4)) letters.push(`${width}: letters of ${least} px`);
      }
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: PAPER, height: 1000 });
      const paper = await unfitting(page, PAPER);
      await page.emulateMedia({ media: null });
      return { screens, letters, paper };
    });
  });

  test.each(Object.keys(PAGE_KINDS))(
    '%s fits every screen, at 200 %% and at 400 %%: no page scrolls sideways and nothing is cut',
    (kind) => {
      expect(fits.get(kind)?.screens).toEqual([]);
    }
  );

  test.each(Object.keys(PAGE_KINDS))('%s has pictures with letters that can be read', (kind) => {
    expect(fits.get(kind)?.letters).toEqual([]);
  });

  test.each(Object.keys(PAGE_KINDS))('%s fits the width of A4', (kind) => {
    expect(fits.get(kind)?.paper).toEqual([]);
  });
});

describe('on paper', () => {
  test('controls and closed tables are left out, heads of tables repeat, and a dark screen prints light', async () => {
    const page = await site.visit('timeliness/', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() => ({
      controls: [...document.querySelectorAll('button, nav, select, input, summary')]
        .filter((control) => control.checkVisibility())
        .map((control) => control.textContent),
      heads: [
        ...new Set([...document.querySelectorAll('thead')].map((head) => getComputedStyle(head).display))
      ],
      ink: getComputedStyle(document.body).color
    }));
    expect(shown).toEqual({ controls: [], heads: ['table-header-group'], ink: 'rgb(20, 32, 43)' });
  });

  test('a table of many columns lies on its side and has its period, status and source', async () => {
    const page = await site.visit('indicators/lac-rate/');
    await page.emulateMedia({ media: 'print' });
    const table = page.locator('[data-view=table]');
    expect(await table.evaluate((view) => getComputedStyle(view).getPropertyValue('page'))).toBe('lying');
    expect(
      await page
        .locator('[data-view=ranked]')
        .evaluate((view) => getComputedStyle(view).getPropertyValue('page'))
    ).toBe('auto');
    const terms = await table.locator('dt:visible').allInnerTexts();
    expect(terms).toEqual(expect.arrayContaining(['Period', 'Status', 'Source']));
  });
});
