import { describe, expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();
const PAGES = [
  '',
  'indicators/lac-rate/',
  'authorities/norfolk/',
  'caseloads/',
  'placements/',
  'timeliness/'
];
/** How long a page waits for a browser that does not say when it has drawn it; kept in src/hooks.server.ts. */
const UNSEEN_MS = 500;

describe('a page takes over from its drawing', () => {
  test('once it is drawn: its scripts are asked for only then', async () => {
    const page = await site.visit('');
    const { asked, drawn, read } = await page.evaluate(() => {
      const scripts = performance
        .getEntriesByType('resource')
        .filter(({ name }) => new URL(name).pathname.endsWith('.js'));
      const [document] = performance.getEntriesByType('navigation');
      return {
        asked: Math.min(...scripts.map(({ startTime }) => startTime)),
        drawn: performance.getEntriesByType('paint')[0]?.startTime ?? NaN,
        read: document?.startTime ?? NaN
      };
    });
    expect(asked).toBeGreaterThanOrEqual(Math.min(drawn, read + UNSEEN_MS));
  });

  test.each([
    ['never says that it has drawn', 'PerformanceObserver.prototype.observe = () => undefined;'],
    ['has no way to say it', 'delete window.PerformanceObserver;']
  ])('also in a browser that %s', async (_, lacking) => {
    const page = await site.visit('definitions/style/');
    await page.addInitScript(lacking);
    await page.goto(site.url('indicators/lac-rate/'));
    await page.getByLabel('Period').selectOption('2024-03-31');
    await expect.poll(() => page.getByLabel('Figures on this page').innerText()).toContain('31 March 2024');
  });

  test.each(PAGES)('/%s in turns: its choices first, then its pictures as they were drawn', async (path) => {
    const page = await site.visit('definitions/style/');
    await page.addInitScript(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      const look = new MutationObserver((changes) => {
        for (const { target } of changes) {
          if (!(target instanceof HTMLElement)) continue;
          if (target.matches('fieldset:not(:disabled)')) told.push('choices');
          if (target.matches('[data-here]')) told.push(target.dataset['drawn'] ?? 'drawn anew');
        }
      });
      look.observe(document, { subtree: true, attributeFilter: ['disabled', 'data-here'] });
      document.addEventListener('DOMContentLoaded', () => {
        for (const part of document.querySelectorAll<HTMLElement>('main [data-later]')) {
          if (part.firstElementChild !== null) part.dataset['drawn'] = 'as drawn';
        }
      });
    });
    await page.goto(site.url(path));
    await page.waitForFunction(() => document.querySelector('[data-here]') !== null);
    const told = await page.evaluate(() => ('told' in window ? window.told : []));
    expect(told).toEqual(expect.arrayContaining(['choices', 'as drawn']));
    expect(told).toHaveProperty('0', 'choices');
    expect(told).not.toContain('drawn anew');
  });

  test('never with the figures of another choice under the choice of its address', async () => {
    const page = await site.visit('definitions/style/');
    await page.addInitScript(() => {
      const seen: boolean[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        requestAnimationFrame(() => {
          if (document.querySelector('main fieldset:not(:disabled)') === null) return;
          const picture = document.querySelector('[data-view="ranked"] [data-later]');
          const isShown = picture?.checkVisibility({ visibilityProperty: true }) ?? false;
          seen.push(!isShown || (picture?.textContent.includes('31 March 2024') ?? false));
        });
      }).observe(document, { subtree: true, attributeFilter: ['disabled'] });
    });
    await page.goto(site.url('indicators/lac-rate/?period=2024-03-31'));
    await page.locator('[data-view="ranked"] [data-here]').waitFor();
    await expect.poll(() => page.evaluate(() => ('seen' in window ? window.seen : []))).toContain(true);
    expect(await page.evaluate(() => ('seen' in window ? window.seen : []))).not.toContain(false);
  });

  test('and what is pressed in its first picture does what it says', async () => {
    const page = await site.visit('', { partsAsTheyCome: true });
    await page.getByRole('button', { name: 'Sort the indicators by Norfolk' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).not.toBeNull();
    await page.locator('th[aria-sort]').first().waitFor();
    expect(await page.locator('th[aria-sort]').first().innerText()).toContain('Norfolk');
  });
});
