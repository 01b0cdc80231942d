import { chromium } from 'playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import type { Served } from '../../scripts/serve-folder.ts';
import { complaintsOf } from './complaints.ts';

/** Where the built site is. */
export const BUILT = fileURLToPath(new URL('../../build', import.meta.url));

/** How a reader comes to a page. */
export interface Visit extends BrowserContextOptions {
  /** False for a reader who asked to save data, for whom the engine starts only when it is needed; the default. */
  readonly warm?: boolean;
  /** Addresses that do not answer. */
  readonly blocked?: RegExp;
  /** True where the parts whose scripts come later are left to come as they do for a reader; else they are waited for. */
  readonly partsAsTheyCome?: boolean;
  /** What the console may say in this visit, where the test breaks something on purpose. */
  readonly tolerated?: RegExp;
}

/** The built site on a plain file server, in a real browser, for the tests of one file. */
export interface Site {
  /** Address of a page, given under the site's base: `indicators/lac-rate/`. */
  url(path: string): string;
  /** Opens a page in a browser of its own and waits until its script has taken over. */
  visit(path: string, visit?: Visit): Promise<Page>;
}

/**
 * Serves the build under a sub-path for the tests of this file. After each test every page it opened is closed, and
 * the test fails on any console error, breach of the content security policy, failed answer or foreign request.
 */
export function useSite(base = '/a/b/'): Site {
  let served: Served;
  let browser: Browser;
  let visits: { context: BrowserContext; complaints: readonly string[] }[] = [];

  beforeAll(async () => {
    if (!existsSync(BUILT)) throw new Error('There is no built site to test: run npm run build first.');
    served = await serveFolder({ folder: BUILT, base, manner: 'dumb' });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  afterEach(async () => {
    const ended = visits;
    visits = [];
    for (const { context } of ended) await context.close();
    expect(ended.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  const url = (path: string): string => new URL(path, served.url).href;
  return {
    url,
    async visit(path, { warm = false, partsAsTheyCome = false, blocked, tolerated, ...options } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        serviceWorkers: 'block',
        ...options
      });
      visits.push({ context, complaints: complaintsOf(context, new URL(served.url).origin, tolerated) });
      if (!warm) await context.addInitScript(saveData);
      if (blocked) await context.route(blocked, (route) => route.abort());
      const page = await context.newPage();
      await page.goto(url(path));
      if (options.javaScriptEnabled !== false) await awake(page);
      if (options.javaScriptEnabled !== false && !partsAsTheyCome && blocked === undefined) await whole(page);
      return page;
    }
  };
}

/** Waits until the script of a page has taken over from its prerendered form, and no part of it says that it is not there yet. */
export async function awake(page: Page): Promise<void> {
  await page.locator('html[data-awake] #svelte-announcer').waitFor({ state: 'attached' });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null);
}

/** Presses a key that does nothing, so that the parts of a page whose scripts come later come, and waits for them. */
export async function whole(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.waitForFunction(() => document.querySelector('[data-later]:not([data-here])') === null);
}

/** A page without a policy, to read a text as markup: the site's own pages let no text become markup. */
export async function plainPage(page: Page): Promise<Page> {
  return page.context().newPage();
}

/** Starts a real browser that can reach this machine only. */
export async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser(() => undefined);
  return chromium.launch({
    executablePath,
    args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    env: { ...process.env, ...env }
  });
}

function saveData(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
}
