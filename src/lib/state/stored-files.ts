import { clear, createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { ShelvedFile } from '#lib/submissions/shelf.ts';

/** A loaded file as the browser keeps it between visits: its bytes, unread, and what the reader decided about it. */
export interface StoredFile extends Pick<ShelvedFile, 'position' | 'standing' | 'reasons'> {
  readonly file: File;
}

/** Where loaded files are kept between visits, by id. Every method rejects where the browser refuses. */
export interface StoredFiles {
  /** In the order of their positions. */
  all(): Promise<readonly StoredFile[]>;
  keep(id: string, file: StoredFile): Promise<void>;
  forget(id: string): Promise<void>;
  forgetAll(): Promise<void>;
}

/** Keeps files in IndexedDB, apart for each address that the site is served under. */
export function openStoredFiles(base: string): StoredFiles {
  let opened: UseStore | null = null;
  const store = (): UseStore => (opened ??= createStore(`submissions ${base}`, 'files-1'));
  return {
    async all() {
      const found = await entries<string, StoredFile>(store());
      return found.map(([, file]) => file).sort((a, b) => a.position - b.position);
    },
    keep: (id, file) => set(id, file, store()),
    forget: (id) => del(id, store()),
    forgetAll: () => clear(store())
  };
}
