import { onMount } from 'svelte';

const fetches = new Set<() => Promise<unknown>>();

/** What the calling page must fetch before anything on it can be seen as others than members see it; it may reject. */
export function neededToLeave(fetch: () => Promise<unknown>): void {
  onMount(() => {
    fetches.add(fetch);
    return () => fetches.delete(fetch);
  });
}

/** Fetches all that is needed; what cannot be had is missed where it is read. */
export async function fetchNeeded(): Promise<void> {
  await Promise.allSettled([...fetches].map((fetch) => fetch()));
}
