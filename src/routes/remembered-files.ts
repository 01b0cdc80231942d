import { resolve } from '$app/paths';

/** Under which this browser remembers, apart for each address that the site is served under, how many files were loaded. */
export function rememberedKey(): string {
  return `loaded submissions ${resolve('/')}`;
}

/** How many files of an earlier visit there are to read again; not a number where the note is not ours. */
export function rememberedFiles(): number {
  try {
    return Number(localStorage.getItem(rememberedKey()) ?? 0);
  } catch {
    return 0;
  }
}
