import {
  readSavedTables,
  savedTablesText,
  withoutSaved,
  withSaved,
  type SavedTable
} from '#lib/state/saved-tables.ts';
import { keptText, type KeptText } from '../kept-text.ts';
import { tableNames } from './table-names.ts';
import type { TableWish } from '#lib/views/table-wish.ts';

let tables = $state.raw<readonly SavedTable[]>([]);
let before = $state.raw<readonly SavedTable[] | null>(null);
let problem = $state('');
let store: KeptText | null = null;

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
  store = keptText('tables');
  tables = readSavedTables(store.read(), tableNames);
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
  problem = store?.write(savedTablesText(next))
    ? ''
    : 'This browser keeps nothing, so the table is gone when the page is closed. Save it as a file, or copy its link.';
}
