import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { OutgoingPack, PackSection } from './data-pack.ts';
import { sheetNames } from './sheet-names.ts';
import { figuresTable, notesTable, ruleLines, textCells } from './sheet-table.ts';
import { LETTERS, linked, printed, tableSheet, wordsSheet } from './xlsx-sheets.ts';

/** Facts that stand over each table itself, so that it is never without them. */
const OVER_TABLE: readonly string[] = ['Period', 'Status', 'Sharing', 'Source'];
const FIXED = ['Cover', 'Contents', 'Notes'] as const;
/** Where the way back to the contents stands on a sheet of a table, counted from 0: under its title. */
const BACK_ROW = 1;

/**
 * A pack as the bytes of an .xlsx workbook, laid out as official statistics ask for: a cover, contents with links, notes
 * with the marks in use, definitions, sources, then one real table a sheet. Numbers are unrounded, with the decimals on screen.
 */
export async function packXlsx(pack: OutgoingPack): Promise<Uint8Array> {
  const { title, facts, sections } = pack;
  const names = sheetNames(
    sections.map(({ name }) => name),
    FIXED
  );
  const said = facts.map(({ name, words }) => `${name}: ${words}`);
  return writeXlsx({
    ...printed([
      wordsSheet('Cover', [title, ...said, ...pack.attribution]),
      contentsSheet(pack, names),
      notesSheet(pack),
      ...sections.map((section, index) => sectionSheet(section, names[index] ?? ''))
    ]),
    properties: {
      title,
      creator: 'Regional benchmarking dashboard',
      description: said.join('\n'),
      custom: { Language: 'en-GB' }
    },
    defaultFont: LETTERS,
    activeSheet: 0
  });
}

function contentsSheet({ sections }: OutgoingPack, names: readonly string[]): WriteSheet {
  const lines = [
    'Contents',
    'This sheet holds one table, of the sheets of this workbook. Choose a name to go to it.'
  ];
  const listed = [
    ['Cover', 'Where the figures come from, and how widely they may be shared'],
    ['Contents', 'This list'],
    ['Notes', 'What the marks in place of numbers mean, and how the figures are worked out'],
    ...sections.map(({ says }, index) => [names[index] ?? '', says])
  ];
  const sheet = tableSheet('Contents', lines, {
    name: 'Contents_list',
    headings: ['Sheet', 'What it holds'],
    rows: listed.map(textCells)
  });
  return listed.reduce((done, [name = ''], row) => linked(done, lines.length + 1 + row, name), sheet);
}

function notesSheet({ facts, leftOut }: OutgoingPack): WriteSheet {
  const lines = [
    ...ruleLines(facts, ['Comparators', 'Rules', 'Licence']),
    ['Blank cell', 'nothing is given there'] as const,
    [
      'Intervals',
      'a value’s 95% interval is the range between its columns “95% low” and “95% high”'
    ] as const,
    ...leftOut.map((words) => ['Left out', words] as const)
  ];
  return tableSheet('Notes', ['Notes', 'This sheet holds one table, of marks and rules.'], notesTable(lines));
}

function sectionSheet({ id, kind, table }: PackSection, name: string): WriteSheet {
  const over = kind === 'figures' ? OVER_TABLE : ['Sharing'];
  const lines = [
    table.title,
    'Back to the contents',
    'This sheet holds one table. Notes: what marks such as [c] mean. A blank cell: nothing is given there.',
    ...table.facts.filter((fact) => over.includes(fact.name)).map((fact) => `${fact.name}: ${fact.words}`)
  ];
  const sheet = tableSheet(name, lines, figuresTable(table, `Table_${id.replace(/[^A-Za-z0-9]/g, '_')}`));
  return linked(sheet, BACK_ROW, 'Contents');
}
