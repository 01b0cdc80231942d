import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Table } from '#lib/tables/table.ts';
import { fileName, tableCsv } from './table-csv.ts';
import { formulaSafe } from './formula-safe.ts';

const table: Table = {
  title: 'LAC rate',
  columns: [
    { id: 'authority', title: 'Authority', kind: 'text' },
    { id: 'value', title: 'LAC rate', note: 'per 10,000 children', kind: 'number' },
    { id: 'denominator', title: 'Denominator', kind: 'number' }
  ],
  rows: [
    row('Norfolk', { text: '71.4', value: 71.4382 }, { text: '166,342', value: 166342 }),
    row('Luton', { text: '[c]', value: null }, { text: '', value: null }),
    row('=HYPERLINK("http://x")', { text: '−3.2', value: -3.21 }, { text: '0', value: 0 })
  ]
};

function row(name: string, value: { text: string; value: number | null }, denominator: typeof value) {
  return { id: name, role: 'authority' as const, cells: [{ text: name, value: name }, value, denominator] };
}

const provenance = {
  title: 'LAC rate',
  period: '31 March 2025',
  status: 'Provisional: from submissions',
  source: 'Department for Education',
  comparators: 'mean of ten',
  rules: '1 is highest'
};

describe('a table as CSV', () => {
  const text = tableCsv(table, table.rows, provenance);
  const rows = Papa.parse<string[]>(text.replace('\uFEFF', ''), { delimiter: ',' }).data;

  test('begins with its provenance', () => {
    expect(text.startsWith('\uFEFFTitle,LAC rate\r\n')).toBe(true);
    expect(rows.slice(0, 5).map(([name]) => name)).toEqual([
      'Title',
      'Period',
      'Status',
      'Source',
      'Comparators'
    ]);
  });

  test('then has what is on screen, numbers as plain numbers', () => {
    expect(rows.slice(9, 13)).toEqual([
      ['Authority', 'LAC rate (per 10,000 children)', 'Denominator'],
      ['Norfolk', '71.4', '166342'],
      ['Luton', '[c]', ''],
      ['\'=HYPERLINK("http://x")', '-3.2', '0']
    ]);
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
  ['CON', 'con.csv'],
  ['../../etc', 'etc.csv'],
  ['***', 'table.csv']
])('the file of %j is %s', (title, expected) => {
  expect(fileName(title, 'csv')).toBe(expected);
});
