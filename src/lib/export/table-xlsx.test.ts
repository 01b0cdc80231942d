import { describe, expect, test } from 'vitest';
import { must } from '../../../tests/support/data-rows.ts';
import { ORIGIN, PROVENANCE, TABLE } from '../../../tests/support/outgoing-table.ts';
import { unzipped } from '../../../tests/support/unzipped.ts';
import { rowsOf, sheetsOf } from '../../../tests/support/workbook.ts';
import { outgoing } from './outgoing.ts';
import { tableXlsx } from './table-xlsx.ts';
import { letters } from './xlsx-sheets.ts';

const BYTES = await tableXlsx(outgoing(TABLE, PROVENANCE, 'For members', ORIGIN));
const SHEETS = sheetsOf(BYTES);
const FIGURES = must(SHEETS.get('Table'), 'sheet of figures');

describe('a table as a workbook', () => {
  test('has a cover, contents, notes and the table, each with its title in A1', () => {
    expect([...SHEETS].map(([name, { cells }]) => [name, cells.get('A1')])).toEqual([
      ['Cover', 'LAC rate, 31 March 2025'],
      ['Contents', 'Contents'],
      ['Notes', 'Notes'],
      ['Table', 'LAC rate, 31 March 2025']
    ]);
    expect([...must(SHEETS.get('Cover'), 'cover').cells.values()]).toContain('Sharing: For members');
  });

  test('holds unrounded numbers, and a column of numbers in words as two', () => {
    expect(rowsOf(FIGURES)).toEqual([
      ['Authority', 'LAC rate (per 10,000 children)', 'Rank', 'Rank, in words', 'Denominator', 'Ages'],
      ['Norfolk', 71.4382, 1, 'joint 1st of 2', 166342, '5-9'],
      ['Luton', '[c]', null, null, null, '10-15'],
      ['\'=HYPERLINK("http://x")', -3.21, 2, '2nd of 2', 0, "'@SUM(A1)"]
    ]);
  });

  test('shows numbers with the decimals on screen', () => {
    const files = unzipped(BYTES);
    const formats = new Map(
      [...(files.get('xl/styles.xml') ?? '').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(
        ([, id, code]) => [id, code]
      )
    );
    const styles = [
      ...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(files.get('xl/styles.xml') ?? '')?.[1] ?? '').matchAll(
        /<xf [^>]*numFmtId="(\d+)"/g
      )
    ].map(([, id]) => id);
    const formatAt = (address: string) => {
      const style = new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`).exec(FIGURES.xml)?.[1];
      const id = styles[Number(style)];
      return formats.get(id) ?? id;
    };
    const head = Number(/\d+/.exec(must(FIGURES.table, 'table').range)?.[0]);
    expect(formatAt(`B${head + 1}`)).toBe('#,##0.0');
    // 3 is the number of the format #,##0 in every workbook.
    expect(['#,##0', '3']).toContain(formatAt(`E${head + 1}`));
  });

  test('is fit to be read aloud: one table a sheet, heads in sight, nothing merged, a title', () => {
    for (const [name, { table, xml }] of SHEETS) {
      expect(xml, name).not.toContain('<mergeCell');
      if (name !== 'Cover') expect(table, name).not.toBeNull();
    }
    expect(FIGURES.xml).toMatch(/<pane [^>]*ySplit="\d+"[^>]*state="frozen"/);
    expect(unzipped(BYTES).get('docProps/core.xml')).toContain(
      '<dc:title>LAC rate, 31 March 2025</dc:title>'
    );
    expect(unzipped(BYTES).get('docProps/custom.xml')).toContain('en-GB');
  });

  test('keeps the rules of tables: names of their own, columns equal to their heads and unlike each other', () => {
    const tables = [...SHEETS.values()].flatMap((sheet) =>
      sheet.table ? [{ sheet, table: sheet.table }] : []
    );
    expect(new Set(tables.map(({ table }) => table.name.toLowerCase())).size).toBe(tables.length);
    for (const { sheet, table } of tables) {
      expect(table.columns).toEqual(rowsOf(sheet)[0]);
      expect(new Set(table.columns.map((one) => one.toLowerCase())).size).toBe(table.columns.length);
    }
  });
});

test('headings that are the same, or differ in capitals alone, are told apart', async () => {
  const column = (title: string) => ({ id: title, title, kind: 'text' as const });
  const table = {
    title: 'T',
    columns: [column('Share'), column('share'), column(''), column('x'.repeat(400)), column('x'.repeat(401))],
    rows: [
      {
        id: '1',
        role: 'authority' as const,
        cells: ['a', 'b', 'c', 'd', 'e'].map((text) => ({ text, value: text }))
      }
    ]
  };
  const sheets = sheetsOf(await tableXlsx(outgoing(table, PROVENANCE, '', ORIGIN)));
  const [heads = []] = rowsOf(must(sheets.get('Table'), 'sheet'));
  expect(heads.slice(0, 3)).toEqual(['Share', 'share (2)', 'Column 3']);
  expect(heads.every((head) => String(head).length <= 255)).toBe(true);
  expect(new Set(heads.map((head) => String(head).toLowerCase())).size).toBe(5);
});

test('a table without rows is a sheet without a table, not a file that must be repaired', async () => {
  const sheets = sheetsOf(await tableXlsx(outgoing({ ...TABLE, rows: [] }, PROVENANCE, '', ORIGIN)));
  expect(sheets.get('Table')?.table).toBeNull();
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA']
])('column %i is %s', (column, expected) => {
  expect(letters(column)).toBe(expected);
});
