import { clear, createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { Shelf, ShelvedFile } from '#lib/submissions/shelf.ts';
import { wordsOf } from './in-turn.ts';
import { ownPart } from './shelf-parts.ts';

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

/** Stores what differs between two shelves, members' files apart: those are never stored. `bytesOf` has the bytes of each file by its id. Rejects where the browser refuses. */
export async function saveShelf(
  files: StoredFiles,
  before: Shelf,
  after: Shelf,
  bytesOf: ReadonlyMap<string, File>
): Promise<void> {
  const [was, is] = [ownPart(before), ownPart(after)];
  const gone = was.filter(({ id }) => !is.some((file) => file.id === id));
  for (const { id } of gone) await files.forget(id);
  for (const { id, position, standing, reasons } of is.filter((file) => !was.includes(file))) {
    const file = bytesOf.get(id);
    if (file) await files.keep(id, { file, position, standing, reasons });
  }
}

/** Makes a change to the storage; answers why the browser did not keep it, in words, empty when it did. */
export async function keeping(change: () => Promise<void>): Promise<string> {
  try {
    await change();
    return '';
  } catch (cause) {
    return `This browser did not keep the change (${wordsOf(cause)}): what you see now may be gone when the page is closed or reloaded.`;
  }
}
