import type { TableNames, TableWish } from '#lib/views/table-wish.ts';
import { readTableWish, WISH_NAMES, writeTableWish, type WishName } from '#lib/views/table-wish-query.ts';

const KIND = 'regional-benchmarking-table';
const VERSION = 1;
/** A file of a table is small: more characters than this are something else. */
const MOST_CHARACTERS = 100_000;

/** A table that was read, with what of it is not known here; or what is wrong with the text, in a sentence with the fix. */
export type ReadTableFile =
  | { readonly wish: TableWish; readonly refused: readonly string[]; readonly problem: null }
  | { readonly wish: null; readonly problem: string };

/** What a table is kept as: its choices by name, in the words of its address. */
export type KeptWish = Readonly<Partial<Record<WishName, string>>>;

/** A wish as it is kept: only what was chosen. */
export function keptWish(wish: TableWish, names: TableNames): KeptWish {
  const written = writeTableWish(wish, names);
  return Object.fromEntries(
    WISH_NAMES.flatMap((name) => {
      const text = written[name];
      return text === null ? [] : [[name, text] as const];
    })
  );
}

/** A table as the text of its file. */
export function tableFileText(wish: TableWish, names: TableNames): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, table: keptWish(wish, names) }, null, 2)}\n`;
}

/** Reads what `tableFileText` wrote; anything else is refused with a sentence. */
export function readTableFile(text: string, names: TableNames): ReadTableFile {
  const file = text.length > MOST_CHARACTERS ? null : parsed(text);
  if (file?.['kind'] !== KIND) {
    return problem('This is not a table of this site. Choose a file that “Save as file” wrote.');
  }
  if (file['version'] !== VERSION) {
    return problem(
      `This table has version ${shown(file['version'])}; this site reads version ${VERSION}. Save it again there.`
    );
  }
  const table = file['table'];
  if (!isRecord(table)) return problem('The file holds no table. Save it again.');
  return { ...readKeptWish(table, names), problem: null };
}

/** Reads what `keptWish` wrote, from a record of anything; what is not known is named. */
export function readKeptWish(
  kept: Readonly<Record<string, unknown>>,
  names: TableNames
): { readonly wish: TableWish; readonly refused: readonly string[] } {
  const query = new URLSearchParams();
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(kept)) {
    if (typeof value === 'string' && WISH_NAMES.some((known) => known === name)) query.set(name, value);
    else unknown.push(name.slice(0, 40));
  }
  const { wish, refused } = readTableWish(query, names);
  const named = unknown
    .slice(0, 5)
    .map((name) => `“${name}”`)
    .join(', ');
  const sentence = `The file holds what is no choice of a table: ${named}. That is left out.`;
  return { wish, refused: unknown.length === 0 ? refused : [...refused, sentence] };
}

function problem(sentence: string): ReadTableFile {
  return { wish: null, problem: sentence };
}

function shown(version: unknown): string {
  return typeof version === 'number' || typeof version === 'string' ? `“${version}”` : 'no number';
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
