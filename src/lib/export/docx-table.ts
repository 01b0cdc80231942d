import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType
} from 'docx';
import { LOOK, PAGE } from './docx-look.ts';
import type { Outgoing, OutgoingCell, OutgoingColumn, OutgoingRow } from './outgoing.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: LOOK.line } as const;
const RULE = { style: BorderStyle.SINGLE, size: 10, color: LOOK.selected } as const;
/** How much of the page the first column of words takes at least, and the widest that a column of numbers is. */
const FIRST_SHARE = 0.3;
const NUMBER_WIDTH = 1250;
const PADDING = { top: 60, bottom: 60, left: 80, right: 80 } as const;

/** A table as Word's own: its first row is repeated on every page, no row is split, numbers stand on the right. */
export function docxTable({ columns, rows }: Outgoing): Table {
  const widths = columnWidths(columns);
  return new Table({
    width: { size: PAGE.text, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      firstColumn: true,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true
    },
    borders: {
      top: RULE,
      bottom: RULE,
      left: NONE,
      right: NONE,
      insideHorizontal: THIN,
      insideVertical: NONE
    },
    rows: [
      headRow(columns, widths),
      ...rows.map((row, index) => bodyRow(row, columns, widths, index < rows.length - 1 && rows.length <= 16))
    ]
  });
}

function columnWidths(columns: readonly OutgoingColumn[]): readonly number[] {
  const others = columns.length - 1;
  const number = Math.min(NUMBER_WIDTH, Math.floor((PAGE.text * (1 - FIRST_SHARE)) / Math.max(others, 1)));
  return columns.map((_, index) => (index === 0 ? PAGE.text - number * others : number));
}

function headRow(columns: readonly OutgoingColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, note, kind }, index) =>
      cell(
        [new TextRun(title), ...(note === '' ? [] : [new TextRun({ text: note, style: 'Light', break: 1 })])],
        'Head',
        { isNumber: kind === 'number', width: widths[index] ?? 0, fill: LOOK.surface }
      )
    )
  });
}

function bodyRow(
  { cells }: OutgoingRow,
  columns: readonly OutgoingColumn[],
  widths: readonly number[],
  keepNext: boolean
): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext,
    children: columns.map(({ kind }, index) =>
      cell([new TextRun(textOf(cells[index]))], 'Cell', {
        isNumber: kind === 'number',
        width: widths[index] ?? 0
      })
    )
  });
}

function textOf(found: OutgoingCell | undefined): string {
  return found?.text ?? '';
}

interface CellLook {
  readonly isNumber: boolean;
  readonly width: number;
  readonly fill?: string;
}

function cell(runs: readonly TextRun[], style: string, { isNumber, width, fill }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: fill === undefined ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM,
    margins: PADDING,
    ...(fill === undefined ? {} : { shading: { fill } }),
    children: [
      new Paragraph({
        style,
        alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [...runs]
      })
    ]
  });
}
