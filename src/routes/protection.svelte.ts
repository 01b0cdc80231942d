import type { Protecting } from './protecting.ts';

let now = $state.raw<Protecting | null>(null);

/** How figures are made for others than members, once that has been fetched. */
export const protection = {
  get now() {
    return now;
  }
};

/** Fetches it; rejects where it cannot be had, and then nothing leaves for others than members. */
export async function fetchProtection(): Promise<void> {
  const { protecting } = await import('./protecting.ts');
  now ??= protecting;
}
