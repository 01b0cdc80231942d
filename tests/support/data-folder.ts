import { fileURLToPath } from 'node:url';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { publishedProblems, readPublished } from '#lib/catalogue/published.ts';
import { readCatalogue } from '#lib/catalogue/read.ts';
import { CatalogueError } from '#lib/catalogue/problems.ts';
import type { CatalogueFiles } from '#lib/catalogue/row.ts';

/** Where the data of this project is. */
export const DATA_FOLDER = fileURLToPath(new URL('../../data', import.meta.url));

/** Texts of the data folder by name. */
export const folder = readDataFolder(DATA_FOLDER);

/** Rows of every published file. */
export const publishedRows = Object.entries(folder.published).flatMap(([file, text]) =>
  readPublished(text, file)
);

/** Problems found in the catalogue files, none if it reads. */
export function catalogueProblems(files: CatalogueFiles): readonly string[] {
  return problemsOf(() => readCatalogue(files));
}

/** Problems found in one file of published figures, alone and against the catalogue. */
export function problemsOfPublished(text: string, file: string): readonly string[] {
  const alone = problemsOf(() => readPublished(text, file));
  return alone.length > 0
    ? alone
    : publishedProblems(readCatalogue(folder.catalogue), readPublished(text, file));
}

/** The data folder's catalogue with one text of a file replaced; throws when the text does not stand there, so that no breach is empty. */
export function withChange(file: string, from: string, to: string): CatalogueFiles {
  const text = folder.catalogue[file] ?? '';
  if (!text.includes(from)) throw new Error(`data/${file} has no '${from}' to change.`);
  return { ...folder.catalogue, [file]: text.replace(from, to) };
}

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (cause) {
    if (cause instanceof CatalogueError) return cause.problems;
    throw cause;
  }
}
