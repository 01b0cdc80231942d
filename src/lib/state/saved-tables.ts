import { keptWish, readKeptWish, type KeptWish } from '#lib/views/table-wish-file.ts';
import type { TableNames, TableWish } from '#lib/views/table-wish.ts';

/** A table kept under a name in this browser. */
export interface SavedTable {
  readonly name: string;
  readonly table: KeptWish;
}

/** The most tables that are kept. */
export const MOST_TABLES = 50;

/** The kept tables as text for the browser's storage. */
export function savedTablesText(tables: readonly SavedTable[]): string {
  return JSON.stringify(tables);
}

/** Reads what `savedTablesText` wrote; whatever else stands there is nothing. */
export function readSavedTables(text: string | null, names: TableNames): readonly SavedTable[] {
  const found = parsed(text);
  return found.slice(0, MOST_TABLES).flatMap((entry: unknown) => {
    if (!isRecord(entry) || typeof entry['name'] !== 'string' || !isRecord(entry['table'])) return [];
    const { wish } = readKeptWish(entry['table'], names);
    return entry['name'] === '' ? [] : [{ name: entry['name'], table: keptWish(wish, names) }];
  });
}

/** The tables with one more, first; one of the same name is replaced. */
export function withSaved(
  tables: readonly SavedTable[],
  wish: TableWish,
  names: TableNames
): readonly SavedTable[] {
  const saved = { name: wish.name, table: keptWish(wish, names) };
  return [saved, ...withoutSaved(tables, wish.name)].slice(0, MOST_TABLES);
}

/** The tables without the one of a name. */
export function withoutSaved(tables: readonly SavedTable[], name: string): readonly SavedTable[] {
  return tables.filter((table) => table.name !== name);
}

function parsed(text: string | null): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
