import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { must } from '../support/data-rows.ts';
import { addFiles, fileInput, loaded } from '../support/loading.ts';
import { ELEVEN, submissionOf } from '../support/made-submissions.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const NORFOLK = must(
  MEMBERS.find(({ slug }) => slug === 'norfolk'),
  'norfolk'
);

/** The page of submissions, opened again with a change to what its browser offers. */
async function withBrowser(change: () => void): Promise<Page> {
  const page = await site.visit('submissions/');
  await page.addInitScript(change);
  await page.reload();
  await awake(page);
  return page;
}

async function isLost(page: Page): Promise<void> {
  await page.reload();
  await awake(page);
  await expect
    .poll(() => page.locator('main').innerText())
    .toMatch(/illustrative submissions that the site ships with/);
}

describe('a browser that keeps nothing', () => {
  test.each([
    [
      'because its storage is full',
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        };
      }
    ],
    [
      'because it refuses storage',
      () => {
        indexedDB.open = () => {
          throw new DOMException('Storage is refused.', 'SecurityError');
        };
      }
    ],
    [
      'not even a mark of its own',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('Storage is refused.', 'SecurityError');
        };
        indexedDB.open = () => {
          throw new DOMException('Storage is refused.', 'SecurityError');
        };
      }
    ]
  ])('%s: shows the figures, and says that they will not last', async (_, change) => {
    const page = await withBrowser(change);
    await addFiles(page, [submissionOf(NORFOLK)]);
    await loaded(page, 1);
    await page.getByText('This browser did not keep the change').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { level: 1, name: 'Where does the region stand?' }).waitFor();
    await loaded(page, 1);
  });
});

describe('a reload in the middle of reading', () => {
  test('leaves either nothing or whole files', async () => {
    const page = await site.visit('submissions/');
    await fileInput(page).setInputFiles([...ELEVEN]);
    await isLost(page);
    await addFiles(page, ELEVEN);
    await loaded(page, 11);
    await page.reload();
    await page.reload();
    await awake(page);
    await loaded(page, 11);
  });
});
