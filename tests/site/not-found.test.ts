import { describe, expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const ANSWER = { tolerated: /404|Not found|dynamically imported/ };
const NOWHERE = ['nowhere/', 'indicators/nothing/', 'deep/er/still'];

describe('an address that does not exist, on a host that knows 404.html', () => {
  const site = useSite('/');

  test.each(NOWHERE)('/%s says so and leads back', async (path) => {
    const page = await site.visit('', ANSWER);
    const answer = await page.goto(site.url(path));
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 5_000 });
    await page.getByRole('main').getByRole('link', { name: 'overview' }).click();
    await page.waitForURL(site.url(''));
    await page.getByRole('heading', { level: 1, name: 'Where does the region stand?' }).waitFor();
  });
});

describe('an address that does not exist, under a folder', () => {
  const site = useSite('/a/b/');

  test.each(NOWHERE)('%s says so in words, whatever the folder', async (path) => {
    const page = await site.visit('', ANSWER);
    await page.goto(site.url(path));
    await page.waitForTimeout(500);
    expect(await page.locator('body').innerText()).toMatch(/no such page|not found/i);
  });
});
