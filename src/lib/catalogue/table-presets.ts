import { type CatalogueFiles, rowsOf } from './row.ts';

/** A table that is often wanted: its name, what it is for, and its choices as its address has them. */
export interface PresetRow {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly query: string;
}

const ID = /^[a-z0-9-]+$/;
const QUERY = /^[a-z]+=[^\s?#]+$/;

/** The tables that are offered ready-made, in order; notes ids that stand twice and choices that no address can have. */
export function readTablePresets(files: CatalogueFiles, problems: string[]): readonly PresetRow[] {
  const rows = rowsOf(files, 'table-presets.csv', ['id', 'title', 'says', 'query'], problems);
  const known = new Set<string>();
  return rows.map((row) => {
    const id = row.text('id');
    if (!ID.test(id)) row.fault('id', `'${id}' is not small letters, digits and hyphens. Write it so.`);
    if (known.has(id)) row.fault('id', `'${id}' stands twice. Keep one row.`);
    known.add(id);
    const query = row.optional('query');
    const wrong = query === '' ? [] : query.split('&').filter((part) => !QUERY.test(part));
    for (const part of wrong) {
      row.fault(
        'query',
        `'${part}' is not a choice such as rows=long. Copy the part of the address after the question mark.`
      );
    }
    return { id, title: row.text('title'), says: row.text('says'), query };
  });
}
