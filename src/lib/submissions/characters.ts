// Format characters (zero-width, direction, soft hyphen, byte-order mark) and blanks that Unicode does not call spaces.
const INVISIBLE = /[\p{Cf}\p{Cc}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFE00-\uFE0F]/u;
const INVISIBLE_ALL = new RegExp(INVISIBLE, 'gu');
const SPACE_OR_INVISIBLE = new RegExp(`\\s|${INVISIBLE.source}`, 'u');
const PLAIN = /^[\x20-\x7E]*$/;

const NAMES: Readonly<Record<string, string>> = {
  '\u00A0': 'a non-breaking space',
  '\u00AD': 'a soft hyphen',
  '\u061C': 'an Arabic letter mark',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u200E': 'a left-to-right mark',
  '\u200F': 'a right-to-left mark',
  '\u202A': 'a left-to-right embedding',
  '\u202B': 'a right-to-left embedding',
  '\u202C': 'an end of direction',
  '\u202D': 'a left-to-right override',
  '\u202E': 'a right-to-left override',
  '\u2060': 'a word joiner',
  '\u2066': 'a left-to-right isolate',
  '\u2067': 'a right-to-left isolate',
  '\u2068': 'an isolate',
  '\u2069': 'an end of isolate',
  '\uFEFF': 'a byte-order mark'
};

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  о: 'o',
  р: 'p',
  ѕ: 's',
  у: 'y',
  х: 'x',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ι: 'i'
};

/** Text without spaces of any kind and invisible marks at its ends, in composed form (NFC). Linear in its length. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankAt(text, start)) start += 1;
  while (end > start && isBlankAt(text, end - 1)) end -= 1;
  const cut = start === 0 && end === text.length ? text : text.slice(start, end);
  return PLAIN.test(cut) ? cut : cut.normalize('NFC');
}

function isBlankAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code > 0x20 && code < 0x7f) return false;
  return SPACE_OR_INVISIBLE.test(text.charAt(index));
}

/** Lower case of the plain letters only, so that no other script's capital can turn into one of them. */
export function lowerPlain(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** A character that has no place in an id: its name in words, and whether a reader can see it. */
export interface OddCharacter {
  readonly name: string;
  readonly visible: boolean;
}

/** The first character of a trimmed text that is not plain printable ASCII, or null. */
export function oddCharacter(text: string): OddCharacter | null {
  if (PLAIN.test(text)) return null;
  for (const character of text) {
    if (PLAIN.test(character)) continue;
    const name = NAMES[character];
    const code = codeOf(character);
    if (INVISIBLE.test(character))
      return { name: `${name ?? 'an invisible character'} (${code})`, visible: false };
    if (/\s/.test(character)) return { name: `${name ?? 'an unusual space'} (${code})`, visible: false };
    return { name: `“${character}” (${scriptOf(character)}, ${code})`, visible: true };
  }
  return null;
}

function scriptOf(character: string): string {
  if (/\p{Script=Cyrillic}/u.test(character)) return 'a Cyrillic letter';
  if (/\p{Script=Greek}/u.test(character)) return 'a Greek letter';
  if (/[\uFF01-\uFF5E]/.test(character)) return 'a full-width character';
  if (/\p{Nd}/u.test(character)) return 'a digit of another script';
  if (/\p{Pd}/u.test(character)) return 'a long dash';
  return /\p{L}/u.test(character) ? 'a letter' : 'a sign';
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What a text was probably meant to be: look-alikes and wide forms as plain letters, invisible marks gone, lower case. Only for suggestions. */
export function plainGuess(text: string): string {
  const plain = text.slice(0, 200).normalize('NFKC').replace(INVISIBLE_ALL, '');
  return [...plain]
    .map((character) => LOOK_ALIKES[character.toLowerCase()] ?? character)
    .join('')
    .toLowerCase();
}

/** Text as it can be shown in a message: at most `most` characters, invisible ones written as their code. */
export function visible(text: string, most = 80): string {
  const cut = text.length > most ? `${text.slice(0, most)}…` : text;
  return cut.replace(/\s+/g, ' ').replace(INVISIBLE_ALL, (character) => `⟨${codeOf(character)}⟩`);
}

const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\x00-\x08\x0B-\x1F\x7F-\x9F\uFFFE\uFFFF]/g;

/** A note as plain text: trimmed, control characters as spaces, direction overrides gone; markup and formulas stay the text they are. */
export function noteText(text: string): string {
  if (text === '') return '';
  return trimmed(text).replace(CONTROLS, ' ').replace(DIRECTION_CONTROLS, '');
}
