import { describe, expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();
const PAGES = ['', 'indicators/lac-rate/', 'authorities/norfolk/', 'timeliness/', 'papers/', 'submissions/'];
const WIDTHS = [1440, 390];

/** The most that a page may move while it wakes, as browsers reckon the shift of a layout: share of the screen × distance. */
const MOST_SHIFT = 0.01;

describe('a page stands still while its script takes over', () => {
  test.each(PAGES.flatMap((path) => WIDTHS.map((width) => ({ path, width }))))(
    '/$path at $width px',
    async ({ path, width }) => {
      const page = await site.visit('definitions/style/', { viewport: { width, height: 900 } });
      await page.addInitScript(() => {
        const told: number[] = [];
        Object.assign(window, { shifts: told });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) told.push('value' in entry ? Number(entry.value) : NaN);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      let wake = (): void => undefined;
      const painted = new Promise<void>((resolve) => (wake = resolve));
      await page.route(/\.js$/, async (route) => {
        await painted;
        await route.continue();
      });
      await page.goto(site.url(path), { waitUntil: 'commit' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      wake();
      await page.waitForFunction(() => document.querySelector('[data-add]:not(.asleep)') !== null);
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      );
      const shifts = await page.evaluate(() =>
        'shifts' in window ? (window.shifts as readonly number[]) : [NaN]
      );
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(MOST_SHIFT);
    }
  );
});
