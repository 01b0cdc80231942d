import { readTags, tagKey, tagsIn, type CountingQuestion } from '#lib/domain/counting-ways.ts';
import { didYouMean, type IssueLog } from './issue-log.ts';
import { nearest } from './nearest.ts';

/** Looks at the tags of notes and logs those that say nothing, and those that contradict each other. */
export interface TagChecker {
  readonly look: (note: string, measure: string, row: number) => void;
}

/** A checker of the tags that answer some questions. */
export function tagChecker(questions: readonly CountingQuestion[], log: IssueLog): TagChecker {
  return {
    look(note, measure, row) {
      if (!/[#＃]/.test(note)) return;
      const own = questions.filter((question) => question.measure === measure);
      const { contradicted, unknown } = readTags(tagsIn(note), own);
      const place = { row, column: 'note', value: note };
      for (const { asks, answers } of contradicted) {
        const tags = answers.map(({ id }) => `#${id}`).join(' and ');
        log.add('counting-tag-contradicted', place, () => ({ asks, tags }));
      }
      for (const tag of unknown) {
        log.add('counting-tag-unknown', place, () => ({
          tag: `#${tag}`,
          measure,
          suggestion: didYouMean(meantTag(tag, own)),
          allowed: allowedWords(tag, measure, own, questions)
        }));
      }
    }
  };
}

function meantTag(tag: string, own: readonly CountingQuestion[]): string | null {
  const ids = own.flatMap(({ answers }) => answers.map(({ id }) => id));
  const meant = nearest(tag.toLowerCase(), ids);
  return meant === null ? null : `#${meant}`;
}

function allowedWords(
  tag: string,
  measure: string,
  own: readonly CountingQuestion[],
  questions: readonly CountingQuestion[]
): string {
  const elsewhere = questions.find(({ answers }) => answers.some(({ id }) => tagKey(id) === tagKey(tag)));
  if (elsewhere !== undefined) return `It belongs in the note of ${elsewhere.measure}.`;
  const tags = own.flatMap(({ answers }) => answers.map(({ id }) => `#${id}`));
  if (tags.length === 0) return 'No tag belongs here: take it out, or write it without the #.';
  return `The tags for ${measure} are: ${tags.join(', ')}.`;
}
