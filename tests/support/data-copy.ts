import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { publishedProblems, readPublished } from '#lib/catalogue/published.ts';
import { type Catalogue, readCatalogue, submissionContract } from '#lib/catalogue/read.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import type { Engine } from '#lib/engine/port.ts';
import { writeFigures } from '../../scripts/figures-database.ts';
import { figuresTables } from '../../scripts/figures-tables.ts';
import { readShipped } from '../../scripts/shipped-observations.ts';
import { DATA_FOLDER } from './data-folder.ts';

/** A copy of the data folder to change as a recipe says. Files are named as in the README: `data/region.csv`. */
export interface DataCopy {
  /** Adds rows at the end, but for those that are there already. */
  add(file: string, rows: string): void;
  /** Puts rows in the place of those that `isMeant` finds, which must be there; none takes them out. */
  put(file: string, rows: string, isMeant: (row: string) => boolean): void;
  takeOut(file: string): void;
  /** Reads, checks and compiles the copy as the build does, and opens the engine on it. */
  compile(): Promise<{ readonly catalogue: Catalogue; readonly engine: Engine }>;
  remove(): void;
}

/** Copies the data folder to a temporary one. */
export function copyData(): DataCopy {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
  const place = (file: string): string => join(folder, file);
  cpSync(DATA_FOLDER, place('data'), { recursive: true });
  const linesOf = (file: string): readonly string[] =>
    readFileSync(place(file), 'utf8').trimEnd().split(/\r?\n/);
  const write = (file: string, lines: readonly string[]): void =>
    writeFileSync(place(file), `${lines.join('\n')}\n`);
  return {
    add(file, rows) {
      const lines = linesOf(file);
      const added = rows.trimEnd().split('\n');
      write(file, [...lines, ...added.filter((row) => !lines.includes(row))]);
    },
    put(file, rows, isMeant) {
      const [header = '', ...body] = linesOf(file);
      const kept = body.filter((row) => !isMeant(row));
      if (kept.length === body.length) throw new Error(`${file} has no row that the recipe means.`);
      write(file, [header, ...kept, ...(rows === '' ? [] : [rows.trimEnd()])]);
    },
    takeOut: (file) => rmSync(place(file)),
    compile: () => compile(place('data'), place('figures.duckdb')),
    remove: () => rmSync(folder, { recursive: true, force: true })
  };
}

async function compile(folder: string, database: string): ReturnType<DataCopy['compile']> {
  const files = readDataFolder(folder);
  const catalogue = readCatalogue(files.catalogue);
  const published = Object.entries(files.published).flatMap(([file, text]) => readPublished(text, file));
  const problems = publishedProblems(catalogue, published);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const shipped = readShipped(files.submissions, submissionContract(catalogue));
  await writeFigures(database, figuresTables(catalogue, published, shipped.observations));
  return { catalogue, engine: await openNodeEngine(database) };
}
