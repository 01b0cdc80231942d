import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ORIGIN, PROVENANCE, TABLE } from '../../../tests/support/outgoing-table.ts';
import { fileName } from './file-name.ts';
import { formulaSafe } from './formula-safe.ts';
import { outgoing } from './outgoing.ts';
import { tableCsv } from './table-csv.ts';
import { tidyCsv } from './tidy-csv.ts';

const LEAVING = outgoing(TABLE, PROVENANCE, 'For members', ORIGIN);

function parsed(text: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text.replace('\uFEFF', '').trimEnd(), { delimiter: ',' }).data;
}

describe('a table as CSV', () => {
  const text = tableCsv(LEAVING);
  const rows = parsed(text);

  test('begins with its provenance', () => {
    expect(text.startsWith('\uFEFFTitle,LAC rate\r\n')).toBe(true);
    expect(rows.slice(0, 11).map(([name, words]) => [name, words?.slice(0, 24)])).toEqual([
      ['Title', 'LAC rate'],
      ['Period', '31 March 2025'],
      ['Status', 'Provisional: from submis'],
      ['Sharing', 'For members'],
      ['Source', 'Department for Education'],
      ['Licence', 'Official figures: Open G'],
      ['Comparators', 'DfE 2025 neighbours, mea'],
      ['Rules', '1 is highest'],
      ['Shorthand', '[c] suppressed to protec'],
      ['Generated', '22 November 2026 at 10:0'],
      ['Opens at', 'https://example.org/a/in']
    ]);
  });

  test('then has what is on screen, numbers as plain numbers', () => {
    expect(rows.slice(12)).toEqual([
      ['Authority', 'LAC rate (per 10,000 children)', 'Rank', 'Denominator', 'Ages'],
      ['Norfolk', '71.4', 'joint 1st of 2', '166342', '5-9'],
      ['Luton', '[c]', '', '', '10-15'],
      ['\'=HYPERLINK("http://x")', '-3.2', '2nd of 2', '0', "'@SUM(A1)"]
    ]);
  });
});

describe('a table as tidy CSV', () => {
  const [heads = [], ...lines] = parsed(tidyCsv(LEAVING));
  const records = lines.map((line) => Object.fromEntries(heads.map((head, index) => [head, line[index]])));

  test('is a line a cell that says something, with the unrounded number and what is shown', () => {
    expect(records.map((one) => [one['row'], one['column'], one['value'], one['shown']])).toEqual([
      ['Norfolk', 'LAC rate', '71.4382', '71.4'],
      ['Norfolk', 'Rank', '1', 'joint 1st of 2'],
      ['Norfolk', 'Denominator', '166342', '166,342'],
      ['Norfolk', 'Ages', '', '5-9'],
      ['Luton', 'LAC rate', '', '[c]'],
      ['Luton', 'Ages', '', '10-15'],
      ['\'=HYPERLINK("http://x")', 'LAC rate', '-3.21', '−3.2'],
      ['\'=HYPERLINK("http://x")', 'Rank', '2', '2nd of 2'],
      ['\'=HYPERLINK("http://x")', 'Denominator', '0', '0'],
      ['\'=HYPERLINK("http://x")', 'Ages', '', "'@SUM(A1)"]
    ]);
  });

  test('says on every line where it comes from', () => {
    for (const record of records) {
      expect(record).toMatchObject({
        column_note: record['column'] === 'LAC rate' ? 'per 10,000 children' : '',
        period: '31 March 2025',
        status: 'Provisional: from submissions',
        sharing: 'For members',
        opens_at: ORIGIN.address
      });
    }
  });
});

describe('text that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '|cmd',
    '%x'
  ])('%j is disarmed', (cell) => {
    expect(formulaSafe(cell)).toBe(`'${cell}`);
  });

  test.each(['Essex', '[c]', '–', '', 'a=b', '31 March 2025'])('%j is left as it is', (cell) => {
    expect(formulaSafe(cell)).toBe(cell);
  });
});

test.each([
  ['LAC rate, 31 March 2025', 'lac-rate-31-march-2025.csv'],
  ['CON', 'con-table.csv'],
  ['com1', 'com1-table.csv'],
  ['../../etc', 'etc.csv'],
  ['Ÿ é. ', 'y-e.csv'],
  ['***', 'table.csv'],
  ['a'.repeat(300), `${'a'.repeat(100)}.csv`],
  [`${'long '.repeat(19)}31 March 2026`, `${'long-'.repeat(19)}31.csv`],
  [`${'long '.repeat(19)}15th 2026`, `${'long-'.repeat(19)}15th.csv`]
])('the file of %j is %s', (title, expected) => {
  expect(fileName(title, 'csv')).toBe(expected);
});
