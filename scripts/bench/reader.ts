import { chromium } from 'playwright';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { findBrowser } from '../find-browser.ts';
import { takeNotes } from './notes.ts';

/** How fast the reader's machine and line are. */
export interface Pace {
  readonly name: string;
  /** How many times slower than this machine. */
  readonly processor: number;
  /** Bits a second and milliseconds to and fro; null for the loopback as it is. */
  readonly line: { readonly bits: number; readonly delay: number } | null;
}

export const NORMAL: Pace = { name: 'normal', processor: 1, line: null };
export const SLOW: Pace = { name: 'slow', processor: 4, line: { bits: 10_000_000, delay: 40 } };

/** A page of a reader with a browser profile of its own, taking notes. */
export interface Reader {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devtools: CDPSession;
  /** Requests so far that left the site's origin. */
  readonly foreign: () => number;
}

/** A browser to measure in. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser(() => undefined);
  return chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
}

/** A new reader; `warm` lets the engine start by itself, as it does unless a reader saves data. */
export async function newReader(
  browser: Browser,
  url: string,
  pace: Pace,
  warm: 'warm' | 'saving'
): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  let foreign = 0;
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith('http') && address.origin !== new URL(url).origin) foreign += 1;
  });
  // tsx keeps the names of functions with a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (value) => value');
  await context.addInitScript(takeNotes);
  if (warm === 'saving') {
    await context.addInitScript(
      "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    );
  }
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await throttle(devtools, pace);
  return { context, page, devtools, foreign: () => foreign };
}

async function throttle(devtools: CDPSession, { processor, line }: Pace): Promise<void> {
  if (processor > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: processor });
  if (line === null) return;
  const bytes = line.bits / 8;
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.delay,
    downloadThroughput: bytes,
    uploadThroughput: bytes
  });
}
