import type { Locator, Page } from 'playwright';
import type { MadeFile } from './made-submissions.ts';

const LIMIT_MS = 30_000;
const WORK = /Checking|Loading the figures|Fetching|Starting|Opening|ready/;

/** The file input of the page of submissions. */
export function fileInput(page: Page): Locator {
  return page.getByLabel('Add submissions').and(page.locator('input'));
}

/** Chooses files and waits until the page has done with them. */
export async function addFiles(page: Page, files: readonly MadeFile[]): Promise<void> {
  await fileInput(page).setInputFiles([...files]);
  await settled(page);
}

/** Waits until the session has no work in hand: no progress, and nothing being read or fetched. */
export async function settled(page: Page): Promise<void> {
  const began = Date.now();
  let quiet = 0;
  while (quiet < 2) {
    if (Date.now() - began > LIMIT_MS) throw new Error('The page is still at work after half a minute.');
    const words = await page.getByRole('status').allInnerTexts();
    const busy = WORK.test(words.join(' ')) || (await page.locator('progress').count()) > 0;
    quiet = busy ? 0 : quiet + 1;
    await page.waitForTimeout(30);
  }
}

/** Waits until the page says that so many submissions are loaded and their figures are in use. */
export async function loaded(page: Page, count: number): Promise<void> {
  const words = count === 1 ? 'one submission' : `${count} submissions`;
  await page
    .getByRole('status')
    .filter({ hasText: `${words} loaded in this browser` })
    .waitFor({ timeout: LIMIT_MS });
  await settled(page);
}

/** Goes to a page by a link of the page on screen, without a reload. */
export async function follow(page: Page, link: Locator, heading: string): Promise<void> {
  await link.click();
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
}
