import type { SharingStore } from '#lib/state/sharing.svelte.ts';

const KEY = 'sharing';

/** Keeps the sharing level in this browser; one that keeps nothing asks again at every visit. */
export const keptSharing: SharingStore = {
  read: () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write: (text) => {
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // The choice holds until the page is closed.
    }
  }
};
