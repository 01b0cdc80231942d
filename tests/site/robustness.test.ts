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
      'of its small notes, because another site of the origin has filled them',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        };
      }
    ],
    [
      'because another version of the site left its storage otherwise',
      () => {
        IDBDatabase.prototype.transaction = () => {
          throw new DOMException('One of the object stores was not found.', 'NotFoundError');
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
    await expect
      .poll(() => page.getByRole('heading', { level: 1, name: 'Where does the region stand?' }).isVisible())
      .toBe(true);
    await loaded(page, 1);
  });
});

describe('an older or a stricter browser', () => {
  test('without what a page can do without loads and shows files all the same', async () => {
    const page = await withBrowser(() => {
      for (const name of ['IntersectionObserver', 'ResizeObserver', 'requestIdleCallback'])
        Reflect.deleteProperty(window, name);
      Reflect.defineProperty(crypto, 'subtle', { value: undefined });
      Reflect.set(window, 'BroadcastChannel', function refuse() {
        throw new DOMException('Refused.', 'SecurityError');
      });
    });
    await addFiles(page, [submissionOf(NORFOLK)]);
    await loaded(page, 1);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Caseloads' }).click();
    await expect.poll(() => page.getByText('1 of 11 reporting').first().isVisible()).toBe(true);
  });

  test('that lets no worker run says so, and on what the page still does', async () => {
    const page = await withBrowser(() => {
      Reflect.set(window, 'Worker', function refuse() {
        throw new DOMException('Refused.', 'SecurityError');
      });
    });
    await fileInput(page).setInputFiles([submissionOf(NORFOLK)]);
    await expect
      .poll(() =>
        page
          .getByRole('alert')
          .filter({
            hasText: 'is not allowed to run in this browser. Nothing that was loaded before is lost.'
          })
          .first()
          .isVisible()
      )
      .toBe(true);
  });
});

describe('a page without its scripts', () => {
  const notice = (page: Page) => page.getByText('The scripts of this page have not arrived');
  /** The time after which a page speaks for itself, passed at once. */
  const wait = (page: Page) =>
    page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));

  test('says so a while later, with its figures and a way on', async () => {
    const page = await site.visit('indicators/lac-rate/', { javaScriptEnabled: false });
    expect(await notice(page).isVisible()).toBe(false);
    await wait(page);
    expect(await notice(page).isVisible()).toBe(true);
    expect(await page.locator('main table').first().innerText()).toContain('Norfolk');
    await page.getByRole('link', { name: 'Load the page again' }).click();
    expect(page.url()).toBe(site.url('indicators/lac-rate/'));
  });

  test('says so where the host has lost them, and never where they run', async () => {
    const page = await site.visit('', { tolerated: /ERR_FAILED|dynamically imported/ });
    expect(await notice(page).count()).toBe(1);
    await wait(page);
    expect(await notice(page).isVisible()).toBe(false);
    await page.route(/immutable\/entry/, (route) => route.abort());
    await page.reload();
    await wait(page);
    expect(await notice(page).isVisible()).toBe(true);
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
    await expect.poll(() => page.getByRole('button', { name: /^Remove/ }).count()).toBe(11);
  });
});
