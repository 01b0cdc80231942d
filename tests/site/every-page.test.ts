import { beforeAll, expect, test } from 'vitest';
import { axeInBothThemes } from '../support/axe.ts';
import { builtPages } from '../support/built-pages.ts';
import { must } from '../support/data-rows.ts';
import { ALL_PAGES } from '../support/region-facts.ts';
import { readSideBySide } from '../support/side-by-side.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const PAGES = builtPages();
const NOT_FOUND = '404.html';

/** What a page is with its script, and what axe finds on it. */
interface Read {
  readonly title: string;
  readonly language: string;
  readonly headings: number;
  readonly findings: readonly string[];
}

let pages: ReadonlyMap<string, Read> = new Map();

beforeAll(async () => {
  pages = await readSideBySide(
    site,
    PAGES.map((path) => [path, path]),
    async (page, path) => {
      if (path !== NOT_FOUND) await awake(page);
      const facts = await page.evaluate(() => ({
        title: document.title,
        language: document.documentElement.lang,
        headings: document.querySelectorAll('h1').length
      }));
      return { ...facts, findings: await axeInBothThemes(page) };
    }
  );
});

const read = (path: string): Read => must(pages.get(path), `page ${path}`);

test('every page that the site should have is in the build', () => {
  expect(PAGES).toEqual(expect.arrayContaining([...ALL_PAGES, NOT_FOUND]));
});

test('every page answers when asked for directly, with one heading, its own title and its language', () => {
  expect(ALL_PAGES.filter((path) => read(path).headings !== 1)).toEqual([]);
  expect(ALL_PAGES.filter((path) => read(path).language !== 'en-GB')).toEqual([]);
  expect(new Set(ALL_PAGES.map((path) => read(path).title)).size).toBe(ALL_PAGES.length);
});

test.each(PAGES)('the page /%s breaks no rule of WCAG 2.2 AA that axe can see, light or dark', (path) => {
  expect(read(path).findings).toEqual([]);
});
