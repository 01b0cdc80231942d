import type { Browser } from 'playwright';
import { newReader, type Pace, type Reader } from './reader.ts';
import { watchTraffic } from './traffic.ts';

/** One load of one page. Times in milliseconds, bytes as compressed. */
export interface Load {
  readonly painted: number;
  readonly chart: number;
  readonly blocked: number;
  readonly shift: number;
  readonly bytesDrawn: number;
  readonly requestsDrawn: number;
  readonly bytesIdle: number;
  readonly requestsIdle: number;
  readonly foreign: number;
}

const SETTLED_MS = 700;

/** Loads a page in a new profile, and then again with what it kept. The engine is left out. */
export async function loadTwice(
  browser: Browser,
  site: string,
  path: string,
  pace: Pace
): Promise<{ cold: Load; warm: Load }> {
  const reader = await newReader(browser, site, pace, 'saving');
  const cold = await load(reader, site + path);
  await reader.page.goto('about:blank');
  const warm = await load(reader, site + path);
  await reader.context.close();
  return { cold, warm };
}

async function load({ page, devtools, foreign }: Reader, address: string): Promise<Load> {
  const traffic = watchTraffic(devtools);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  await page.waitForTimeout(SETTLED_MS);
  const seen = await page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    const { chart, tasks, shift } = window.notes;
    return {
      painted,
      chart: chart ?? NaN,
      shift,
      blocked: tasks.filter(({ start }) => start >= painted).reduce((sum, { took }) => sum + took - 50, 0),
      origin: performance.timeOrigin
    };
  });
  const drawn = traffic.until(seen.origin + Math.max(seen.painted, seen.chart));
  const idle = traffic.until(Infinity);
  return {
    painted: seen.painted,
    chart: seen.chart,
    blocked: seen.blocked,
    shift: seen.shift,
    bytesDrawn: drawn.bytes,
    requestsDrawn: drawn.requests,
    bytesIdle: idle.bytes,
    requestsIdle: idle.requests,
    foreign: foreign()
  };
}
