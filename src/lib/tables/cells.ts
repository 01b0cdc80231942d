import { EMPTY_MARK, numberIn, type Cell } from '#lib/domain/cell.ts';
import { formatCell, formatNumber } from '#lib/domain/format.ts';
import type { TableCell } from './table.ts';

/** A cell that says nothing and sorts last. */
export const NOTHING: TableCell = { text: '', value: null };

/** A value with its mark where it is empty; sorted by the unrounded number. */
export function valueCell(cell: Cell, decimals: number): TableCell {
  return {
    text: cell.kind === 'shown' ? formatCell(cell, decimals) : EMPTY_MARK[cell.kind],
    value: numberIn(cell)
  };
}

/** A number to so many decimals, or nothing. */
export function numberCell(value: number | null, decimals: number): TableCell {
  return value === null ? NOTHING : { text: formatNumber(value, decimals), value };
}

/** Words, sorted as they are written. */
export function textCell(text: string): TableCell {
  return { text, value: text };
}
