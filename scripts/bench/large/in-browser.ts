import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { engineDefined } from '../../integrity.ts';
import { memoryOf } from '../memory.ts';
import type { Line } from '../report.ts';
import type { MeasuredDatabase } from './database.ts';
import { serveParts, type PartServer } from './part-server.ts';
import { filtersOf, told } from './told.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const MB = 1e6;

/** What one filter of one question took, the first time and again, and what it fetched. */
interface Asked {
  readonly took: number;
  readonly again: number;
  readonly fetched: number;
  readonly rows: number;
}

/** Every question with each of its filters, twice, in the engine of a browser that reads the database in parts. */
export function inBrowser(
  browser: Browser,
  folder: string,
  database: MeasuredDatabase
): Promise<readonly Line[]> {
  return onPage(browser, folder, database, async (page, server, ready) => {
    const started = server.sent().bytes;
    for (const [question, filters] of Object.entries(filtersOf(database)))
      await askEach(page, server, question, filters.slice(0, 1));
    const memoryOfFew = await memoryOf(browser);
    const asked = new Map<string, readonly Asked[]>();
    for (const [question, filters] of Object.entries(filtersOf(database)))
      asked.set(question, await askEach(page, server, question, filters.slice(1)));
    return [
      { ...told('engine ready', 'ms', [ready]), budget: 2_000 },
      told('fetched of the database at the start', 'MB', [started / MB]),
      ...questionLines(asked),
      memoryLine('memory after a filter of each question (PSS)', 350, memoryOfFew),
      memoryLine('memory after every filter of each (PSS)', null, await memoryOf(browser)),
      told('fetched of the database in all', 'MB', [server.sent().bytes / MB])
    ];
  });
}

/** How long every question with each of its filters takes, the first time and again, in the engine of a browser; in milliseconds. */
export function questionTimes(
  browser: Browser,
  folder: string,
  database: MeasuredDatabase
): Promise<readonly number[]> {
  return onPage(browser, folder, database, async (page, server) => {
    const times: number[] = [];
    for (const [question, filters] of Object.entries(filtersOf(database))) {
      const asked = await askEach(page, server, question, filters);
      times.push(...asked.flatMap(({ took, again }) => [took, again]));
    }
    return times;
  });
}

/** Does something on a measuring page, built into a folder, whose engine has the database; told how long that took, in milliseconds. */
async function onPage<Found>(
  browser: Browser,
  folder: string,
  database: MeasuredDatabase,
  measure: (page: Page, server: PartServer, ready: number) => Promise<Found>
): Promise<Found> {
  await buildPage(folder);
  const server = await serveParts(folder, database.file);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}index.html`);
    await page.waitForFunction(() => 'large' in window);
    const figures = [`${server.url}figures.duckdb`, database.bytes] as const;
    const ready = await page.evaluate(([url, bytes]) => window.large.start(url, bytes), figures);
    return await measure(page, server, ready);
  } finally {
    await context.close();
    await server.close();
  }
}

async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    define: engineDefined(),
    root: HERE,
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 10_000 }
  });
}

async function askEach(
  page: Page,
  server: PartServer,
  question: string,
  filters: readonly string[]
): Promise<readonly Asked[]> {
  const answers: Asked[] = [];
  for (const about of filters) {
    const before = server.sent().bytes;
    const ask = (): Promise<{ took: number; rows: number }> =>
      page.evaluate(([name, filter]) => window.large.ask(name, filter), [question, about] as const);
    const { took, rows } = await ask();
    const fetched = server.sent().bytes - before;
    answers.push({ took, again: (await ask()).took, fetched, rows });
  }
  return answers.filter(({ rows }) => rows > 0);
}

function questionLines(asked: ReadonlyMap<string, readonly Asked[]>): readonly Line[] {
  const all = [...asked.values()].flat();
  const judged = (what: string, found: readonly number[]): Line => ({
    what,
    unit: 'ms',
    budget: 300,
    found,
    judge: 'p95'
  });
  const fetched = all.map((one) => one.fetched / MB);
  return [
    judged(
      'any question: first time',
      all.map(({ took }) => took)
    ),
    judged(
      'any question: again',
      all.map(({ again }) => again)
    ),
    told('any question: fetched for a filter', 'MB', fetched),
    ...[...asked].flatMap(([question, answers]) => [
      told(
        `${question}: first time`,
        'ms',
        answers.map(({ took }) => took)
      ),
      told(
        `${question}: rows answered`,
        'rows',
        answers.map(({ rows }) => rows)
      )
    ])
  ];
}

function memoryLine(what: string, budget: number | null, memory: number | null): Line {
  return { what, unit: 'MB', budget, found: memory === null ? [] : [memory], judge: 'max' };
}
