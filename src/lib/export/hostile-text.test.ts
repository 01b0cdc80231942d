import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { must } from '../../../tests/support/data-rows.ts';
import { ORIGIN, PROVENANCE } from '../../../tests/support/outgoing-table.ts';
import { rowsOf, sheetsOf } from '../../../tests/support/workbook.ts';
import type { Table } from '#lib/tables/table.ts';
import { fileName } from './file-name.ts';
import { outgoing, type Outgoing } from './outgoing.ts';
import { tableCsv } from './table-csv.ts';
import { tableHtml, tableText } from './table-clipboard.ts';
import { tableXlsx } from './table-xlsx.ts';
import { tidyCsv } from './tidy-csv.ts';

const RUN = /^[\s\u200b-\u200f\ufeff]*(?:[=+\-@\t\r\n|\uff1d\uff0b\uff0d\uff20]|%(?!\s|$))/;
const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@A1',
    '\t=x',
    '\r\n=x',
    '\u0000=1',
    '\ud800',
    '＝1',
    '_x003D_1',
    ']]>',
    '<b>',
    '"',
    'a\tb',
    "'",
    '\u200b=1',
    '\u0007-2'
  ),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '\u0001'), fc.string())
    .map((parts) => parts.join(''))
);
const NUMBER = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
  .map((value) => value + 0);

const HOSTILE_TABLE = fc
  .record({
    title: HOSTILE,
    heads: fc.array(HOSTILE, { minLength: 1, maxLength: 4 }),
    texts: fc.array(HOSTILE, { minLength: 1, maxLength: 4 }),
    number: NUMBER
  })
  .map(({ title, heads, texts, number }): { table: Table; number: number; count: number } => ({
    number,
    count: texts.length,
    table: {
      title,
      columns: [
        ...heads.map((head, index) => ({
          id: String(index),
          title: head,
          note: head,
          kind: 'text' as const
        })),
        { id: 'n', title: 'Number', kind: 'number' as const }
      ],
      rows: texts.map((text, index) => ({
        id: String(index),
        role: 'authority' as const,
        cells: [
          ...heads.map(() => ({ text, value: text })),
          { text: number.toFixed(1).replace('-', '−'), value: number }
        ]
      }))
    }
  }));

function leavingOf(table: Table): Outgoing {
  return outgoing(table, { ...PROVENANCE, title: table.title, rules: table.title }, table.title, ORIGIN);
}

/** Cells that a spreadsheet would run: numbers are none. */
function dangerous(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => RUN.test(cell) && !/^-?\d+(\.\d+)?(e[+-]\d+)?$/.test(cell));
}

test('no text of a CSV or of the clipboard can be run, and its numbers come back', () => {
  fc.assert(
    fc.property(HOSTILE_TABLE, ({ table, number, count }) => {
      const leaving = leavingOf(table);
      const read = (text: string) =>
        Papa.parse<string[]>(text.replace('\uFEFF', ''), { delimiter: ',' }).data;
      const shown = read(tableCsv(leaving));
      const tidy = read(tidyCsv(leaving));
      const tabs = tableText(leaving)
        .split('\r\n')
        .map((line) => line.split('\t'));
      expect(dangerous([...shown, ...tidy, ...tabs].flat().map((cell) => cell.replace(/^−/, '')))).toEqual(
        []
      );
      const rounded = Number(number.toFixed(1));
      const width = table.columns.length;
      const rowsIn = (rows: readonly (readonly string[])[]) =>
        rows.filter((row) => row.length === width && Number(row.at(-1)) === rounded && row.at(-1) !== '');
      expect(rowsIn(shown).length).toBeGreaterThanOrEqual(count);
      expect(rowsIn(tabs).length).toBeGreaterThanOrEqual(count);
      expect(tidy.filter((row) => row[2] === 'Number' && Number(row[4]) === number)).toHaveLength(count);
    })
  );
});

test('no text of the HTML is markup, and none can be run', () => {
  fc.assert(
    fc.property(HOSTILE_TABLE, ({ table }) => {
      const html = tableHtml(leavingOf(table));
      const cells = [...html.matchAll(/<t[dh](?: [^>]*)?>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => cell);
      expect(cells.length).toBe(table.columns.length * (table.rows.length + 1));
      expect(cells.filter((cell) => /[<>]/.test(cell))).toEqual([]);
      expect(dangerous(cells.map((cell) => cell.replaceAll(',', '')))).toEqual([]);
    })
  );
});

test('no text of a workbook can be run or break it, and its numbers come back unrounded', async () => {
  await fc.assert(
    fc.asyncProperty(HOSTILE_TABLE, async ({ table, number }) => {
      const sheets = sheetsOf(await tableXlsx(leavingOf(table)));
      const texts = [...sheets.values()].flatMap(({ cells }) =>
        [...cells.values()].filter((cell) => typeof cell === 'string')
      );
      expect(dangerous(texts)).toEqual([]);
      const sheet = must(sheets.get('Table'), 'sheet');
      const [heads = [], ...rows] = rowsOf(sheet);
      expect(sheet.table?.columns).toEqual(heads);
      expect(rows.map((row) => row.at(-1))).toEqual(table.rows.map(() => number));
    }),
    { numRuns: 60 }
  );
});

test('every name of a file is one that Windows takes', () => {
  fc.assert(
    fc.property(HOSTILE, (title) => {
      const name = fileName(title, 'xlsx');
      expect(name).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?\.xlsx$/);
      expect(name.length).toBeLessThanOrEqual(120);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./);
    })
  );
});
