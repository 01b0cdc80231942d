/** Without i, l, o, 0 and 1, which are mistaken for one another when read out or copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP = 4;
const MADE = new RegExp(`^(?:[${LETTERS}]{${GROUP}}-){${GROUPS - 1}}[${LETTERS}]{${GROUP}}$`);

/** Fewer characters are guessed too soon. */
export const FEWEST_CHARACTERS = 12;

const WELL_KNOWN =
  /pass(?:word|phrase)|welcome|letmein|qwerty\w*|asdf\w*|zxcv\w*|secret|admin|login|members?|eastern|region(?:al)?|council|dashboard|benchmark(?:ing)?|submissions?|children|summer|winter|spring|autumn|monday|january|march|april|june|july|september|october|november|december/gi;

/** How hard a passphrase is to guess, in words; only `accepted` ones seal. */
export interface Strength {
  readonly accepted: boolean;
  readonly words: string;
}

/** The same text for the same passphrase on every keyboard (Unicode NFKC), without spaces at its ends, which come of copying. */
export function normalised(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}

/** A passphrase of 20 letters and digits in groups, “k7mf-…”, from the browser's random numbers: 31 to the power 20, about 2 to the power 99. */
export function madePassphrase(draw: () => number = randomByte): string {
  const groups = Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => letter(draw)).join('')
  );
  return groups.join('-');
}

/** How strong a passphrase is. It cannot know what is written on the wall: only one made here is strong for certain. */
export function strengthOf(passphrase: string): Strength {
  const text = normalised(passphrase);
  const length = [...text].length;
  if (length < FEWEST_CHARACTERS) {
    const more = FEWEST_CHARACTERS - length;
    return { accepted: false, words: `Too short: ${more} more ${more === 1 ? 'character' : 'characters'}.` };
  }
  if (MADE.test(text)) return { accepted: true, words: 'Strong: made at random.' };
  if (isGuessable(text))
    return { accepted: false, words: 'Too easy to guess: repeats, runs or well-known words.' };
  if (length < 20)
    return {
      accepted: true,
      words: 'Fair. Longer is stronger: four or five unrelated words, or one made here.'
    };
  return { accepted: true, words: 'Strong, unless it is a quotation or is used elsewhere.' };
}

function isGuessable(text: string): boolean {
  const rare = text.toLowerCase().replace(WELL_KNOWN, '');
  const steps = [...rare].map((character) => character.codePointAt(0) ?? 0);
  const surprises = steps.filter((code, place) => {
    const before = steps[place - 1];
    return before === undefined || Math.abs(code - before) > 1;
  });
  return (
    /^\P{Letter}+$/u.test(text) ||
    /^(.{1,8}?)\1+$/u.test(text) ||
    new Set(surprises).size < 6 ||
    surprises.length < 8
  );
}

/** One of the letters, each as likely as another: draws that would favour the first ones are thrown away. */
function letter(draw: () => number): string {
  const fair = 256 - (256 % LETTERS.length);
  for (;;) {
    const byte = draw();
    if (byte < fair) return LETTERS.charAt(byte % LETTERS.length);
  }
}

function randomByte(): number {
  return globalThis.crypto.getRandomValues(new Uint8Array(1))[0] ?? 255;
}
