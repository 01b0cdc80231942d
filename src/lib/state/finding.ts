/** Something that can be gone to by name. */
export interface Findable {
  readonly id: string;
  /** The heading it stands under: "Views", "Authorities", or an indicator's theme. */
  readonly group: string;
  readonly title: string;
  /** Other names: a short title, aliases, the question that a view answers. */
  readonly others: readonly string[];
  /** A word or two beside the title; empty for none. */
  readonly note: string;
  readonly href: string;
  /** What is done in place of going there. */
  readonly act?: () => unknown;
}

/** Words that people type for words that stand in a title. */
export interface Synonym {
  readonly typed: string;
  readonly means: string;
}

export interface FoundGroup {
  readonly name: string;
  readonly items: readonly Findable[];
}

/** Text as it is compared: small letters without accents or apostrophes, words apart by one space. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/(\d),(?=\d)/g, '$1')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * What a reader's words find: every word must stand in a name, an other name or the group, in any order. Best match
 * first, and groups by their best; `only` keeps to one group. No words find everything, in the order given.
 */
export function find(
  items: readonly Findable[],
  query: string,
  synonyms: readonly Synonym[],
  only: string | null = null
): readonly FoundGroup[] {
  const wordings = wordingsOf(folded(query), synonyms);
  const scored = items
    .filter(({ group }) => only === null || group === only)
    .map((item, position) => ({ item, position, score: scoreOf(item, wordings) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.position - b.position);
  const names = [...new Set(scored.map(({ item }) => item.group))];
  return names.map((name) => ({
    name,
    items: scored.filter(({ item }) => item.group === name).map(({ item }) => item)
  }));
}

interface Wording {
  readonly text: string;
  readonly words: readonly string[];
}

/** The words as typed, then with each synonym in their place. */
function wordingsOf(query: string, synonyms: readonly Synonym[]): readonly Wording[] {
  const meant = synonyms.flatMap(({ typed, means }) => {
    const replaced = ` ${query} `.replace(` ${folded(typed)} `, ` ${folded(means)} `).trim();
    return replaced === query ? [] : [replaced];
  });
  return [query, ...meant].map((text) => ({ text, words: text.split(' ').filter((word) => word !== '') }));
}

/** From 0 for no match; as typed counts for more than through a synonym. */
function scoreOf(item: Findable, wordings: readonly Wording[]): number {
  const scores = wordings.map(
    (wording, index) => wordingScore(item, wording) * (index === 0 ? 1 : THROUGH_SYNONYM)
  );
  return Math.max(...scores);
}

/** So that a name that begins as typed comes before one that is exactly a synonym of it. */
const THROUGH_SYNONYM = 0.65;
const TITLE = 6;
const OTHER = 5;
const INSIDE = 2;
const GROUP = 1;

function wordingScore(item: Findable, { text, words }: Wording): number {
  if (words.length === 0) return 1;
  const title = folded(item.title);
  const others = item.others.map(folded);
  const scores = words.map((word) => wordScore(word, title, others, folded(item.group)));
  if (scores.includes(0)) return 0;
  const average = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  if ([title, ...others].includes(text)) return average + 4;
  return [title, ...others].some((name) => name.startsWith(text)) ? average + 2 : average;
}

function wordScore(word: string, title: string, others: readonly string[], group: string): number {
  if (beginsWord(title, word)) return TITLE;
  if (others.some((other) => beginsWord(other, word))) return OTHER;
  if (word.length > 2 && [title, ...others].some((name) => name.includes(word))) return INSIDE;
  return beginsWord(group, word) ? GROUP : 0;
}

function beginsWord(text: string, word: string): boolean {
  return ` ${text}`.includes(` ${word}`);
}
