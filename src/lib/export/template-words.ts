import type { CountingQuestion } from '#lib/domain/counting-ways.ts';
import type { Measure } from '#lib/domain/measure.ts';

const BASIS_WORDS = { S: 'on the last day of the quarter', F: 'during the quarter' } as const;

/** Rows that say what every measure is: the headings, then a row each in order. */
export function definitionRows(measures: readonly Measure[]): readonly (readonly string[])[] {
  return [
    ['Measure', 'Title', 'Theme', 'Counted', 'Unit', 'Definition', 'Breakdowns'],
    ...measures.map(({ id, title, theme, basis, unit, definition, hasTotal, breakdowns }) => [
      id,
      title,
      theme,
      BASIS_WORDS[basis],
      unit === 'fte' ? 'full-time equivalent posts, decimals allowed' : unit,
      definition,
      breakdownWords(breakdowns, hasTotal)
    ])
  ];
}

function breakdownWords(breakdowns: Measure['breakdowns'], hasTotal: boolean): string {
  if (breakdowns.length === 0) return 'none: the total only';
  const total = hasTotal ? ['blank: the total'] : [];
  return [...total, ...breakdowns.map(({ id, title }) => `${id}: ${title}`)].join('\n');
}

/** Rows that say which tag in the note of which measure tells how it is counted: the headings, then a row an answer. */
export function wayRows(questions: readonly CountingQuestion[]): readonly (readonly string[])[] {
  return [
    ['Measure', 'Question', 'Tag for the note', 'Meaning'],
    ...questions.flatMap(({ measure, asks, answers }) =>
      answers.map(({ id, words }) => [measure, asks, `#${id}`, words])
    )
  ];
}

/** Rows of one cell that say how the template is filled in and sent. */
export function howToRows(authorityName: string): readonly (readonly string[])[] {
  return [
    `How to fill in the submission of ${authorityName}`,
    '1. On the sheet “Submission”, fill in the column “value”. Leave the first four columns as they are: they say which figure each row is.',
    '2. A value is a number from 0: whole where children, reviews or people are counted, with decimals for full-time posts. No percentages, no formulas that show text, no “<5”.',
    '3. Where there is no number, type a symbol: c for confidential, x for not available, z for not applicable, low (or k) for a number that is not zero but rounds to it. Blank means not supplied.',
    '4. Use the column “note” to say why a figure is not available, has changed much or does not add up. Notes are shown beside the figures.',
    '5. Some figures can be counted in more than one way. Say which is yours with a tag in the note, such as #fte-contracted; the sheet “How you count” has them. Words may stand beside it.',
    '6. The sheet “Definitions” says what each measure and breakdown means.',
    '7. Save this workbook. Then, with the sheet “Submission” in front, choose File, Save As, “CSV UTF-8 (Comma delimited) (*.csv)”. A spreadsheet saves only the sheet in front; say yes when it tells you so.',
    '8. Do not open the CSV in a spreadsheet again before you send it: that turns categories such as 1-4 into dates. Change this workbook and save the CSV anew.',
    '9. Load the CSV on the page “Submissions” of the dashboard. It is checked in your own browser. Send it with the receipt that the page gives.'
  ].map((line) => [line]);
}
