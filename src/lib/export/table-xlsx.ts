import { writeXlsx } from 'hucre/xlsx';
import type { Outgoing } from './outgoing.ts';
import { figuresTable, notesTable, ruleLines, textCells } from './sheet-table.ts';
import { LETTERS, printed, tableSheet, wordsSheet } from './xlsx-sheets.ts';

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
    ...printed([
      wordsSheet('Cover', [title, ...facts.map(({ name, words }) => `${name}: ${words}`)]),
      tableSheet('Contents', ['Contents', 'This sheet holds one table, of the sheets of this workbook.'], {
        name: 'Contents_list',
        headings: ['Sheet', 'What it holds'],
        rows: [
          ['Cover', 'Where the figures come from, and how widely they may be shared'],
          ['Contents', 'This list'],
          ['Notes', 'What the marks in place of numbers mean, and how the figures are worked out'],
          ['Table', title]
        ].map(textCells)
      }),
      tableSheet(
        'Notes',
        ['Notes', 'This sheet holds one table, of marks and rules.'],
        notesTable(ruleLines(facts, ['Comparators', 'Rules', 'Licence']))
      ),
      tableSheet(
        'Table',
        [
          title,
          'This sheet holds one table. Cover: where the figures come from. Notes: what marks such as [c] mean. A blank cell: nothing is given there.',
          ...over.map(({ name, words }) => `${name}: ${words}`)
        ],
        figuresTable(leaving, 'Figures')
      )
    ]),
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
