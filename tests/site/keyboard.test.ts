import { beforeAll, describe, expect, test } from 'vitest';
import { must } from '../support/data-rows.ts';
import { walkThrough, type Walk } from '../support/keyboard.ts';
import { PAGE_KINDS } from '../support/region-facts.ts';
import { readSideBySide } from '../support/side-by-side.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

describe('with the keyboard alone, one page of each kind', () => {
  let walks: ReadonlyMap<string, Walk> = new Map();

  beforeAll(async () => {
    // Each in a browser of its own: one whose page the focus has left goes round in the next page without leaving it.
    walks = await readSideBySide(site, Object.entries(PAGE_KINDS), async (_, path) => {
      const page = await site.visit(path);
      const walk = await walkThrough(page);
      await page.context().close();
      return walk;
    });
  });

  test.each(Object.keys(PAGE_KINDS))(
    '%s is walked from end to end: everything is reached, in the order it stands, and shows where the focus is',
    (kind) => {
      const walk = must(walks.get(kind), kind);
      expect(walk.first).toBe('Skip to content');
      expect(walk.unreached).toEqual([]);
      expect(walk.outOfOrder).toEqual([]);
      expect(walk.unseen).toEqual([]);
      expect(walk.leaves).toBe(true);
    }
  );
});

describe('with the keyboard alone', () => {
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
