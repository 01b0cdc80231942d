import { type CatalogueFiles, rowsOf } from './row.ts';

/** Words that people type for words that stand in a title: "icpc" for "initial conferences". */
export interface Synonym {
  readonly typed: string;
  readonly means: string;
}

/** The words by which things are found besides their titles; notes empty cells and rows that stand twice. */
export function readSynonyms(files: CatalogueFiles, problems: string[]): readonly Synonym[] {
  const rows = rowsOf(files, 'synonyms.csv', ['typed', 'means'], problems);
  const known = new Set<string>();
  return rows.map((row) => {
    const synonym = { typed: row.text('typed'), means: row.text('means') };
    const key = `${synonym.typed}|${synonym.means}`.toLowerCase();
    if (known.has(key))
      row.fault('typed', `'${synonym.typed}' stands twice for the same words. Keep one row.`);
    known.add(key);
    return synonym;
  });
}
