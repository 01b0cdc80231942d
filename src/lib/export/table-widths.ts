import type { Outgoing } from './outgoing.ts';
import { LETTER_SIZES } from './slide.ts';

/** Inches that a letter of a table takes, on average and a little wide. */
export const LETTER = (LETTER_SIZES.table / 72) * 0.5;
export const PADDING_ACROSS = 0.15;
const WIDEST_TEXT = 3.6;
const NARROWEST = 0.55;
const NARROWEST_NAMES = 1.4;
const LONGEST_WORD = 24;
/** With more columns than this, heads stand on end so that the first column has room. */
const MOST_LEVEL_HEADS = 10;

/** Columns of a table, by their places. */
export type Columns = readonly number[];

/** Columns in groups that fit a width, the first one in each; heads stand on end where that leaves room. */
export function columnGroups(
  table: Outgoing,
  width: number
): readonly { columns: Columns; isHeadTurned: boolean }[] {
  const all = table.columns.map((_, column) => column);
  const least = (turned: boolean): number =>
    all.reduce((sum, column) => sum + narrowest(table, column, turned), 0);
  if (all.length <= MOST_LEVEL_HEADS && least(false) <= width) return [{ columns: all, isHeadTurned: false }];
  if (least(true) <= width) return [{ columns: all, isHeadTurned: true }];
  const [first = 0, ...others] = all;
  const groups: number[][] = [];
  let used = Infinity;
  for (const column of others) {
    const own = narrowest(table, column, false);
    if (used + own > width) {
      groups.push([first]);
      used = narrowest(table, first, false);
    }
    groups.at(-1)?.push(column);
    used += own;
  }
  return groups.map((columns) => ({ columns, isHeadTurned: false }));
}

/** Each column as narrow as it can be, and what is left shared by how much more it would like. */
export function widthsOf(
  table: Outgoing,
  columns: Columns,
  width: number,
  isHeadTurned: boolean
): readonly number[] {
  const least = columns.map((column) => narrowest(table, column, isHeadTurned));
  const wishes = columns.map((column, at) =>
    Math.max(0, natural(table, column, isHeadTurned) - (least[at] ?? 0))
  );
  const left = width - least.reduce((sum, one) => sum + one, 0);
  const wished = wishes.reduce((sum, one) => sum + one, 0);
  const share = wished === 0 ? 0 : Math.min(1, left / wished);
  return least.map((one, at) => one + (wishes[at] ?? 0) * share);
}

/** Wide enough for the longest word, and for a number whole. */
function narrowest(table: Outgoing, column: number, isHeadTurned: boolean): number {
  const texts = textsIn(table, column);
  const unbroken =
    table.columns[column]?.kind === 'number' ? texts : texts.flatMap((text) => text.split(' '));
  const heads = isHeadTurned && column > 0 ? [] : headOf(table, column).split(' ');
  const longest = Math.max(0, ...[...unbroken, ...heads].map((word) => Math.min(word.length, LONGEST_WORD)));
  return Math.max(NARROWEST, longest * LETTER + PADDING_ACROSS, column === 0 ? NARROWEST_NAMES : 0);
}

function natural(table: Outgoing, column: number, isHeadTurned: boolean): number {
  const longest = Math.max(0, ...textsIn(table, column).map((text) => text.length));
  const head = isHeadTurned ? 0 : Math.min(headOf(table, column).length, 18);
  return Math.min(WIDEST_TEXT, Math.max(longest, head) * LETTER + PADDING_ACROSS + 0.1);
}

/** The head of a column. */
export function headOf(table: Outgoing, column: number): string {
  return table.columns[column]?.heading ?? '';
}

function textsIn(table: Outgoing, column: number): readonly string[] {
  return table.rows.map(({ cells }) => cells[column]?.text ?? '');
}
