import type { Browser, Page } from 'playwright';
import { memoryOf } from './memory.ts';
import { newReader, type Pace } from './reader.ts';
import { submissionsOf, type BenchFile } from './submission-files.ts';

/** One reader's time with the engine. Times in milliseconds; memory in megabytes, null where the system does not tell it. */
export interface EngineWork {
  readonly ready: number;
  readonly readyLongestTask: number;
  readonly eleven: number;
  readonly questions: readonly number[];
  readonly memoryEmpty: number | null;
  readonly memoryBefore: number | null;
  /** As soon as the files are on screen, and when the browser has tidied up after them. */
  readonly memoryLoaded: number | null;
  readonly memoryAtRest: number | null;
  readonly foreign: number;
}

const QUIET_MS = 1_500;
/** So long after the site is kept for use without a network, what is left is what the files need. */
const AT_REST_MS = 5_000;
const KEPT_WITHIN_MS = 120_000;

/** Lets the engine start by itself, then drops eleven submissions of 2,000 rows. */
export async function timeEngine(browser: Browser, site: string, pace: Pace): Promise<EngineWork> {
  const memoryEmpty = await idleMemory(browser, site, 'favicon.svg');
  const memoryBefore = await idleMemory(browser, site, 'indicators/lac-rate/');
  const { context, page, foreign } = await newReader(browser, site, pace, 'warm');
  await page.goto(`${site}submissions/`);
  await quiet(page);
  const start = await page.evaluate(() => {
    const { workerMade, workerHeard, tasks } = window.notes;
    const from = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.includes('duckdb'))?.startTime;
    const began = Math.min(from ?? Infinity, workerMade ?? Infinity);
    const during = tasks.filter((task) => task.start >= began - 50).map(({ took }) => took);
    return { ready: (workerHeard ?? NaN) - began, longest: Math.max(0, ...during) };
  });
  const { took } = await dropFiles(page, submissionsOf(2_000));
  const questions = await page.evaluate(() => window.notes.questions);
  const memoryLoaded = await memoryOf(browser);
  await page.getByText('The whole site is kept in this browser').waitFor({ timeout: KEPT_WITHIN_MS });
  await page.waitForTimeout(AT_REST_MS);
  const memoryAtRest = await memoryOf(browser);
  const work = {
    ready: start.ready,
    readyLongestTask: start.longest,
    eleven: took,
    questions,
    memoryEmpty,
    memoryBefore,
    memoryLoaded,
    memoryAtRest,
    foreign: foreign()
  };
  await context.close();
  return work;
}

/** A million rows in eleven files: how long they take, and the longest task of the main thread meanwhile. */
export async function timeMillion(
  browser: Browser,
  site: string
): Promise<{ took: number; longest: number }> {
  const { context, page } = await newReader(
    browser,
    site,
    { name: 'normal', processor: 1, line: null },
    'warm'
  );
  await page.goto(`${site}submissions/`);
  await quiet(page);
  const measured = await dropFiles(page, submissionsOf(10_000, 9.1));
  await context.close();
  return measured;
}

async function idleMemory(browser: Browser, site: string, path: string): Promise<number | null> {
  const { context, page } = await newReader(
    browser,
    site,
    { name: 'normal', processor: 1, line: null },
    'saving'
  );
  await page.goto(site + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  const memory = await memoryOf(browser);
  await context.close();
  return memory;
}

/** Waits until the engine has answered and has then been silent for a while. */
async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(
    (limit) => window.notes.workerHeard !== null && performance.now() - window.notes.workerHeard > limit,
    QUIET_MS,
    { timeout: 120_000, polling: 100 }
  );
}

/** Drops files on the page and answers when it says that all are loaded, or that some are refused. */
async function dropFiles(
  page: Page,
  files: readonly BenchFile[]
): Promise<{ took: number; longest: number }> {
  return page.evaluate(async (given) => {
    const transfer = new DataTransfer();
    for (const { name, heading, rows, times } of given) {
      const whole = Array.from({ length: Math.floor(times) }, () => rows);
      const lines = rows.split('\n');
      const rest = lines.slice(0, Math.round((times % 1) * lines.length));
      transfer.items.add(new File([[heading, ...whole, ...rest].join('\n')], name, { type: 'text/csv' }));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    const began = performance.now();
    const label = [...document.querySelectorAll('label')].find(({ textContent }) =>
      textContent.includes('Add submissions')
    );
    label?.control?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        const words = document.querySelector('[role=status]')?.textContent ?? '';
        const refused = document.querySelector('main [role=alert]')?.textContent;
        if (words.includes(`${given.length} submissions`)) resolve();
        else if (refused) reject(new Error(refused.slice(0, 300)));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const took = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const longest = window.notes.tasks.filter(({ start }) => start >= began).map((task) => task.took);
    return { took, longest: Math.max(0, ...longest) };
  }, files);
}
