import type { CellStyle, CellValue, writeXlsx, WriteSheet } from 'hucre/xlsx';
import { differing } from './outgoing.ts';

/** A table to stand on a sheet of its own: its name in the workbook, its columns and its cells. */
export interface SheetTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A cell, and how many decimals its number is shown with. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly decimals?: number;
}

/** The letters of every sheet. */
export const LETTERS = { name: 'Arial', size: 11 };
const TITLE: CellStyle = { font: { ...LETTERS, bold: true, size: 14 } };
const HEAD: CellStyle = {
  font: { ...LETTERS, bold: true },
  alignment: { vertical: 'bottom', wrapText: true }
};
const WRAPPED: CellStyle = { alignment: { vertical: 'top', horizontal: 'left', indent: 1, wrapText: true } };
const PAGE = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0
} as const;
const NARROWEST = 9;
const WIDEST = 48;
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 22;
const WORDS_WIDTH = 110;
const LONGEST_HEADING = 200;
/** The longest text and the tallest row, in points, that Excel opens without repair. */
const LONGEST_TEXT = 32_767;
const TALLEST = 409;

/** A sheet of one column of text, its first line the title. */
export function wordsSheet(name: string, lines: readonly string[]): WriteSheet {
  return {
    name,
    rows: lines.map((line) => [fitting(line)]),
    columns: [{ width: WORDS_WIDTH, style: WRAPPED }],
    cells: new Map([['0,0', { style: TITLE }]]),
    rowDefs: new Map(
      lines.map((line, row) => [
        row,
        { height: row === 0 ? TITLE_HEIGHT : heightOf([line.length], [WORDS_WIDTH]) }
      ])
    ),
    pageSetup: PAGE
  };
}

/** A sheet with its title in A1, lines of words under it, then one table, its heads kept in sight. */
export function tableSheet(name: string, lines: readonly string[], table: SheetTable): WriteSheet {
  const headings = unlike(table.headings);
  const head = lines.length;
  const widths = headings.map((heading, column) => widthOf(heading, table.rows, column));
  const cells = new Map([['0,0', { style: TITLE }]]);
  headings.forEach((_, column) => cells.set(`${head},${column}`, { style: HEAD }));
  table.rows.forEach((row, index) =>
    row.forEach((cell, column) => cells.set(`${head + 1 + index},${column}`, { style: styleOf(cell) }))
  );
  return {
    name,
    rows: [
      ...lines.map((line): CellValue[] => [fitting(line)]),
      headings,
      ...table.rows.map((row) => row.map(({ value }) => fitting(value)))
    ],
    columns: widths.map((width) => ({ width })),
    cells,
    rowDefs: new Map([
      [0, { height: TITLE_HEIGHT }],
      [
        head,
        {
          height: heightOf(
            headings.map((heading) => heading.length),
            widths
          )
        }
      ],
      ...table.rows.map(
        (row, index) => [head + 1 + index, { height: heightOf(row.map(lengthOf), widths) }] as const
      )
    ]),
    freezePane: { rows: head + 1, columns: 1 },
    pageSetup: {
      ...PAGE,
      printArea: `$A$1:$${letters(headings.length)}$${head + 1 + table.rows.length}`,
      printTitlesRow: `$${head + 1}:$${head + 1}`
    },
    tables: table.rows.length === 0 ? [] : [definition(table, headings, head)]
  };
}

/** A value as a cell can hold it: nothing for an empty text, and no text longer than a spreadsheet takes. */
function fitting(value: SheetCell['value']): CellValue {
  if (typeof value !== 'string') return value;
  if (value.length > LONGEST_TEXT) return `${value.slice(0, LONGEST_TEXT - 1).replace(/\p{Cs}$/u, '')}…`;
  return value === '' ? null : value;
}

function definition(
  { name, rows }: SheetTable,
  headings: readonly string[],
  head: number
): NonNullable<WriteSheet['tables']>[number] {
  return {
    name,
    range: `A${head + 1}:${letters(headings.length)}${head + 1 + rows.length}`,
    columns: headings.map((heading) => ({ name: heading })),
    style: 'TableStyleLight1',
    showRowStripes: false
  };
}

/** Headings within the length of a spreadsheet's table, no two the same. */
function unlike(headings: readonly string[]): string[] {
  const used = new Set<string>();
  return headings.map((heading) => differing(heading.slice(0, LONGEST_HEADING), used));
}

function styleOf({ value, decimals }: SheetCell): CellStyle {
  if (typeof value !== 'number') return WRAPPED;
  const fraction = decimals ? `.${'0'.repeat(decimals)}` : '';
  return { numFmt: `#,##0${fraction}`, alignment: { vertical: 'top', horizontal: 'right' } };
}

function widthOf(heading: string, rows: SheetTable['rows'], column: number): number {
  const lengths = rows.map((row) => lengthOf(row[column]));
  const longestWord = Math.max(...heading.split(' ').map((word) => word.length));
  const wanted = Math.max(longestWord + 4, Math.ceil(heading.length / 3), ...lengths.map((one) => one + 4));
  return Math.min(WIDEST, Math.max(NARROWEST, wanted));
}

function lengthOf(cell: SheetCell | undefined): number {
  if (typeof cell?.value !== 'number') return cell?.value?.length ?? 0;
  return cell.value.toFixed(cell.decimals ?? 0).length + 2;
}

/** How tall a row must be for its longest cell, in points, from the lengths of its texts; letters are reckoned a little wide. */
function heightOf(lengths: readonly number[], widths: readonly number[]): number {
  const lines = lengths.map((length, column) => Math.ceil((length * 1.1) / (widths[column] ?? 1)));
  return Math.min(TALLEST, LINE_HEIGHT * Math.max(1, ...lines));
}

/** The letters of a column counted from 1: 1 is A, 27 is AA. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : letters(Math.floor((column - 1) / 26)) + last;
}

/** The look of a way to another sheet: said by a line under it as well as by its colour. */
const LINK: CellStyle = {
  font: { ...LETTERS, underline: true, color: { rgb: '0B4F9C' } },
  alignment: { vertical: 'top', horizontal: 'left' }
};

/** A sheet whose first cell of a row (counted from 0) leads to another sheet of the workbook. */
export function linked(sheet: WriteSheet, row: number, to: string): WriteSheet {
  const location = `${quoted(to)}!A1`;
  const cell = { style: LINK, hyperlink: { target: '', location } };
  return { ...sheet, cells: new Map([...(sheet.cells ?? []), [`${row},0`, cell]]) };
}

type Book = Pick<Parameters<typeof writeXlsx>[0], 'sheets' | 'namedRanges'>;

/**
 * Sheets with what of each is printed and which row is repeated, by names of ranges. hucre writes the name of a sheet there
 * without quotes, and Excel repairs a workbook in which a name of two words stands so.
 */
export function printed(sheets: readonly WriteSheet[]): Book {
  const ranges = sheets.flatMap(({ name, pageSetup }) => {
    const range = (what: string, cells: string | undefined) =>
      cells === undefined ? [] : [{ name: `_xlnm.${what}`, range: `${quoted(name)}!${cells}`, scope: name }];
    return [
      ...range('Print_Area', pageSetup?.printArea),
      ...range('Print_Titles', pageSetup?.printTitlesRow)
    ];
  });
  const plain = sheets.map(({ pageSetup = {}, ...sheet }): WriteSheet => {
    const { printArea: _area, printTitlesRow: _titles, ...setup } = pageSetup;
    return { ...sheet, pageSetup: setup };
  });
  return { sheets: plain, namedRanges: ranges };
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
