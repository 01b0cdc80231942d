import { isPassing } from '#lib/state/sharing.svelte.ts';

/**
 * Whether what is on the page may leave as it is shown: its pictures, its sentences and its colours. True while the page
 * is drawn at the level at which things leave, and at no other time.
 */
export function mayLeaveAsShown(): boolean {
  return isPassing();
}
