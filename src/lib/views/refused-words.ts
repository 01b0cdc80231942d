import { listWords } from '#lib/domain/format.ts';

const LONGEST = 40;
const MOST_NAMED = 5;

/** Reads the words of a query string one by one, and gathers in sentences those that mean nothing here. */
export class RefusedWords {
  private readonly said: string[] = [];

  /** What was refused, a sentence a name. */
  get sentences(): readonly string[] {
    return this.said;
  }

  /** Says that some words of a name are not what they must be; nothing of none. */
  refuse(name: string, words: readonly string[], allowed: string): void {
    if (words.length === 0) return;
    const named = words.slice(0, MOST_NAMED).map((word) => `“${shortened(word)}”`);
    const more = words.length > named.length ? [`${words.length - named.length} more`] : [];
    this.said.push(
      `The table asks for ${name} ${listWords([...named, ...more])}, but it must be ${allowed}. That is left out.`
    );
  }

  /** One of the words allowed; null where there is none or another. */
  choice<Word extends string>(name: string, text: string | null, allowed: readonly Word[]): Word | null {
    if (text === null) return null;
    const found = allowed.find((word) => word === text);
    if (found === undefined) this.refuse(name, [text], `one of ${allowed.join(', ')}`);
    return found ?? null;
  }

  /** Those words of a text with full stops between that are allowed, each once: in the order allowed, or as written. `none` is none; null where there is no text or nothing in it is known. */
  several<Word extends string>(
    name: string,
    text: string | null,
    allowed: readonly Word[],
    order: 'as allowed' | 'as written' = 'as allowed'
  ): readonly Word[] | null {
    if (text === null) return null;
    if (text === 'none') return [];
    const asked = new Set(text.split('.'));
    const known = new Map<string, Word>(allowed.map((word) => [word, word]));
    this.refuse(
      name,
      [...asked].filter((word) => !known.has(word)),
      allowed.length > 12 ? `known to this site` : `one of ${allowed.join(', ')}`
    );
    const written = [...asked].flatMap((word) => known.get(word) ?? []);
    if (written.length === 0) return null;
    return order === 'as written' ? written : allowed.filter((word) => asked.has(word));
  }
}

function shortened(word: string): string {
  const letters = [...word.replace(/\p{C}/gu, ' ')];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join('');
}
