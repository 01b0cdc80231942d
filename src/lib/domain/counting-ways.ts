import type { IndicatorRule } from './indicator.ts';

/** One way of counting, named by its tag: `fte-contracted` is written `#fte-contracted`. */
export interface CountingAnswer {
  readonly id: string;
  /** In a sentence: "contracted hours, long leave included". */
  readonly words: string;
}

/** A question of how a measure is counted, which authorities may answer differently. */
export interface CountingQuestion {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  /** The measure in whose note the answer is written. */
  readonly measure: string;
  readonly answers: readonly CountingAnswer[];
}

/** Answer ids by question id; a question that was not answered, or answered twice differently, is not there. */
export type CountingWays = ReadonlyMap<string, string>;

/** What the tags of a note say: the answers, the questions with two or more (and which), and the tags that answer none (as written). */
export interface ReadTags {
  readonly ways: CountingWays;
  readonly contradicted: readonly CountingQuestion[];
  readonly unknown: readonly string[];
}

// A spreadsheet may turn a hyphen into a dash; a number after the sign ("#2") is no tag.
const TAG = /[#＃]\s?(\p{L}[\p{L}\p{N}]*(?:[-_‐‑–—][\p{L}\p{N}]+)*)/gu;

/** The tags of a note as they are written, without their sign, in order. */
export function tagsIn(note: string): readonly string[] {
  return [...note.matchAll(TAG)].map(([, tag = '']) => tag);
}

/** A note without its tags: the words that people read. */
export function wordsIn(note: string): string {
  if (tagsIn(note).length === 0) return note;
  const parts = note.replace(TAG, '').split(';');
  return parts
    .map((part) =>
      part
        .replace(/\s+/g, ' ')
        .replace(/ (?=[,.:])/g, '')
        .replace(/^[\s,.:]+|[\s,:]+$/g, '')
    )
    .filter((part) => part !== '')
    .join('; ');
}

/** What tags, as `tagsIn` finds them, answer of some questions; a tag counts in any case, with any kind of hyphen or none. */
export function readTags(tags: readonly string[], questions: readonly CountingQuestion[]): ReadTags {
  const written = new Set(tags.map(tagKey));
  const ways = new Map<string, string>();
  const contradicted: CountingQuestion[] = [];
  for (const question of questions) {
    const given = question.answers.filter(({ id }) => written.has(tagKey(id)));
    const first = given[0];
    if (given.length > 1) contradicted.push({ ...question, answers: given });
    else if (first !== undefined) ways.set(question.id, first.id);
  }
  const known = new Set(questions.flatMap(({ answers }) => answers.map(({ id }) => tagKey(id))));
  return { ways, contradicted, unknown: tags.filter((tag) => !known.has(tagKey(tag))) };
}

/** What a tag is compared by: small letters and digits alone. */
export function tagKey(tag: string): string {
  return tag.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The questions that bear on an indicator: those of the measures that it is made of. */
export function questionsOf(
  { numerator, denominator }: Pick<IndicatorRule, 'numerator' | 'denominator'>,
  questions: readonly CountingQuestion[]
): readonly CountingQuestion[] {
  const terms = [...numerator, ...(denominator === 'population' ? [] : denominator)];
  const measures = new Set(terms.map(({ measure }) => measure));
  return questions.filter(({ measure }) => measures.has(measure));
}
