import { writeXlsx } from 'hucre/xlsx';
import { MARKS, type Outgoing, type OutgoingCell, type OutgoingColumn } from './outgoing.ts';
import { LETTERS, tableSheet, wordsSheet, type SheetCell, type SheetTable } from './xlsx-sheets.ts';

/** Facts that stand over the table itself, so that it is never without them. */
const OVER_TABLE: readonly string[] = ['Period', 'Status', 'Sharing'];

/**
 * A table as the bytes of an .xlsx workbook, laid out as official statistics ask for: a cover, contents, notes with the
 * marks in use, and one real table on a sheet of its own. Numbers are unrounded and shown with the decimals on screen.
 */
export async function tableXlsx(leaving: Outgoing): Promise<Uint8Array> {
  const { title, facts } = leaving;
  const over = facts.filter(({ name }) => OVER_TABLE.includes(name));
  return writeXlsx({
    sheets: [
      wordsSheet('Cover', [title, ...facts.map(({ name, words }) => `${name}: ${words}`)]),
      tableSheet('Contents', ['Contents', 'This sheet holds one table, of the sheets of this workbook.'], {
        name: 'Contents_list',
        headings: ['Sheet', 'What it holds'],
        rows: [
          ['Cover', 'Where the figures come from, and how widely they may be shared'],
          ['Contents', 'This list'],
          ['Notes', 'What the marks in place of numbers mean, and how the figures are worked out'],
          ['Table', title]
        ].map(texts)
      }),
      tableSheet('Notes', ['Notes', 'This sheet holds one table, of marks and rules.'], notesTable(leaving)),
      tableSheet(
        'Table',
        [
          title,
          'This sheet holds one table. Cover: where the figures come from. Notes: what marks such as [c] mean. A blank cell: nothing is given there.',
          ...over.map(({ name, words }) => `${name}: ${words}`)
        ],
        figuresTable(leaving)
      )
    ],
    properties: {
      title,
      creator: 'Regional benchmarking dashboard',
      description: facts.map(({ name, words }) => `${name}: ${words}`).join('\n'),
      custom: { Language: 'en-GB' }
    },
    defaultFont: LETTERS,
    activeSheet: 0
  });
}

function notesTable({ facts }: Outgoing): SheetTable {
  const rules = facts.filter(({ name }) => ['Comparators', 'Rules', 'Licence'].includes(name));
  return {
    name: 'Notes_list',
    headings: ['Mark or rule', 'Meaning'],
    rows: [...MARKS, ...rules.map(({ name, words }) => [name, words] as const)].map(texts)
  };
}

/** A column that says its numbers in words, as "3rd of 10", leaves as two: the number, and the words beside it. */
function figuresTable({ columns, rows }: Outgoing): SheetTable {
  const parts = columns.map((column, index) =>
    partsOf(
      column,
      rows.map(({ cells }) => cells[index])
    )
  );
  return {
    name: 'Figures',
    headings: parts.flatMap(({ headings }) => headings),
    rows: rows.map((_, at) => parts.flatMap(({ cells }) => cells[at] ?? []))
  };
}

interface ColumnParts {
  readonly headings: readonly string[];
  /** Of each row. */
  readonly cells: readonly (readonly SheetCell[])[];
}

function partsOf({ heading }: OutgoingColumn, cells: readonly (OutgoingCell | undefined)[]): ColumnParts {
  const isWorded = cells.some((cell) => cell?.number?.isPlain === false);
  return {
    headings: isWorded ? [heading, `${heading}, in words`] : [heading],
    cells: cells.map((cell) => {
      const words = { value: cell?.text ?? '' };
      const own = cell?.number ? { value: cell.number.value, decimals: cell.number.decimals } : words;
      return isWorded ? [own, words] : [own];
    })
  };
}

function texts(cells: readonly string[]): readonly SheetCell[] {
  return cells.map((value) => ({ value }));
}
