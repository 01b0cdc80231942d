import { type CountingQuestion, tagKey } from '#lib/domain/counting-ways.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { groupedBy, repeated } from './problems.ts';
import { type CatalogueFiles, type Row, rowsOf } from './row.ts';

const FILE = 'counting-ways.csv';
const COLUMNS = ['question', 'title', 'asks', 'measure', 'answer', 'words'];
const SAME = ['title', 'asks', 'measure'] as const;

/** The questions of how measures are counted, with their answers in order; notes unknown measures, tags that cannot be told apart and questions with one answer. */
export function readCountingWays(
  files: CatalogueFiles,
  measures: readonly Measure[],
  problems: string[]
): readonly CountingQuestion[] {
  const rows = rowsOf(files, FILE, COLUMNS, problems);
  for (const key of repeated(rows.map((row) => tagKey(row.optional('answer'))))) {
    problems.push(
      `data/${FILE}, column answer: '${key}' stands more than once, hyphens and capitals apart. Give each answer its own tag.`
    );
  }
  for (const row of rows) noteAnswer(row, measures);
  const groups = groupedBy(rows, (row) => row.optional('question'));
  return [...groups].flatMap(([id, group]) => questionOf(id, group));
}

function noteAnswer(row: Row, measures: readonly Measure[]): void {
  const answer = row.text('answer');
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(answer)) {
    row.fault('answer', `'${answer}' is no tag. Use small letters, digits and hyphens.`);
  }
  row.text('question');
  row.text('words');
  const id = row.text('measure');
  const measure = measures.find((candidate) => candidate.id === id);
  if (measure === undefined)
    row.fault('measure', `'${id}' is no id of data/measures.csv. Use one that stands there.`);
  else if (!measure.hasTotal)
    row.fault('measure', `${id} has no total to write a note beside. Name a measure that has one.`);
}

function questionOf(id: string, group: readonly Row[]): readonly CountingQuestion[] {
  const first = group[0];
  if (first === undefined) return [];
  if (group.length === 1) {
    first.fault(
      'question',
      `${id} has one answer, so that nobody can count otherwise. Add another row of it.`
    );
  }
  for (const row of group) noteDifference(row, first);
  return [
    {
      id,
      title: first.text('title'),
      asks: first.text('asks'),
      measure: first.optional('measure'),
      answers: group.map((row) => ({ id: row.optional('answer'), words: row.optional('words') }))
    }
  ];
}

function noteDifference(row: Row, first: Row): void {
  for (const column of SAME) {
    if (row.optional(column) === first.optional(column)) continue;
    row.fault(
      column,
      `'${row.optional(column)}' differs from '${first.optional(column)}' in row ${first.number} of the same question. Write the same.`
    );
  }
}
