import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { must } from '../support/data-rows.ts';
import { downloadedTable } from '../support/downloads.ts';
import { addFiles, loaded, settled } from '../support/loading.ts';
import { ELEVEN, figuresOf, submissionOf } from '../support/made-submissions.ts';
import { rowOf, tablesOn } from '../support/page-table.ts';
import { fraction } from '../support/reckoning.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const PASSPHRASE = 'heron kettle gravel bicycle';

const NORFOLK = must(
  MEMBERS.find(({ slug }) => slug === 'norfolk'),
  'norfolk'
);
const NORFOLK_CASELOAD = fraction(
  figuresOf(NORFOLK).get('iro_lac_allocated') ?? NaN,
  figuresOf(NORFOLK).get('iro_fte_in_post') ?? NaN,
  1
);
const DOES_NOT_FIT = 'The passphrase does not fit, or the file was changed since it was sealed.';

interface SealedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const region = (page: Page) => page.getByRole('region', { name: 'Members only' });
const dialog = (page: Page) => page.getByRole('dialog');
const passphrase = (page: Page) => dialog(page).getByLabel('Passphrase', { exact: true });
const membersLine = (page: Page) => page.getByRole('status').filter({ hasText: 'Members’ figures' });

/** Loads eleven files, seals them, and takes them away again. */
async function sealEleven(page: Page): Promise<SealedFile> {
  await addFiles(page, ELEVEN);
  await loaded(page, 11);
  await expect
    .poll(() => kept(page))
    .toEqual(expect.arrayContaining([expect.stringMatching(/^submissions .* 11$/)]));
  await region(page).getByRole('button', { name: 'Seal for members' }).click();
  await passphrase(page).fill(PASSPHRASE);
  await dialog(page).getByLabel('The same again').fill(PASSPHRASE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Seal and download' }).click()
  ]);
  await dialog(page).getByText('is sealed and saved').waitFor();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect.poll(() => kept(page)).toEqual([]);
  const buffer = await readFile(await download.path());
  return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer };
}

/** Waits until so many members' files are open and their figures are in use. */
async function opened(page: Page, count: number): Promise<void> {
  await membersLine(page)
    .getByText(`${count} submissions, provisional, in this tab only`)
    .waitFor({ timeout: 30_000 });
  await settled(page);
}

async function open(page: Page, file: SealedFile, said: string): Promise<void> {
  await region(page).getByRole('button', { name: 'Open a sealed file' }).click();
  await dialog(page).getByLabel('Sealed file').setInputFiles(file);
  await passphrase(page).fill(said);
  await dialog(page).getByRole('button', { name: 'Open', exact: true }).click();
}

/** What the browser keeps of this site: databases with entries, caches, and keys of both storages but for the names of pages. */
async function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const counts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(name));
      });
      for (const store of database.objectStoreNames) {
        const asked = database.transaction(store).objectStore(store).getAllKeys();
        await new Promise((resolve) => (asked.onsuccess = resolve));
        if (asked.result.length > 0) counts.push(`${name} ${asked.result.length}`);
      }
      database.close();
    }
    const caches = 'caches' in window ? await window.caches.keys() : [];
    const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    return [...counts, ...keys.filter((key) => !/^(?:sveltekit:|recently seen )/.test(key)), ...caches];
  });
}

/** Comes to the page of caseloads without a reload. */
async function toCaseloads(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Indicators' }).click();
  await page.getByRole('heading', { level: 1, name: 'Indicators' }).waitFor();
  await page.getByRole('main').locator('a[href*="iro-caseload/"]').first().click();
  await page
    .getByRole('heading', { level: 1, name: 'Looked after children per reviewing officer' })
    .waitFor();
}

/** Norfolk's caseload as the page of that indicator shows it now. */
async function caseload(page: Page): Promise<string> {
  const [table] = await tablesOn(page);
  return table ? (Object.values(rowOf(table, NORFOLK.name))[1] ?? '') : '';
}

async function back(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Submissions' }).click();
  await page.getByRole('heading', { level: 1, name: 'Submissions' }).waitFor();
}

describe('sealed submissions', () => {
  test('are opened in memory alone, locked, and leave nothing behind', async () => {
    const page = await site.visit('submissions/');
    const file = await sealEleven(page);
    expect(file.name).toBe('eastern-region-2024-25-q4.sealed');
    expect(file.buffer.toString('latin1')).not.toMatch(/norfolk|authority,period|csv/i);
    expect((file.buffer.length - 64) % 65_536).toBe(0);
    expect(await page.content()).not.toContain(PASSPHRASE);

    await page.reload();
    await settled(page);
    expect(await kept(page)).toEqual([]);
    await open(page, file, 'heron kettle gravel tricycle');
    await dialog(page).getByRole('alert').getByText(DOES_NOT_FIT).waitFor();
    await passphrase(page).fill(PASSPHRASE);
    await dialog(page).getByRole('button', { name: 'Open', exact: true }).click();
    await opened(page, 11);
    await expect.poll(() => membersLine(page).innerText()).toContain('Eastern Region, 2024-25 Q4');
    await toCaseloads(page);
    await expect.poll(() => caseload(page)).toBe(NORFOLK_CASELOAD);
    expect((await downloadedTable(page)).text).toMatch(/^Sharing,"?For partners: counts of 1 to 5/m);
    expect(await kept(page)).toEqual([]);

    await membersLine(page).getByRole('button', { name: 'Lock now' }).click();
    await page
      .getByText(
        'locked as you asked: they are gone from this page. What you see now is what the site ships with.'
      )
      .waitFor();
    await expect.poll(() => caseload(page)).not.toBe(NORFOLK_CASELOAD);
    await expect.poll(() => page.locator('main').innerText()).toMatch(/illustrative/i);
    await back(page);
    expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
    expect(await kept(page)).toEqual([]);
  });

  test('are gone after a reload, and another tab never has them', async () => {
    const page = await site.visit('submissions/');
    const file = await sealEleven(page);
    const other = await page.context().newPage();
    await other.goto(site.url('submissions/'));
    await open(page, file, PASSPHRASE);
    await opened(page, 11);
    await addFiles(other, [submissionOf(NORFOLK)]);
    await loaded(other, 1);
    await opened(page, 10);
    await loaded(page, 1);
    await other.reload();
    await loaded(other, 1);
    await page.reload();
    await loaded(page, 1);
    expect(await membersLine(page).count()).toBe(0);
  });

  test('are kept like other files when the reader says so', async () => {
    const page = await site.visit('submissions/');
    const file = await sealEleven(page);
    await region(page).getByRole('button', { name: 'Open a sealed file' }).click();
    await dialog(page).getByLabel('Sealed file').setInputFiles(file);
    await passphrase(page).fill(PASSPHRASE);
    await dialog(page).getByLabel('Keep in this browser').check();
    await dialog(page).getByText('without encryption').waitFor();
    await passphrase(page).press('Enter');
    await loaded(page, 11);
    await page.reload();
    await loaded(page, 11);
    expect(await membersLine(page).count()).toBe(0);
  });

  test('lock themselves when nobody uses them, with a word before', async () => {
    const page = await site.visit('submissions/');
    const file = await sealEleven(page);
    await page.clock.install();
    await open(page, file, PASSPHRASE);
    await opened(page, 11);
    await region(page).getByLabel('Lock after').selectOption('15 minutes without use');
    await page.clock.fastForward('14:30');
    await membersLine(page).getByText('They will be locked within a minute.').waitFor();
    await page.keyboard.press('Shift');
    await expect.poll(() => membersLine(page).getByText('within a minute').count()).toBe(0);
    await page.clock.fastForward('15:10');
    await page.getByText('The members’ figures were locked after 15 minutes without use').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
  });
});

describe('the sealed file beside the site', () => {
  test('is asked for only when the reader asks, and opened', async () => {
    const page = await site.visit('submissions/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const { buffer: body } = await sealEleven(page);
    await page.route(/\/members\.sealed$/, (route) => route.fulfill({ body }));
    await page.reload();
    await awake(page);
    expect(asked.filter((url) => url.includes('members.sealed'))).toEqual([]);
    await region(page).getByRole('button', { name: 'Open the region’s sealed submissions' }).click();
    await passphrase(page).fill(PASSPHRASE);
    await dialog(page).getByRole('button', { name: 'Open', exact: true }).click();
    await opened(page, 11);
    expect(asked.filter((url) => url.endsWith('/a/b/members.sealed'))).toHaveLength(1);
  });

  test('is said to be missing where there is none', async () => {
    const page = await site.visit('submissions/', { tolerated: /404|members\.sealed/ });
    await region(page).getByRole('button', { name: 'Open the region’s sealed submissions' }).click();
    await dialog(page).getByText('There are no sealed submissions on this site').waitFor();
    expect(await dialog(page).getByRole('button', { name: 'Open', exact: true }).isDisabled()).toBe(true);
  });
});

describe('the boxes for sealing and opening', () => {
  test('break no rule that axe can see, and say what is wrong with a file or a passphrase', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [submissionOf(NORFOLK)]);
    await loaded(page, 1);
    await region(page).getByRole('button', { name: 'Seal for members' }).click();
    await passphrase(page).fill('password2026');
    await dialog(page).getByLabel('The same again').fill('password2027');
    await dialog(page).getByText('Too easy to guess').waitFor();
    await dialog(page).getByText('The two are not the same yet.').waitFor();
    await bothSchemes(page);
    await dialog(page).getByRole('button', { name: 'Make a passphrase' }).click();
    await expect.poll(() => passphrase(page).inputValue()).toMatch(/^(?:[a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    await page.keyboard.press('Escape');
    await region(page).getByRole('button', { name: 'Open a sealed file' }).click();
    const csv = { name: 'x.sealed', mimeType: '', buffer: Buffer.from('authority,period') };
    await dialog(page).getByLabel('Sealed file').setInputFiles(csv);
    await passphrase(page).fill('anything');
    await passphrase(page).press('Enter');
    await dialog(page).getByRole('alert').getByText('This is not a sealed file.').waitFor();
    await bothSchemes(page);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await dialog(page).evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
  });

  test('are used with the keyboard alone: opened, filled in, sealed, and left where one was', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [submissionOf(NORFOLK)]);
    await loaded(page, 1);
    const button = region(page).getByRole('button', { name: 'Seal for members' });
    await button.focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    await dialog(page).getByRole('button', { name: 'Make a passphrase' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('dialog input'))).toBe(true);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.sealed$/);
    await dialog(page).getByText('is sealed and saved').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a sealed file dropped among submissions asks for its passphrase', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [{ name: 'region.sealed', mimeType: '', buffer: Buffer.from('x') }]);
    await expect.poll(() => dialog(page).getByText('region.sealed').isVisible()).toBe(true);
  });
});

async function bothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  }
}
