import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { useSite } from '../support/site.ts';

const ANSWER = { tolerated: /404|Not found|dynamically imported/ };
const NOWHERE = ['nowhere/', 'indicators/nothing/', 'deep/er/still'];

describe('an address that does not exist, on a host that knows 404.html', () => {
  const site = useSite('/');

  test.each(NOWHERE)('/%s says so and leads back', async (path) => {
    const page = await site.visit('', ANSWER);
    const answer = await page.goto(site.url(path));
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'overview' }).click();
    await page.waitForURL(site.url(''));
    await page.getByRole('heading', { level: 1, name: 'Where does the region stand?' }).waitFor();
  });
});

describe('an address that is nearly one of ours', () => {
  const site = useSite('/');

  test.each([
    ['indicators/lac-rates/', 'Looked after children per 10,000', 'indicators/lac-rate/'],
    ['authorities/southend/', 'Southend-on-Sea', 'authorities/southend-on-sea/'],
    ['reviews-on-time', 'Looked after reviews on time', 'indicators/reviews-on-time/']
  ])('/%s offers %s', async (asked, title, path) => {
    const page = await site.visit('', ANSWER);
    await page.goto(site.url(asked));
    const first = page.getByRole('navigation', { name: 'Ways on' }).getByRole('link').first();
    await first.waitFor();
    await expect.poll(() => first.innerText()).toBe(title);
    expect(await first.evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : ''))).toBe(
      site.url(path)
    );
  });

  test('breaks no rule of accessibility, light and dark', async () => {
    const page = await site.visit('', ANSWER);
    const answer = await page.goto(site.url('indicators/lac-rates/'));
    expect(answer?.status()).toBe(404);
    await page.getByRole('navigation', { name: 'Ways on' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
    }
  });
});

describe('an address that does not exist, under a folder', () => {
  const site = useSite('/a/b/');

  test.each(NOWHERE)('%s says so in words, whatever the folder', async (path) => {
    const page = await site.visit('', ANSWER);
    await page.goto(site.url(path));
    await expect.poll(() => page.locator('body').innerText()).toMatch(/no such page|not found/i);
  });
});
