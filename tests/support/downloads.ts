import Papa from 'papaparse';
import type { Page } from 'playwright';
import { readFile } from 'node:fs/promises';

/** A downloaded table: its lines of provenance by name, its titles and its rows. */
export interface DownloadedTable {
  readonly name: string;
  readonly text: string;
  readonly provenance: Readonly<Record<string, string>>;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Presses a button that saves a file, and reads the file. */
export async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('button', { name: button }).first().click()
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** The table on screen as it is saved. Throws when the file is not a CSV with an empty line under its provenance. */
export async function downloadedTable(page: Page): Promise<DownloadedTable> {
  const { name, text } = await downloaded(page, 'CSV as shown');
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd(), { delimiter: ',' });
  if (errors.length > 0) throw new Error(`${name} does not parse.`);
  const empty = data.findIndex((row) => row.every((cell) => cell === ''));
  if (empty === -1) throw new Error(`${name} has no empty line under its provenance.`);
  const [titles = [], ...rows] = data.slice(empty + 1);
  const provenance = Object.fromEntries(data.slice(0, empty).map(([key = '', value = '']) => [key, value]));
  return { name, text, provenance, titles, rows };
}
