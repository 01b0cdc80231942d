import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { CountingQuestion } from '#lib/domain/counting-ways.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { definitionRows, howToRows, wayRows } from './template-words.ts';
import { valueRules } from './template-rules.ts';

/** What an empty submission is made of. */
export interface TemplateWorkbook {
  /** The headings, then a row of six texts for each figure that is asked for: those of the CSV template. */
  readonly rows: readonly (readonly string[])[];
  readonly measures: readonly Measure[];
  readonly authorityName: string;
  readonly countingWays: readonly CountingQuestion[];
}

/** The type that a browser saves the workbook under. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const LISTS = 'Lists';
const SUBMISSION_WIDTHS = [11, 13, 38, 26, 12, 50];
const HEAD = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } } as const;
const TEXT = { numFmt: '@' } as const;

/**
 * The template as the bytes of an .xlsx workbook: the sheet “Submission” with the same rows as the CSV and a rule for every
 * cell, “Definitions”, “How you count”, “How to”, and the lists that the rules choose from. All text is text: none of it can be a formula.
 */
export async function templateXlsx(template: TemplateWorkbook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      submissionSheet(template),
      textSheet('Definitions', definitionRows(template.measures), [36, 44, 18, 24, 16, 80, 60]),
      textSheet('How you count', wayRows(template.countingWays), [24, 70, 28, 44]),
      textSheet('How to', howToRows(template.authorityName), [110]),
      listsSheet(template.rows)
    ],
    properties: { title: `Submission of ${template.authorityName}` },
    activeSheet: 0
  });
}

/** Plain cells, so that what a spreadsheet saves as CSV is what was typed; only `value` and `note` are to be filled. */
function submissionSheet({ rows, measures }: TemplateWorkbook): WriteSheet {
  return {
    name: 'Submission',
    rows: rows.map((row) => row.map(emptyOrText)),
    columns: SUBMISSION_WIDTHS.map((width, index) => (index === 4 ? { width } : { width, style: TEXT })),
    cells: headStyle(rows[0] ?? []),
    freezePane: { rows: 1 },
    dataValidations: [...choiceRules(rows), ...valueRules(rows, measures)]
  };
}

/** Lets the four columns that name a cell hold only what is on the lists. */
function choiceRules(rows: readonly (readonly string[])[]): NonNullable<WriteSheet['dataValidations']> {
  return ['A', 'B', 'C', 'D'].flatMap((column, index) => {
    const count = choicesIn(rows, index).length;
    if (count === 0) return [];
    return {
      type: 'list',
      formula1: `${LISTS}!$${column}$2:$${column}$${count + 1}`,
      range: `${column}2:${column}${rows.length}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: 'Not in the template',
      errorMessage:
        'Leave this cell as the template has it: it says which figure the row is. Undo, and type in the column value.'
    };
  });
}

/** The different texts of a column below its heading, in order. */
function choicesIn(rows: readonly (readonly string[])[], column: number): readonly string[] {
  return [...new Set(rows.slice(1).map((row) => row[column] ?? ''))].filter((text) => text !== '');
}

function listsSheet(rows: readonly (readonly string[])[]): WriteSheet {
  const head = (rows[0] ?? []).slice(0, 4);
  const choices = head.map((_, column) => choicesIn(rows, column));
  const longest = Math.max(...choices.map((list) => list.length));
  const below = Array.from({ length: longest }, (_, index) =>
    choices.map((list) => emptyOrText(list[index] ?? ''))
  );
  return {
    name: LISTS,
    rows: [[...head], ...below],
    columns: head.map(() => ({ width: 38, style: TEXT })),
    cells: headStyle(head),
    freezePane: { rows: 1 },
    protection: { sheet: true }
  };
}

function textSheet(
  name: string,
  rows: readonly (readonly string[])[],
  widths: readonly number[]
): WriteSheet {
  return {
    name,
    rows: rows.map((row) => row.map(emptyOrText)),
    columns: widths.map((width) => ({
      width,
      style: { ...TEXT, alignment: { vertical: 'top', wrapText: true } }
    })),
    cells: headStyle(rows[0] ?? []),
    freezePane: { rows: 1 }
  };
}

function headStyle(head: readonly string[]): NonNullable<WriteSheet['cells']> {
  return new Map(head.map((_, column) => [`0,${column}`, { style: HEAD }]));
}

function emptyOrText(text: string): string | null {
  return text === '' ? null : text;
}
