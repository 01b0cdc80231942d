import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { timeChanges, timeNextPage } from './bench/changes.ts';
import { serveCompressed } from './bench/compressing-server.ts';
import { timeEngine, timeMillion } from './bench/engine-work.ts';
import { timeExport } from './bench/export-time.ts';
import { engineLines, loadLines, NORMAL_BUDGETS, SLOW_BUDGETS, type PaceBudgets } from './bench/lines.ts';
import { loadTwice, type Load } from './bench/loads.ts';
import { NORMAL, openBrowser, SLOW, type Pace } from './bench/reader.ts';
import { isKept, tableText, type Line } from './bench/report.ts';

const BUILT = fileURLToPath(new URL('../build', import.meta.url)).replace(/\/$/, '');
const FIGURES = fileURLToPath(new URL('../.generated/figures.duckdb', import.meta.url));
const DATA = fileURLToPath(new URL('../data', import.meta.url));
const PAGES: Readonly<Record<string, string>> = {
  overview: '',
  'LAC rate': 'indicators/lac-rate/',
  Norfolk: 'authorities/norfolk/'
};

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    rows: { type: 'string', default: '4500000' },
    native: { type: 'boolean', default: false }
  }
});
const RUNS = options.quick ? 1 : 5;

await (options.large ? benchLarge() : bench());

/** The same with the figures of every English authority, made for it; `--rows` makes as many, `--native` leaves the browser out. */
async function benchLarge(): Promise<void> {
  const { measureLarge } = await import('./bench/large/measure.ts');
  const browser = options.native ? null : await openBrowser();
  try {
    const lines = await measureLarge(browser, BUILT, Number(options.rows));
    const missed = told('the figures of all England', lines);
    if (options.strict && missed.length > 0) process.exitCode = 1;
  } finally {
    await browser?.close();
  }
}

/** Measures the built site against its budgets and prints what it finds; fails only when `--strict` is asked for. */
async function bench(): Promise<void> {
  if (!existsSync(BUILT)) throw new Error('There is no built site to measure: run npm run build first.');
  const server = await serveCompressed(BUILT);
  const browser = await openBrowser();
  try {
    await loadTwice(browser, server.url, '', NORMAL);
    const missed = [
      ...(await profile(browser, server.url, NORMAL, NORMAL_BUDGETS)),
      ...(await profile(browser, server.url, SLOW, SLOW_BUDGETS)),
      ...(await withEngine(browser, server.url))
    ];
    console.log(missed.length === 0 ? '\nEvery budget is kept.' : `\nMissed: ${missed.join('; ')}.`);
    if (options.strict && missed.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Loads, changes and next pages at one pace; answers what is missed. */
async function profile(
  browser: Browser,
  url: string,
  pace: Pace,
  budgets: PaceBudgets
): Promise<readonly string[]> {
  const cold: Line[] = [];
  const warm: Line[] = [];
  const foreign: number[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const loads: { cold: Load; warm: Load }[] = [];
    for (let run = 0; run < RUNS; run += 1) loads.push(await loadTwice(browser, url, path, pace));
    cold.push(
      ...loadLines(
        name,
        loads.map((load) => load.cold),
        budgets
      )
    );
    warm.push(
      ...loadLines(
        name,
        loads.map((load) => load.warm),
        budgets
      )
    );
    foreign.push(...loads.map((load) => load.warm.foreign));
  }
  const use: Line[] = [
    {
      what: 'a changed choice → next frame',
      unit: 'ms',
      budget: budgets.change,
      found: await timeChanges(browser, url, pace),
      judge: 'p95'
    },
    {
      what: 'next page, warm',
      unit: 'ms',
      budget: budgets.nextPage,
      found: await timeNextPage(browser, url, pace),
      judge: 'median'
    },
    { what: 'requests to other origins', unit: '', budget: 0, found: foreign, judge: 'max' }
  ];
  return [
    ...told(`${pace.name}, cold`, cold),
    ...told(`${pace.name}, warm`, warm),
    ...told(`${pace.name}, in use`, use)
  ];
}

/** The engine, files and exports at this machine's own pace; answers what is missed. */
async function withEngine(browser: Browser, url: string): Promise<readonly string[]> {
  const work: Awaited<ReturnType<typeof timeEngine>>[] = [];
  for (let run = 0; run < RUNS; run += 1) work.push(await timeEngine(browser, url, NORMAL));
  const million = await timeMillion(browser, url).then(
    (measured) => [measured],
    (cause: unknown) => {
      console.log(
        `\nA million rows could not be measured: ${cause instanceof Error ? cause.message : String(cause)}`
      );
      return [];
    }
  );
  return told('engine, files and exports', [
    ...engineLines(work, million, await timeQuestions(browser)),
    {
      what: 'CSV text of a table of 1,000 rows',
      unit: 'ms',
      budget: 50,
      found: timeExport(RUNS),
      judge: 'median'
    },
    {
      what: 'requests to other origins',
      unit: '',
      budget: 0,
      found: work.map(({ foreign }) => foreign),
      judge: 'max'
    }
  ]);
}

/** Every question with each of its filters on the figures that the site ships with. */
async function timeQuestions(browser: Browser): Promise<readonly number[]> {
  const [{ shippedDatabase }, { questionTimes }] = await Promise.all([
    import('./bench/large/database.ts'),
    import('./bench/large/in-browser.ts')
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'questions-'));
  try {
    return await questionTimes(browser, folder, await shippedDatabase(FIGURES, DATA));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints a table and answers what in it is missed. */
function told(title: string, lines: readonly Line[]): readonly string[] {
  console.log(tableText(title, lines));
  return lines.filter((line) => !isKept(line)).map(({ what }) => `${what} (${title})`);
}
