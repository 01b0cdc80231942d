import { resolve } from '$app/paths';

/** One text that this browser keeps for this site, apart from other sites of the same host. */
export interface KeptText {
  /** What is kept, or null where there is nothing, or a browser that refuses even to be asked. */
  readonly read: () => string | null;
  /** False where the browser keeps nothing: it is for the caller to say so. */
  readonly write: (text: string) => boolean;
  /** Calls back whenever another tab of this site has changed it. */
  readonly watch: (changed: () => void) => void;
}

/** The text kept under a name. Only for a page in a browser. */
export function keptText(name: string): KeptText {
  const key = `${name} ${resolve('/')}`;
  return {
    read() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        localStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
    watch(changed) {
      window.addEventListener('storage', (change) => {
        if (change.key === key) changed();
      });
    }
  };
}
