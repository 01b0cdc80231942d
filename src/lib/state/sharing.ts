import { SHARING_LEVELS, type SharingLevel } from '#lib/domain/sharing.ts';

/** The reader's choice of sharing: the level at which files leave, whose name the public may see, and how pages are shown. */
export interface SharingChoice {
  readonly level: SharingLevel;
  /** DfE code of the authority named at the public level; null names none. */
  readonly named: string | null;
  readonly screen: 'members' | 'partners';
}

export const FIRST_SHARING: SharingChoice = { level: 'partners', named: null, screen: 'members' };

/** A choice as text to keep. */
export function sharingText({ level, named, screen }: SharingChoice): string {
  return new URLSearchParams({ level, screen, ...(named === null ? {} : { named }) }).toString();
}

/** What `sharingText` wrote; whatever cannot be read is as at first. `codes` are the authorities there are. */
export function readSharing(text: string | null, codes: readonly string[]): SharingChoice {
  const query = new URLSearchParams(text ?? '');
  const level = SHARING_LEVELS.find((one) => one === query.get('level')) ?? FIRST_SHARING.level;
  const named = codes.find((code) => code === query.get('named')) ?? null;
  return { level, named, screen: query.get('screen') === 'partners' ? 'partners' : 'members' };
}

/** Letters for authorities (DfE codes) in an order that `random` (whole numbers below its argument) decides. */
export function shuffledLetters(
  codes: readonly string[],
  random: (below: number) => number
): ReadonlyMap<string, string> {
  const left = [...codes];
  const letters = new Map<string, string>();
  while (left.length > 0) {
    const [code] = left.splice(random(left.length), 1);
    if (code !== undefined) letters.set(code, letterAt(letters.size));
  }
  return letters;
}

/** A to Z, then AA, AB and so on. */
function letterAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterAt(Math.floor(index / 26) - 1)}${last}`;
}
