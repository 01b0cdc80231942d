import { readTags, type CountingQuestion, type CountingWays } from '#lib/domain/counting-ways.ts';
import { listWords } from '#lib/domain/format.ts';
import type { Comparison } from '#lib/views/comparison.ts';

/** How the authorities that have a submitted figure say they count it. */
export interface WaysSaid {
  readonly questions: readonly CountingQuestion[];
  /** By DfE code, in the order of the region. */
  readonly said: ReadonlyMap<string, CountingWays>;
}

/** What the authorities of a comparison say of the questions that bear on it; null for official figures, and where no question bears. */
export function waysSaid(comparison: Comparison, questions: readonly CountingQuestion[]): WaysSaid | null {
  if (comparison.choice.source !== 'submitted' || questions.length === 0) return null;
  const sent = comparison.rows.filter(({ cell }) => cell.kind !== 'not-supplied');
  const said = new Map(sent.map(({ authority, tags }) => [authority.code, readTags(tags, questions).ways]));
  return { questions, said };
}

/** How one authority (DfE code) counts: "officers in post and at work; agency officers not said"; empty where it has no figure. */
export function wayWords({ questions, said }: WaysSaid, code: string): string {
  const ways = said.get(code);
  if (ways === undefined) return '';
  return questions.map((question) => answerWords(question, ways)).join('; ');
}

/** What is said to a question, or that nothing is. */
export function answerWords(question: CountingQuestion, ways: CountingWays): string {
  const answer = question.answers.find(({ id }) => id === ways.get(question.id));
  return answer?.words ?? `${question.title.toLowerCase()} not said`;
}

/** True where two authorities answer a question differently, or one does not answer what another does. */
export function countDifferently({ questions, said }: WaysSaid): boolean {
  return questions.some(({ id }) => new Set([...said.values()].map((ways) => ways.get(id))).size > 1);
}

/** A line a question: which answers there are, the commonest with its number, the others with the names of those that give them. */
export function differenceLines(ways: WaysSaid, comparison: Comparison): readonly string[] {
  return ways.questions.map((question) => `${question.title}: ${answersGiven(question, ways, comparison)}.`);
}

function answersGiven({ id, answers }: CountingQuestion, { said }: WaysSaid, { rows }: Comparison): string {
  const names = (answer: string | undefined): readonly string[] =>
    rows
      .filter(({ authority }) => said.has(authority.code) && said.get(authority.code)?.get(id) === answer)
      .map(({ authority }) => authority.name);
  const groups = answers
    .map(({ id: answer, words }) => ({ words, names: names(answer) }))
    .filter((group) => group.names.length > 0);
  const silent = names(undefined);
  const commonest = groups.reduce<(typeof groups)[number] | null>(
    (most, group) => (most === null || group.names.length > most.names.length ? group : most),
    null
  );
  if (commonest === null) return 'no authority has said';
  if (groups.length === 1 && silent.length === 0) return `${commonest.words} (all ${commonest.names.length})`;
  const others = groups.filter((group) => group !== commonest);
  return [
    `${commonest.words} (${commonest.names.length})`,
    ...others.map((group) => `${group.words} (${listWords(group.names)})`),
    ...(silent.length > 0 ? [`not said (${listWords(silent)})`] : [])
  ].join('; ');
}
