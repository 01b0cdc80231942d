import { describe, expect, test } from 'vitest';
import { faultsOf, isLast, whereIn } from '../support/projected.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const PROJECTOR = { width: 1920, height: 1080 };
/** On a screen of 1920 letters of 24 px, and as large a part of any other. */
const LEAST_OF_WIDTH = 24 / 1920;

/** Every kind of page that has views, with nobody and with one authority in the spotlight. */
const PAGES = [
  '?authority=luton',
  'indicators/lac-rate/?authority=luton',
  'indicators/iro-caseload/',
  'indicators/reviews-on-time/?authority=luton',
  'indicators/lac-number/',
  'caseloads/?authority=suffolk',
  'placements/?authority=norfolk',
  'timeliness/?authority=luton',
  'authorities/luton/',
  'authorities/luton/neighbours/',
  'changes/',
  'tables/',
  'submissions/'
];

/** Goes through a page's views with the right arrow; `where` and the faults of each screen that has any. */
async function walk(path: string, viewport: { width: number; height: number }) {
  const page = await site.visit(path, { viewport });
  const least = viewport.width * LEAST_OF_WIDTH;
  await page.keyboard.press('p');
  await page.locator('aside[aria-label="Meeting"]').waitFor();
  let last = '';
  const seen: string[] = [];
  for (;;) {
    await expect.poll(() => whereIn(page)).not.toBe(last);
    await expect.poll(() => faultsOf(page, least), { message: `${path} ${await whereIn(page)}` }).toEqual([]);
    last = await whereIn(page);
    seen.push(last);
    if (isLast(last)) return seen;
    await page.keyboard.press('ArrowRight');
  }
}

describe('every view, projected at 1920 × 1080, is whole, unscrolled and in letters of 24 px', () => {
  test.each(PAGES)('on %s', async (path) => {
    const seen = await walk(path, PROJECTOR);
    const page = await site.visit(path);
    const views = await page.locator('[data-view]').count();
    const shown = new Set(seen.map((where) => /^(\d+) of/.exec(where)?.[1]));
    expect(shown.size).toBe(views);
  });
});

describe('on smaller screens as large a part of them', () => {
  test.each([
    ['placements/', { width: 1280, height: 720 }],
    ['caseloads/?authority=luton', { width: 1366, height: 768 }]
  ])('%s', async (path, viewport) => {
    expect((await walk(path, viewport)).length).toBeGreaterThan(3);
  });
});
