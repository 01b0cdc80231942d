import { clear, createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { Shelf, ShelvedFile } from '#lib/submissions/shelf.ts';
import { wordsOf } from './in-turn.ts';
import { ownPart } from './shelf-parts.ts';
import { within } from './time-limit.ts';

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

/** Fifty megabytes are written in far less; a storage that takes longer takes for ever. */
const ANSWERS_WITHIN_MS = 10_000;

/** Keeps files in IndexedDB, apart for each address that the site is served under. */
export function openStoredFiles(base: string): StoredFiles {
  let opened: UseStore | null = null;
  const store = (): UseStore => (opened ??= createStore(`submissions ${base}`, 'files-1'));
  return {
    async all() {
      const found = await answered(() => entries<string, unknown>(store())).catch((cause: unknown) => {
        throw new Error(
          `The files you loaded earlier could not be read again (${wordsOf(cause)}). ` +
            'Close other tabs of this site and reload the page, or add the files once more.',
          { cause }
        );
      });
      return found
        .map(([, file]) => file)
        .filter(isStoredFile)
        .sort((a, b) => a.position - b.position);
    },
    keep: (id, file) => answered(() => set(id, file, store())),
    forget: (id) => answered(() => del(id, store())),
    forgetAll: () => answered(() => clear(store()))
  };
}

/** What the storage answers. Rejects in words when it is refused, or never answers, as a browser with a broken profile does. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  const storage: unknown = Reflect.get(globalThis, 'indexedDB');
  if (storage === undefined) throw new Error('it has no storage for files');
  try {
    return await within(ask(), ANSWERS_WITHIN_MS, 'its storage does not answer');
  } catch (cause) {
    throw new Error(refusalOf(cause), { cause });
  }
}

/** Why a browser's storage refuses, in words. */
function refusalOf(cause: unknown): string {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') return 'it has no room left';
  if (name === 'VersionError' || name === 'NotFoundError')
    return 'its storage was made by another version of this site';
  return name === '' ? wordsOf(cause) : 'it refuses storage';
}

/** Another page of the same origin, or a later version of this site, may have left something else there. */
function isStoredFile(found: unknown): found is StoredFile {
  return (
    typeof found === 'object' &&
    found !== null &&
    'file' in found &&
    found.file instanceof File &&
    'position' in found &&
    typeof found.position === 'number' &&
    'standing' in found &&
    'reasons' in found
  );
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
