import type { Page } from 'playwright';
import { awake, whole } from './site.ts';

/** What is taken away from now on leaves for members, as it was submitted. */
export async function shareWithMembers(page: Page): Promise<void> {
  await shareAt(page, 'level=members');
}

/** Keeps a choice of sharing in the browser, as the site keeps it, and opens the page again. */
export async function shareAt(page: Page, choice: string): Promise<void> {
  await page.evaluate((text) => {
    const home = document.querySelector<HTMLAnchorElement>('header .brand');
    if (home === null) throw new Error('The page has no way to its site’s first page.');
    localStorage.setItem(`sharing ${home.pathname}`, text);
  }, choice);
  await page.reload();
  await awake(page);
  await whole(page);
}
