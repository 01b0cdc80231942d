import type { Shelf } from '#lib/submissions/shelf.ts';
import type { FiguresByIndicator } from './loaded-figures.ts';
import type { Attempt } from './reading.ts';
import type { SessionState, Work } from './session-world.ts';

export const NO_ATTEMPT: Attempt = { faulty: [], known: [] };

class Session {
  shelf = $state.raw<Shelf>([]);
  attempt = $state.raw(NO_ATTEMPT);
  figures = $state.raw<FiguresByIndicator | null>(null);
  work = $state.raw<Work | null>(null);
  restoring = $state(false);
  problem = $state('');
  notKept = $state('');
}

const now = new Session();

/** The one stateful thing of the site: which files are loaded, and what they say. It changes only through `changeSession`. */
export const session: SessionState = now;

/** Changes what the session shows; for `session-changes.ts`, and for whoever fetches that. */
export function changeSession(change: Partial<SessionState>): void {
  Object.assign(now, change);
}

/** Clears what was said of the last attempt. */
export const dismissRefused = (): void => changeSession({ attempt: NO_ATTEMPT });
