import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const PAGE = 'indicators/lac-rate/';

async function openBox(page: Page) {
  await page.keyboard.press('/');
  const box = page.getByRole('dialog', { name: 'Find' });
  await box.waitFor();
  return box;
}

/** The choices of the box, apart from those of the page behind it. */
function optionsOf(page: Page, choice: { readonly name?: string } = {}) {
  return page.getByRole('listbox', { name: 'Results' }).getByRole('option', choice);
}

describe('finding by name', () => {
  test('costs nothing until it is asked for', async () => {
    const page = await site.visit(PAGE);
    const before = await page.evaluate(() => performance.getEntriesByType('resource').length);
    await openBox(page);
    expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBeGreaterThan(
      before
    );
  });

  test('with the keyboard alone: words in any order, Enter goes there with the choices', async () => {
    const page = await site.visit(`${PAGE}?authority=norfolk&average=median`);
    await openBox(page);
    await page.keyboard.type('TIME first');
    const options = optionsOf(page);
    await expect.poll(() => options.first().innerText()).toMatch(/^First reviews on time/);
    await page.keyboard.press('Enter');
    await page.waitForURL(site.url('indicators/first-reviews-on-time/?average=median&authority=norfolk'));
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('arrows, Home and End choose; the field keeps the focus and names the choice', async () => {
    const page = await site.visit(PAGE);
    await openBox(page);
    await page.keyboard.type('reviews');
    const field = page.getByRole('combobox', { name: 'Name of a view' });
    const chosen = () =>
      expect.poll(() =>
        field.evaluate((input) => {
          const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
          return option?.ariaSelected === 'true' ? option.innerText : null;
        })
      );
    await expect.poll(() => field.inputValue()).toBe('reviews');
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ results$/ })
      .waitFor();
    const all = await optionsOf(page).allInnerTexts();
    expect(all.length).toBeGreaterThan(3);
    await chosen().toBe(all[0]);
    await page.keyboard.press('ArrowDown');
    await chosen().toBe(all[1]);
    await page.keyboard.press('End');
    await chosen().toBe(all.at(-1));
    await page.keyboard.press('ArrowDown');
    await chosen().toBe(all[0]);
    await page.keyboard.press('ArrowUp');
    await chosen().toBe(all.at(-1));
    await page.keyboard.press('Home');
    await chosen().toBe(all[0]);
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('Esc closes it and the focus is where it was', async () => {
    const page = await site.visit(PAGE);
    const button = page.getByRole('button', { name: 'Find' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a slash in a field is a slash, and Ctrl+K opens it anywhere', async () => {
    const page = await site.visit(PAGE);
    await page.evaluate(() =>
      window.addEventListener('keydown', (event) =>
        Object.assign(window, { pressed: `${event.key} ${event.defaultPrevented ? 'taken' : 'left'}` })
      )
    );
    const pressed = () => page.evaluate(() => String(Reflect.get(window, 'pressed')));
    await page.getByLabel('Highlight').focus();
    await page.keyboard.press('/');
    await expect.poll(pressed).toBe('/ left');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    const box = page.getByRole('dialog');
    await box.waitFor();
    const field = page.getByRole('combobox', { name: 'Name of a view' });
    await page.keyboard.type('a/b');
    await expect.poll(() => field.inputValue()).toBe('a/b');
  });

  test('a slash opens it where a file is chosen or a box is ticked, which take no letters', async () => {
    const page = await site.visit('submissions/');
    await page.locator('input[type="file"]').first().focus();
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Find' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Name of a view' }).inputValue()).toBe('');
  });

  test('a part of a page is found by its name, and is gone to', async () => {
    const page = await site.visit(PAGE);
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Find' }).waitFor();
    await page.keyboard.type('planner');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/caseloads/#planner');
    expect(await page.locator('[data-view="planner"] h2').innerText()).toBe(
      'How many officers would it take?'
    );
  });

  test('an alias and a synonym find, a theme narrows, and how many are found is said', async () => {
    const page = await site.visit(PAGE);
    const box = await openBox(page);
    const field = page.getByRole('combobox', { name: 'Name of a view' });
    await field.fill('norfolk county council');
    await expect.poll(() => optionsOf(page).allInnerTexts()).toEqual(['Norfolk']);
    await expect.poll(() => box.getByRole('status').innerText()).toBe('1 result');
    await field.fill('children in care');
    await expect.poll(() => optionsOf(page, { name: 'Looked after children per 10,000' }).count()).toBe(1);
    await field.fill('');
    await box.getByRole('button', { name: 'Participation' }).click();
    await expect.poll(() => box.getByRole('status').innerText()).toMatch(/^\d+ results in Participation$/);
    expect(await box.getByRole('group', { name: 'Participation' }).getByRole('option').count()).toBe(
      await optionsOf(page).count()
    );
  });

  test('what is not there is said, with a way on', async () => {
    const page = await site.visit(PAGE);
    const box = await openBox(page);
    await page.keyboard.type('zebra');
    await expect.poll(() => box.innerText()).toContain('Nothing called “zebra”.');
    await box.getByRole('link', { name: 'list of indicators' }).click();
    await page.waitForURL(site.url('indicators/'));
  });

  test('pages seen last are offered first, in this browser only, and can be cleared', async () => {
    const page = await site.visit('authorities/norfolk/');
    await page.goto(site.url(PAGE));
    await awake(page);
    const box = await openBox(page);
    const recent = box.getByRole('group', { name: 'Recently seen' });
    await expect.poll(() => recent.getByRole('option').allInnerTexts()).toEqual(['Norfolk']);
    await expect.poll(() => box.innerText()).toContain('kept in this browser only');
    await box.getByRole('button', { name: 'Clear them' }).click();
    await expect.poll(() => recent.count()).toBe(0);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await openBox(page);
    await optionsOf(page).first().waitFor();
    expect(await recent.count()).toBe(0);
  });

  test('a browser that refuses its storage finds all the same', async () => {
    const page = await site.visit(PAGE);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        }
      });
    });
    await page.reload();
    await awake(page);
    await page.getByRole('button', { name: 'Find' }).click();
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.type('thurrock');
    await page.keyboard.press('Enter');
    await page.waitForURL(site.url('authorities/thurrock/'));
  });

  test('by touch, on a phone', async () => {
    const page = await site.visit(PAGE, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByRole('button', { name: 'Find' }).tap();
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(true);
    await optionsOf(page, { name: 'Luton' }).tap();
    await page.waitForURL(site.url('authorities/luton/'));
  });

  test('breaks no rule of WCAG 2.2 AA that axe can see while it is open, light and dark, wide and narrow', async () => {
    const page = await site.visit(PAGE);
    await openBox(page);
    for (const words of ['', 'reviews', 'zebra']) {
      await page.getByRole('combobox', { name: 'Name of a view' }).fill(words);
      if (words === 'zebra') await page.getByText('Nothing called “zebra”.').waitFor();
      else await optionsOf(page).first().waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1440, 390]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 844 });
          expect(await axeFindings(page), `${words} ${colorScheme} ${width}`).toEqual([]);
        }
      }
    }
  });
});
