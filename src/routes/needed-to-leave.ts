import { onMount } from 'svelte';
import { forPartners } from '#lib/state/for-partners.svelte.ts';
import { fetchProtection } from './protection.svelte.ts';

const fetches = new Set<() => Promise<unknown>>();

/** What the calling page must fetch before anything on it can be seen as others than members see it; it may reject. */
export function neededToLeave(fetch: () => Promise<unknown>): void {
  onMount(() => {
    fetches.add(fetch);
    return () => fetches.delete(fetch);
  });
}

/** Fetches all that is needed, and waits for what must be hidden of loaded files to be known; what cannot be had is missed where it is read. */
export async function fetchNeeded(): Promise<void> {
  await Promise.allSettled([fetchProtection(), forPartners.found, ...[...fetches].map((fetch) => fetch())]);
}
