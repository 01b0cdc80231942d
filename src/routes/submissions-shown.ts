import { forPartners } from '#lib/state/for-partners.svelte.ts';
import { session } from '#lib/state/session.svelte.ts';

/** True when the site's own submissions must not be shown: others are loaded, or being read again. */
export function replacesShipped(): boolean {
  return session.shelf.length > 0 || session.restoring;
}

/** Whether it is known which of the submitted figures in use partners may not see. */
export function canBeProtected(): boolean {
  return !replacesShipped() || forPartners.observations !== null;
}
