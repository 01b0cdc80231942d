import { wordsOf } from '#lib/state/in-turn.ts';
import type * as SessionChanges from '#lib/state/session-changes.ts';
import { changeSession } from '#lib/state/session.svelte.ts';
import type { Work } from '#lib/state/session-world.ts';
import { isMetered, whenDrawn } from './idle.ts';
import { rememberedFiles } from './remembered-files.ts';

const OPENING: Work = { words: 'Opening the submissions', fraction: null, cancel: null };
const NOT_FETCHED =
  'What reads submissions could not be fetched, so yours are not shown. Those you loaded before are still in this browser. Check the connection and reload the page.';

let joining: Promise<typeof SessionChanges> | null = null;
let isJoined = false;
let warmed: Promise<void> = Promise.resolve();

/** All that changes the session, joined to this browser: fetched by the first who asks. Rejects in words where it cannot be had; the next call tries again. */
export function joinedSession(): Promise<typeof SessionChanges> {
  joining ??= join().catch((cause: unknown) => {
    joining = null;
    throw new Error(NOT_FETCHED, { cause });
  });
  return joining;
}

/** Changes the session for the reader, who sees at once that it is on its way, and in words where it cannot be. */
export async function withSession(change: (changes: typeof SessionChanges) => unknown): Promise<void> {
  if (!isJoined) changeSession({ work: OPENING });
  try {
    await change(await joinedSession());
  } catch (cause) {
    changeSession({ problem: wordsOf(cause), restoring: false, work: null });
  }
}

/**
 * Reads the files of an earlier visit at once, and nothing is shown in their place until they are there; without any the
 * session is joined once the page is drawn and idle. Then the engine is warmed, so that it is ready before it is asked.
 */
export function beginSession(): void {
  if (rememberedFiles() !== 0) {
    changeSession({ restoring: true });
    void withSession(() => undefined);
  }
  warmed = new Promise((settle) => whenDrawn(() => void warm().then(settle, settle)));
}

/** Settles once the engine is ready ahead of need, or is not to be. */
export function engineWarmed(): Promise<void> {
  return warmed;
}

async function warm(): Promise<void> {
  const { warmEngine } = await joinedSession();
  if (!isMetered()) await warmEngine();
}

async function join(): Promise<typeof SessionChanges> {
  const [changes, { browserWorld }] = await Promise.all([
    import('#lib/state/session-changes.ts'),
    import('./session-world.ts')
  ]);
  void changes.joinSession(browserWorld());
  isJoined = true;
  return changes;
}
