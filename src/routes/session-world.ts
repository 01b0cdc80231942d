import { resolve } from '$app/paths';
import figuresUrl from '#generated/figures.duckdb?url';
import { figuresBytes, figuresIntegrity } from '#generated/figures-size.ts';
import type { CheckingWorld, SessionWorld } from '#lib/state/session-world.ts';
import { openStoredFiles, type StoredFiles } from '#lib/state/stored-files.ts';
import { rememberedFiles, rememberedKey } from './remembered-files.ts';

const STAGES = {
  downloading: 'Fetching the calculation engine (about 8 MB, once)',
  starting: 'Starting the calculation engine',
  'opening-figures': 'Opening the official figures',
  ready: 'The calculation engine is ready'
} as const;

/** The checker, in a worker of this browser, fetched when it is first needed. */
export function browserChecking(): CheckingWorld {
  return {
    async check(file, previous, signal, onProgress) {
      const [{ checkInWorker }, { contract }] = await Promise.all([
        import('#lib/submissions/check-in-worker.ts'),
        import('#generated/contract.ts')
      ]);
      return checkInWorker(file, contract, { previous, signal, onProgress });
    },
    async identify(file) {
      const { sha256Hex } = await import('#lib/submissions/sha256.ts');
      return sha256Hex(new Uint8Array(await file.arrayBuffer()));
    }
  };
}

/** The browser that the session lives in: its engine, its checker and its storage, each fetched when first needed. */
export function browserWorld(): SessionWorld {
  const base = resolve('/');
  const key = rememberedKey();
  const channel = channelOf(key);
  let isMarked = true;
  return {
    async openEngine(onStage) {
      const { openBrowserEngine } = await import('#lib/engine/browser.ts');
      return openBrowserEngine({
        databaseUrl: figuresUrl,
        databaseBytes: figuresBytes,
        databaseIntegrity: figuresIntegrity,
        onProgress: (stage) => onStage(STAGES[stage])
      });
    },
    async protectionRules() {
      const { protection } = await import('#generated/protection.ts');
      return protection;
    },
    ...browserChecking(),
    files: markedFiles(openStoredFiles(base), () => isMarked),
    tellOthers: () => channel?.postMessage('changed'),
    onTold: (listener) => channel?.addEventListener('message', listener),
    remember(count) {
      try {
        isMarked = true;
        if (count === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, String(count));
      } catch {
        isMarked = false;
      }
    },
    remembered: rememberedFiles
  };
}

/** Files that would not be looked for after a reload are not kept: without its mark the site opens as it was shipped. */
function markedFiles(files: StoredFiles, isMarked: () => boolean): StoredFiles {
  return {
    ...files,
    async keep(id, file) {
      await files.keep(id, file);
      if (!isMarked()) throw new Error('its storage for small notes is full, or refused');
    }
  };
}

/** The way to the site's other tabs; null in a browser that has none, or lets none be used. */
function channelOf(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
