import { catalogue } from '#generated/catalogue.ts';
import { session } from '#lib/state/session.svelte.ts';
import { isMadeUpShelf } from '#lib/state/shelf-parts.ts';

/** True when the submitted figures in use are real ones: loaded, from the host, or the site was built with them. */
export function areReal(): boolean {
  if (session.restoring) return true;
  return session.shelf.length === 0 ? !catalogue.isMadeUp : !isMadeUpShelf(session.shelf);
}

/** How far the submitted figures in use may be trusted. */
export function submittedStatus(): 'provisional' | 'illustrative' {
  return areReal() ? 'provisional' : 'illustrative';
}
