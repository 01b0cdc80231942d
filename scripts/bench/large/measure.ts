import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { serveCompressed } from '../compressing-server.ts';
import { loadTwice } from '../loads.ts';
import { NORMAL } from '../reader.ts';
import type { Line } from '../report.ts';
import { makeLarge, type MeasuredDatabase } from './database.ts';
import { inBrowser } from './in-browser.ts';
import { inNode } from './in-node.ts';
import { told } from './told.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

/**
 * Makes the figures of all England, about so many rows, in a temporary folder and measures them: every question in Node,
 * then the first page and every question in the browser, if one is given.
 */
export async function measureLarge(
  browser: Browser | null,
  built: string,
  rows: number
): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  try {
    const began = performance.now();
    const database = await makeLarge(join(folder, 'figures.duckdb'), DATA, rows);
    const lines = [
      told('observations', 'rows', [database.rows]),
      told('database', 'MB', [database.bytes / 1e6]),
      told('time to make it', 's', [(performance.now() - began) / 1000]),
      ...(await inNode(database))
    ];
    if (browser === null) return lines;
    const page = await firstPage(browser, built, database, join(folder, 'site'));
    return [...lines, page, ...(await inBrowser(browser, join(folder, 'page'), database))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The overview of the built site with these figures in the place of its own; its budget is the page as it is. */
async function firstPage(
  browser: Browser,
  built: string,
  { file }: MeasuredDatabase,
  copy: string
): Promise<Line> {
  cpSync(built, copy, { recursive: true });
  const name = readdirSync(copy, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('.duckdb')
  );
  if (name === undefined) throw new Error('The built site has no database.');
  const before = await kilobytesOfPage(browser, copy);
  cpSync(file, join(copy, name));
  const after = await kilobytesOfPage(browser, copy);
  return { ...told('overview: bytes of the page, without engine', 'kB', [after]), budget: Math.ceil(before) };
}

async function kilobytesOfPage(browser: Browser, folder: string): Promise<number> {
  const server = await serveCompressed(folder, (file) => !file.endsWith('.duckdb'));
  try {
    return (await loadTwice(browser, server.url, '', NORMAL)).cold.bytesIdle / 1000;
  } finally {
    await server.close();
  }
}
