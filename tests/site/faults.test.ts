import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { must } from '../support/data-rows.ts';
import { addFiles, fileInput, loaded, settled } from '../support/loading.ts';
import { officialValue } from '../support/official-figures.ts';
import { submissionOf } from '../support/made-submissions.ts';
import { rowOf, tableOn } from '../support/page-table.ts';
import { MEMBERS } from '../support/region-facts.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();
const NORFOLK = must(
  MEMBERS.find(({ slug }) => slug === 'norfolk'),
  'norfolk'
);
const PAGE = 'indicators/lac-rate/?period=2023-03-31';

async function showsTheOfficialRate(page: Page): Promise<void> {
  await page.goto(site.url(PAGE));
  await awake(page);
  const rate = async () =>
    rowOf(await tableOn(page, 'Looked after children per 10,000'), NORFOLK.name)['LAC rate'];
  await expect.poll(rate).toBe(String(officialValue('cla-rate', '2023-03-31', '926')));
}

describe('a host that sends broken files', () => {
  test.each([
    ['figures cut short', (bytes: Buffer) => bytes.subarray(0, 500_000)],
    ['half of the figures', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['figures with one bit changed', (bytes: Buffer) => flipped(bytes, 0.3)],
    ['figures of no bytes', () => Buffer.alloc(0)],
    ['a page in place of the figures', () => Buffer.from('<!doctype html><p>Welcome</p>')],
    [
      'figures with their middle overwritten',
      (bytes: Buffer) => Buffer.from(bytes).fill(0x2a, 4096, 2_000_000)
    ]
  ] as const)('%s: the page says so in words, and what is drawn remains', async (_, damage) => {
    const page = await site.visit('submissions/', { tolerated: /integrity/ });
    await page.route(/\.duckdb$/, async (route) => {
      const whole = await route.fetch();
      await route.fulfill({ status: 200, body: damage(await whole.body()) });
    });
    await fileInput(page).setInputFiles([submissionOf(NORFOLK)]);
    await page
      .getByRole('alert')
      .filter({ hasText: /could not be started|did not arrive whole/ })
      .waitFor({ timeout: 30_000 });
    await expect.poll(() => page.locator('progress').count()).toBe(0);
  });

  test('an engine with one bit changed calculates nothing', async () => {
    const page = await site.visit('submissions/', { tolerated: /integrity/ });
    await page.context().route(/\.wasm$/, async (route) => {
      const whole = await route.fetch();
      await route.fulfill({ response: whole, body: flipped(await whole.body(), 0.1) });
    });
    await fileInput(page).setInputFiles([submissionOf(NORFOLK)]);
    await expect
      .poll(() =>
        page
          .getByRole('alert')
          .filter({ hasText: 'its program could not be fetched, or did not arrive whole. Reload the page' })
          .isVisible()
      )
      .toBe(true);
  });

  test('figures of another build than the page is of are not mixed with its own', async () => {
    const page = await site.visit('indicators/lac-rate/');
    await page.route(/explained\.json/, async (route) => {
      const whole = await route.fetch();
      const file: { version: string } = JSON.parse(await whole.text());
      await route.fulfill({ response: whole, json: { ...file, version: 'another' } });
    });
    await page.locator('[data-table] table').first().scrollIntoViewIfNeeded();
    await page.locator('td button').first().click();
    await expect
      .poll(() =>
        page.getByRole('dialog').getByText('the host has a newer version of this site by now').isVisible()
      )
      .toBe(true);
  });

  test('without the script that checks files: says so, keeps nothing of the file, and works when it is there again', async () => {
    const page = await site.visit('submissions/', { tolerated: /ERR_FAILED|fetch|worker/i });
    await page.route(/check-worker/, (route) => route.abort());
    await fileInput(page).setInputFiles([submissionOf(NORFOLK)]);
    await settled(page);
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
    await page.unroute(/check-worker/);
    await addFiles(page, [submissionOf(NORFOLK)]);
    await loaded(page, 1);
  });
});

describe('a browser of its own mind', () => {
  test.each(['1999-12-31T23:59:59Z', '2199-01-01T00:00:00Z'])(
    'whose clock stands at %s shows the same official figures',
    async (time) => {
      const page = await site.visit('');
      await page.clock.setFixedTime(new Date(time));
      await showsTheOfficialRate(page);
    }
  );

  test('whose note of loaded files is not ours shows the site as shipped', async () => {
    const page = await site.visit('submissions/');
    for (const note of ['many', '-1', '1e309', '3']) {
      await page.evaluate((text) => localStorage.setItem('loaded submissions /a/b/', text), note);
      await page.reload();
      await awake(page);
      await settled(page);
      await expect
        .poll(() => page.locator('main').innerText())
        .toMatch(/illustrative submissions that the site ships with/);
    }
  });

  test('with the site in two tabs shows in both what is loaded and taken away in either', async () => {
    const one = await site.visit('submissions/');
    const other = await one.context().newPage();
    await other.goto(site.url('submissions/'));
    await awake(other);
    await addFiles(one, [submissionOf(NORFOLK)]);
    await loaded(one, 1);
    await loaded(other, 1);
    await other.getByRole('button', { name: 'Remove Norfolk' }).click();
    await settled(other);
    await expect
      .poll(() => one.getByRole('button', { name: /^Remove/ }).count(), { timeout: 15_000 })
      .toBe(0);
  });
});

describe('a browser that stops the engine', () => {
  test('to save memory has it started again when files are loaded, and every figure is there', async () => {
    const page = await site.visit('submissions/');
    await page.addInitScript(watchWorkers);
    await page.reload();
    await awake(page);
    await addFiles(page, [submissionOf(NORFOLK)]);
    await loaded(page, 1);
    expect((await page.evaluate(stopWorkers)).join(' ')).toContain('duckdb');
    const luton = must(
      MEMBERS.find(({ slug }) => slug === 'luton'),
      'luton'
    );
    await addFiles(page, [submissionOf(luton)]);
    await loaded(page, 2);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Caseloads' }).click();
    await page.getByText('2 of 11 reporting').first().waitFor();
  });
});

/** Bytes of which one bit, so far along, is another. */
function flipped(bytes: Buffer, along: number): Buffer {
  const other = Buffer.from(bytes);
  const place = Math.floor(bytes.length * along);
  other[place] = (other[place] ?? 0) ^ 8;
  return other;
}

declare global {
  interface Window {
    startedWorkers: { readonly worker: Worker; readonly name: string }[];
  }
}

/** Keeps a list of the workers that the page starts. */
function watchWorkers(): void {
  window.startedWorkers = [];
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      window.startedWorkers.push({ worker: this, name: options?.name ?? '' });
    }
  };
}

/** Ends every worker as a browser short of memory does, without a word to the page; answers their names. */
function stopWorkers(): readonly string[] {
  for (const { worker } of window.startedWorkers) worker.terminate();
  return window.startedWorkers.map(({ name }) => name);
}
