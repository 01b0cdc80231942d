import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { addFiles, follow } from '../support/loading.ts';
import { csvFile } from '../support/made-submissions.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const CHOOSING = ['indicators/lac-rate/', 'timeliness/', 'placements/', 'caseloads/', 'changes/'];

/** Notes from now on which live regions of the page change; each counts once. From then on the page's clock is the test's. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.clock.install();
  await page.evaluate(() => {
    const heard = new Set<Element>();
    Object.assign(window, { heard });
    const note = (node: Node): void => {
      const element = node instanceof Element ? node : node.parentElement;
      const region = element?.closest(
        '[aria-live=polite], [role=status], [role=alert], [aria-live=assertive]'
      );
      if (region && region.id !== 'svelte-announcer') heard.add(region);
    };
    new MutationObserver((records) => {
      for (const record of records) note(record.target);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () =>
    page.evaluate(() => {
      const heard: unknown = Reflect.get(window, 'heard');
      return heard instanceof Set
        ? [...heard].map((region) => (region instanceof Element ? region.textContent : ''))
        : [];
    });
}

describe('to a screen reader', () => {
  test.each(CHOOSING)('a changed choice on /%s is announced once, with the finding', async (path) => {
    const page = await site.visit(path);
    const heard = await listen(page);
    await page.getByLabel('Highlight').first().selectOption({ label: 'Norfolk' });
    await expect.poll(async () => (await heard()).join(' ')).toContain('Norfolk');
    // Whatever waits for the reader to come to rest has spoken by then.
    await page.clock.runFor(5_000);
    await awake(page);
    const said = await heard();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Norfolk');
  });

  test('another page is announced by its title, and the focus begins there', async () => {
    const page = await site.visit('');
    await follow(
      page,
      page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Timeliness' }),
      'Are reviews on time, and if late, why?'
    );
    await expect.poll(() => page.locator('#svelte-announcer').textContent()).toContain('Timeliness');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  test('what went wrong is announced at once', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [
      csvFile('faulty.csv', 'authority,period,measure,breakdown,value,note\n919,never,lac,,1,\n')
    ]);
    const alert = page.getByRole('alert').filter({ hasText: 'faulty.csv' });
    await alert.first().waitFor();
    await page.goto(site.url('indicators/lac-rate/?authority=atlantis'));
    await awake(page);
    await page.getByRole('alert').filter({ hasText: 'atlantis' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
  });
});

describe('a reader who asked for', () => {
  test('less motion sees nothing move', async () => {
    const page = await site.visit('indicators/lac-rate/', { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          const isInstant = transitionDuration.split(', ').every((time) => parseFloat(time) === 0);
          return !isInstant || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map(({ localName }) => localName)
    );
    expect(moving).toEqual([]);
  });

  test.each(['', 'indicators/lac-rate/', 'authorities/norfolk/', 'placements/'])(
    'their own colours finds every mark of /%s apart from the ground',
    async (path) => {
      const page = await site.visit(path, { forcedColors: 'active' });
      const unseen = await page.evaluate(() => {
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        const isUnseen = (colour: string): boolean =>
          colour === 'none' || colour === ground || colour === 'rgba(0, 0, 0, 0)';
        return [...document.querySelectorAll('main svg :is(path, circle, rect, line, text)')]
          .filter(
            (mark) => mark.getBoundingClientRect().height > 0 && mark.closest('defs, clipPath') === null
          )
          .filter((mark) => {
            const { fill, stroke, strokeWidth, opacity } = getComputedStyle(mark);
            const isStroked = !isUnseen(stroke) && parseFloat(strokeWidth) > 0;
            return (isUnseen(fill) && !isStroked) || parseFloat(opacity) === 0;
          })
          .map((mark) => `${mark.localName}.${mark.getAttribute('class') ?? ''}`);
      });
      expect([...new Set(unseen)]).toEqual([]);
    }
  );
});
