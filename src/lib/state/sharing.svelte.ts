import type { SharingLevel } from '#lib/domain/sharing.ts';
import { FIRST_SHARING, readSharing, sharingText, shuffledLetters, type SharingChoice } from './sharing.ts';

/** Where the choice is kept in this browser; `write` may do nothing. */
export interface SharingStore {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

let choice = $state.raw<SharingChoice>(FIRST_SHARING);
let letters: ReadonlyMap<string, string> | null = null;
let store: SharingStore | null = null;

/** How figures are shared; it changes only through the functions of this file. */
export const sharing = {
  /** The level at which whatever leaves as a file leaves. */
  get level(): SharingLevel {
    return choice.level;
  },
  /** DfE code of the authority that the public may see by name; null names none. */
  get named(): string | null {
    return choice.named;
  },
  /** As whom the pages are shown. */
  get screen(): SharingChoice['screen'] {
    return choice.screen;
  }
};

/** Reads the choice kept in this browser. */
export function openSharing(kept: SharingStore, codes: readonly string[]): void {
  store = kept;
  choice = readSharing(kept.read(), codes);
}

/** Changes the choice and keeps it. */
export function chooseSharing(change: Partial<SharingChoice>): void {
  choice = { ...choice, ...change };
  store?.write(sharingText(choice));
}

/** The letters of authorities (DfE codes): shuffled once, so that one letter is one authority in all that leaves while this page is open. */
export function lettersOf(codes: readonly string[]): ReadonlyMap<string, string> {
  letters ??= shuffledLetters(codes, randomBelow);
  return letters;
}

/** A whole number below `below`, each as likely: numbers over the last full round are drawn again. */
function randomBelow(below: number): number {
  const rounds = Math.floor(2 ** 32 / below) * below;
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn < rounds ? drawn % below : randomBelow(below);
}
