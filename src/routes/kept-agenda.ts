import type { AgendaStore } from '#lib/state/agenda.svelte.ts';

const KEY = 'agenda';

/** Keeps the agenda in this browser; a browser that refuses is answered for, not thrown at. */
export const keptAgenda: AgendaStore = {
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
      return true;
    } catch {
      return false;
    }
  }
};

/** Calls back whenever another tab of this site has changed the agenda. */
export function watchKeptAgenda(changed: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY) changed();
  });
}
