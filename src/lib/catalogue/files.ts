import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueFiles } from './row.ts';

/** Texts of a data folder by file name, as `region.csv`, `published/placements.csv` and `submissions/essex.csv`. */
export interface DataFolder {
  readonly catalogue: CatalogueFiles;
  readonly published: CatalogueFiles;
  readonly submissions: CatalogueFiles;
}

/** Reads every CSV of a data folder from disk, files in the order of their names; a folder that is not there has none. For Node only: the build, scripts and tests. */
export function readDataFolder(folder: string): DataFolder {
  return {
    catalogue: csvTexts(folder, ''),
    published: csvTexts(folder, 'published/'),
    submissions: csvTexts(folder, 'submissions/')
  };
}

function csvTexts(folder: string, prefix: string): CatalogueFiles {
  if (!existsSync(join(folder, prefix))) return {};
  const names = readdirSync(join(folder, prefix)).filter((name) => name.endsWith('.csv'));
  return Object.fromEntries(
    names.sort().map((name) => [`${prefix}${name}`, readFileSync(join(folder, prefix, name), 'utf8')])
  );
}

/** The text of a data folder's outlines of the region's authorities. For Node only. */
export function boundariesText(folder: string): string {
  return readFileSync(join(folder, 'boundaries.topo.json'), 'utf8');
}
