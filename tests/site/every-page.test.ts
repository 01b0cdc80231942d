import { beforeAll, expect, test } from 'vitest';
import { axeInBothThemes } from '../support/axe.ts';
import { builtPages } from '../support/built-pages.ts';
import { ALL_PAGES } from '../support/region-facts.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const PAGES = builtPages();
const READERS = 3;
const NOT_FOUND = '404.html';

/** What axe finds on each page of the build. */
const findings = new Map<string, readonly string[]>();

beforeAll(async () => {
  const waiting = [...PAGES];
  const read = async (): Promise<void> => {
    const page = await site.visit('');
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(site.url(path));
      if (path !== NOT_FOUND) await awake(page);
      findings.set(path, await axeInBothThemes(page));
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
}, 400_000);

test('every page that the site should have is in the build', () => {
  expect(PAGES).toEqual(expect.arrayContaining([...ALL_PAGES, NOT_FOUND]));
});

test.each(PAGES)('the page /%s breaks no rule of WCAG 2.2 AA that axe can see, light or dark', (path) => {
  expect(findings.get(path)).toEqual([]);
});
