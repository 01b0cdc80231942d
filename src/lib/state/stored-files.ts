import { clear, createStore, del, entries, set, type UseStore } from 'idb-keyval';

/** Where loaded files are kept between visits, unread, by the DfE code of their authority. Every method rejects where the browser refuses. */
export interface StoredFiles {
  all(): Promise<readonly File[]>;
  keep(authority: string, file: File): Promise<void>;
  forget(authority: string): Promise<void>;
  forgetAll(): Promise<void>;
}

/** Keeps files in IndexedDB, apart for each address that the site is served under. */
export function openStoredFiles(base: string): StoredFiles {
  let opened: UseStore | null = null;
  const store = (): UseStore => (opened ??= createStore(`submissions ${base}`, 'files'));
  return {
    async all() {
      const found = await entries<string, File>(store());
      return found.map(([, file]) => file);
    },
    keep: (authority, file) => set(authority, file, store()),
    forget: (authority) => del(authority, store()),
    forgetAll: () => clear(store())
  };
}
