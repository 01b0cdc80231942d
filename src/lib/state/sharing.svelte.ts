import { untrack } from 'svelte';
import type { SharingLevel, SharingView } from '#lib/domain/sharing.ts';
import { FIRST_SHARING, readSharing, sharingText, shuffledLetters, type SharingChoice } from './sharing.ts';

/** Where the choice is kept in this browser; `write` may do nothing. */
export interface SharingStore {
  readonly read: () => string | null;
  readonly write: (text: string) => unknown;
}

let choice = $state.raw<SharingChoice>(FIRST_SHARING);
/** How figures are seen while something leaves; null while nothing does. */
let passing = $state.raw<SharingView | null>(null);
let readings = 0;
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
  },
  /** How figures are seen now: as the pages are shown or, while something leaves, as it leaves. */
  get view(): SharingView {
    return passing ?? choice.screen;
  },
  /** The widest level at which anything leaves now: a page that is shown as partners see it leaves for nobody closer. */
  get leavesFor(): SharingLevel {
    return choice.level === 'members' && choice.screen === 'partners' ? 'partners' : choice.level;
  }
};

/** The view in force, for whoever makes figures for it: `madeFor` counts on being told. */
export function figuresView(): SharingView {
  readings += 1;
  return sharing.view;
}

/** Whether something is leaving just now. */
export function isPassing(): boolean {
  return passing !== null;
}

/** Shows everything as it is seen at a view until the next call; null: as the pages are shown. */
export function passAs(view: SharingView | null): void {
  passing = view;
}

/** What `read` finds where everything is seen at a view; `isMadeForIt` is false where none of its figures was made for that view. */
export function seenAs<Found>(
  view: SharingView,
  read: () => Found
): { readonly found: Found; readonly isMadeForIt: boolean } {
  const before = { passing, readings };
  passing = view;
  try {
    const found = untrack(read);
    return { found, isMadeForIt: readings > before.readings };
  } finally {
    passing = before.passing;
  }
}

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
