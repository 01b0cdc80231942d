import { catalogue } from '#generated/catalogue.ts';
import {
  readSavedTables,
  savedTablesText,
  withoutSaved,
  withSaved,
  type SavedTable
} from '#lib/state/saved-tables.ts';
import { tableNames } from './table-names.ts';
import type { TableWish } from '#lib/views/table-wish.ts';

const KEY = `tables ${catalogue.region.regionCode}`;

let tables = $state.raw<readonly SavedTable[]>([]);
let before = $state.raw<readonly SavedTable[] | null>(null);
let problem = $state('');

/** The tables kept in this browser; they change only through the functions of this file. */
export const keptTables = {
  get all(): readonly SavedTable[] {
    return tables;
  },
  get canUndo(): boolean {
    return before !== null;
  },
  /** Why a table will be gone when the page is closed, or empty. */
  get problem(): string {
    return problem;
  }
};

/** Reads what this browser keeps. */
export function openKeptTables(): void {
  tables = readSavedTables(stored(), tableNames);
}

/** Keeps a table under its name, in place of one of the same name. */
export function keepTable(wish: TableWish): void {
  change(withSaved(tables, wish, tableNames));
}

/** Takes a kept table away, which can be undone. */
export function dropTable(name: string): void {
  change(withoutSaved(tables, name));
}

/** Takes the last change of the kept tables back. */
export function undoKept(): void {
  if (before === null) return;
  change(before);
  before = null;
}

function change(next: readonly SavedTable[]): void {
  before = tables;
  tables = next;
  problem = write(savedTablesText(next))
    ? ''
    : 'This browser keeps nothing, so the table is gone when the page is closed. Save it as a file, or copy its link.';
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(text: string): boolean {
  try {
    localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
