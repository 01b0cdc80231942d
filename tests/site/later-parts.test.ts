import { describe, expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();
const PAGE = 'indicators/lac-rate/';
const AS_THEY_COME = { partsAsTheyCome: true };

describe('parts of a page whose scripts come later', () => {
  test('keep the drawing that came with the page when they come to life', async () => {
    const page = await site.visit(PAGE, AS_THEY_COME);
    const strip = page.locator('[data-view="england"] svg').first();
    await strip.evaluate((drawing) => drawing.setAttribute('data-first', ''));
    await page.locator('[data-view="england"]').scrollIntoViewIfNeeded();
    await page.locator('[data-here] [data-view="england"]').waitFor();
    expect(await page.locator('[data-view="england"] svg[data-first]').count()).toBe(1);
    await page.getByLabel('Highlight').selectOption({ label: 'Norfolk' });
    await expect
      .poll(() => page.locator('[data-view="england"]').innerText())
      .toContain('Norfolk’s neighbours');
  });

  test('are there without scrolling once the browser is idle', async () => {
    const page = await site.visit(PAGE, { ...AS_THEY_COME, warm: true });
    await page.locator('[data-view="trend"] [data-here]').waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('show the figures that the address asks for, also far below the screen', async () => {
    const page = await site.visit(`${PAGE}?period=2024-03-31`, AS_THEY_COME);
    const chance = page.locator('[data-view="chance"]');
    await expect.poll(() => chance.innerText()).toContain('31 March 2024');
    expect(await chance.innerText()).not.toContain('31 March 2025');
  });

  test('follow what is seen of a changed choice, and are never printed or pressed before they have', async () => {
    const page = await site.visit(PAGE);
    await page
      .locator('[data-view="chance"] [data-here], [data-here] [data-view="chance"]')
      .first()
      .waitFor();
    const read = await page.evaluate(async () => {
      const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
      const select = [...document.querySelectorAll('select')].find((one) =>
        [...one.options].some(({ value }) => value === '2024-03-31')
      );
      if (!select) throw new Error('There is no choice of period.');
      select.value = '2024-03-31';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      while (!text('main [aria-label="Figures on this page"]').includes('31 March 2024')) {
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      window.dispatchEvent(new Event('beforeprint'));
      return text('[data-view="chance"]');
    });
    expect(read).toContain('31 March 2024');
    expect(read).not.toContain('31 March 2025');
  });

  test('stand in their places when a link leads to one of them', async () => {
    const page = await site.visit('indicators/');
    await page.evaluate(
      (address) => {
        const link = document.createElement('a');
        link.href = address;
        link.textContent = 'to the funnel';
        document.body.append(link);
        link.click();
      },
      site.url(`${PAGE}#chance`)
    );
    await page.waitForURL(site.url(`${PAGE}#chance`));
    await expect
      .poll(() =>
        page.locator('[data-view="chance"]').evaluate((part) => Math.round(part.getBoundingClientRect().top))
      )
      .toBeLessThan(200);
  });

  test('say so when their script cannot be had, never show figures of another choice, and come at another try', async () => {
    const page = await site.visit(PAGE, {
      ...AS_THEY_COME,
      tolerated: /Failed to load resource|net::ERR_FAILED|dynamically imported/
    });
    await page.route(/chunks\/.*\.js$/, (route) => route.abort());
    await page.getByLabel('Period').selectOption('2024-03-31');
    const again = page.getByRole('button', { name: 'Try again' }).first();
    await again.waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-later]:not([data-here])')].every((part) =>
        part.parentElement?.nextElementSibling?.textContent.includes('Try again')
      )
    );
    expect(await page.locator('[data-view="chance"]').isVisible()).toBe(false);
    await page.unroute(/chunks\/.*\.js$/);
    const all = page.getByRole('button', { name: 'Try again' });
    for (let left = await all.count(); left > 0; left -= 1) {
      await again.click();
      await expect.poll(() => all.count()).toBeLessThan(left);
    }
    await expect.poll(() => page.locator('[data-view="chance"]').isVisible()).toBe(true);
    expect(await page.locator('[data-view="chance"]').innerText()).toContain('31 March 2024');
  });
});
