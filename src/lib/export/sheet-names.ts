import { differing } from './outgoing.ts';

const LONGEST = 31;
/** What no name of a sheet may hold. */
const REFUSED = /[:\\/?*[\]]/g;

/** Names for sheets that a spreadsheet takes: at most 31 characters, none the same but for capitals, and unlike those `taken`; each begins with a letter or figure. */
export function sheetNames(titles: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set([...taken, 'History'].map((name) => name.toLowerCase()));
  return titles.map((title) => {
    const plain = title
      .replace(REFUSED, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[^\p{L}\p{N}]+|['\s]+$/gu, '');
    const short = cut(plain, LONGEST) || 'Table';
    if (!used.has(short.toLowerCase())) return differing(short, used);
    return differing(cut(plain, LONGEST - 5) || 'Table', used);
  });
}

/** No half of a character, and no space or apostrophe at the end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/\p{Cs}$/u, '')
    .replace(/['\s]+$/, '');
}
