import type { Tone } from '#lib/tables/picture-table.ts';
import type { Outgoing } from './outgoing.ts';
import { LETTER_SIZES, type SlideCell, type SlideTable } from './slide.ts';
import { columnGroups, headOf, LETTER, PADDING_ACROSS, widthsOf, type Columns } from './table-widths.ts';

const LINE = (LETTER_SIZES.table / 72) * 1.22;
const PADDING_DOWN = 0.06;
const TALLEST_TURNED_HEAD = 1.5;
/**
 * A table in stretches that fit a width and height in inches: columns too many are divided, the first one repeated, then
 * rows, the heads repeated. `tones` colours cells by row and column.
 */
export function slideTables(
  table: Outgoing,
  room: { readonly w: number; readonly h: number },
  tones: readonly (readonly (Tone | null)[])[] = []
): readonly SlideTable[] {
  return columnGroups(table, room.w).flatMap(({ columns, isHeadTurned }) => {
    const widths = widthsOf(table, columns, room.w, isHeadTurned);
    const head = headHeight(table, columns, widths, isHeadTurned);
    const stretches = rowStretches(table, columns, widths, room.h - head);
    return stretches.map((rows) => ({
      widths,
      isHeadTurned,
      heights: [head, ...rows.map((row) => rowHeight(table, row, columns, widths))],
      rows: [headCells(table, columns), ...rows.map((row) => rowCells(table, row, columns, tones))]
    }));
  });
}

function headHeight(
  table: Outgoing,
  columns: Columns,
  widths: readonly number[],
  isHeadTurned: boolean
): number {
  if (!isHeadTurned) {
    return height(columns.map((column, at) => linesOf(headOf(table, column), widths[at] ?? 1)));
  }
  const longest = Math.max(...columns.slice(1).map((column) => headOf(table, column).length));
  return Math.min(TALLEST_TURNED_HEAD, longest * LETTER + 0.25);
}

/** Rows in as few stretches as there is room for, each about as tall as the others. */
function rowStretches(
  table: Outgoing,
  columns: Columns,
  widths: readonly number[],
  room: number
): readonly (readonly number[])[] {
  const heights = table.rows.map((_, row) => rowHeight(table, row, columns, widths));
  const whole = heights.reduce((sum, one) => sum + one, 0);
  const fewest = stretchesOf(heights, room).length;
  const even = whole / Math.max(1, fewest) + Math.max(0, ...heights);
  const balanced = stretchesOf(heights, Math.min(room, even));
  return balanced.length === fewest ? balanced : stretchesOf(heights, room);
}

function stretchesOf(heights: readonly number[], room: number): readonly (readonly number[])[] {
  const stretches: number[][] = [];
  let left = -1;
  heights.forEach((own, row) => {
    if (own > left) {
      stretches.push([]);
      left = room;
    }
    stretches.at(-1)?.push(row);
    left -= own;
  });
  return stretches;
}

function rowHeight(table: Outgoing, row: number, columns: Columns, widths: readonly number[]): number {
  return height(
    columns.map((column, at) => linesOf(table.rows[row]?.cells[column]?.text ?? '', widths[at] ?? 1))
  );
}

function height(lines: readonly number[]): number {
  return Math.max(1, ...lines) * LINE + PADDING_DOWN;
}

/** Lines that words take in a width, each word whole. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor((width - PADDING_ACROSS) / LETTER));
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    lines += Math.floor((used - 1) / room);
    used = Math.min(used, room);
  }
  return Math.max(1, lines);
}

function headCells(table: Outgoing, columns: Columns): readonly SlideCell[] {
  return columns.map((column) => ({
    text: headOf(table, column),
    align: alignOf(table, column),
    tone: null,
    role: 'head'
  }));
}

function rowCells(
  table: Outgoing,
  row: number,
  columns: Columns,
  tones: readonly (readonly (Tone | null)[])[]
): readonly SlideCell[] {
  const isToned = tones.length === table.rows.length;
  return columns.map((column) => ({
    text: table.rows[row]?.cells[column]?.text ?? '',
    align: alignOf(table, column),
    tone: (isToned ? tones[row]?.[column] : null) ?? null,
    role: table.rows[row]?.role ?? 'authority'
  }));
}

function alignOf(table: Outgoing, column: number): SlideCell['align'] {
  return table.columns[column]?.kind === 'number' ? 'right' : 'left';
}
