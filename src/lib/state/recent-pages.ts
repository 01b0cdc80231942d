const MOST = 8;

/** The pages seen last, newest first, in the browser's own storage alone; without storage there are none. */
export interface RecentPages {
  readonly all: () => readonly string[];
  readonly saw: (id: string) => void;
  readonly forget: () => void;
}

/** The pages seen last of a site, kept under `key`. `storage` may throw: some browsers refuse even to be asked. */
export function recentPages(storage: () => Storage, key: string): RecentPages {
  const all = (): readonly string[] => {
    try {
      const kept: unknown = JSON.parse(storage().getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, MOST) : [];
    } catch {
      return [];
    }
  };
  const keep = (ids: readonly string[]): void => {
    try {
      if (ids.length === 0) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(ids));
    } catch {
      // A browser that keeps nothing remembers no pages; all else works.
    }
  };
  return {
    all,
    saw: (id) => keep([id, ...all().filter((other) => other !== id)].slice(0, MOST)),
    forget: () => keep([])
  };
}
