import type { Outgoing } from './outgoing.ts';
import { LETTER_SIZES } from './slide.ts';

/** Inches that a letter of a table takes, on average and a little wide. */
export const LETTER = (LETTER_SIZES.table / 72) * 0.5;
export const PADDING_ACROSS = 0.15;
const WIDEST_TEXT = 3.6;
const WIDEST_NAMES = 5;
const NARROWEST = 0.55;
const NARROWEST_NAMES = 2.2;
/** How much wider bold letters are. */
const BOLD = 1.3;
const LONGEST_WORD = 24;
/** With more columns than this, heads stand on end so that the first column has room. */
const MOST_LEVEL_HEADS = 10;
/** A longer head takes more room on end than it saves. */
const LONGEST_TURNED_HEAD = 20;

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
  const isShort = all.every((column) => column === 0 || headOf(table, column).length <= LONGEST_TURNED_HEAD);
  const isLevel = all.length <= MOST_LEVEL_HEADS || !isShort;
  if (isLevel && least(false) <= width) return [{ columns: all, isHeadTurned: false }];
  if (isShort && least(true) <= width) return [{ columns: all, isHeadTurned: true }];
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

/** Wide enough for the longest word, and for a number whole; names are broken only where they are long. */
function narrowest(table: Outgoing, column: number, isHeadTurned: boolean): number {
  const texts = textsIn(table, column);
  const unbroken =
    table.columns[column]?.kind === 'number' ? texts : texts.flatMap((text) => text.split(' '));
  const heads = isHeadTurned && column > 0 ? [] : headOf(table, column).split(' ');
  const longest = Math.max(
    0,
    ...unbroken.map((word) => Math.min(word.length, LONGEST_WORD)),
    ...heads.map((word) => Math.min(word.length, LONGEST_WORD) * BOLD)
  );
  const names = column === 0 ? Math.min(NARROWEST_NAMES, natural(table, column, isHeadTurned)) : 0;
  return Math.max(NARROWEST, longest * LETTER + PADDING_ACROSS, names);
}

function natural(table: Outgoing, column: number, isHeadTurned: boolean): number {
  const longest = Math.max(0, ...textsIn(table, column).map((text) => text.length));
  const head = isHeadTurned ? 0 : Math.min(headOf(table, column).length, 18);
  return Math.min(
    column === 0 ? WIDEST_NAMES : WIDEST_TEXT,
    Math.max(longest, head) * LETTER + PADDING_ACROSS + 0.1
  );
}

/** The head of a column. */
export function headOf(table: Outgoing, column: number): string {
  return table.columns[column]?.heading ?? '';
}

function textsIn(table: Outgoing, column: number): readonly string[] {
  return table.rows.map(({ cells }) => cells[column]?.text ?? '');
}
