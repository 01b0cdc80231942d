import { openTable, recordsOf } from './table.ts';

/** A row of a text as it stands there, numbered as a spreadsheet shows it. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The row numbered `row` of a text with `margin` rows before and after it, as far as there are any. Reads no further than it must. */
export function rowsAround(text: string, row: number, margin: number): readonly NumberedRow[] {
  const found: NumberedRow[] = [];
  let number = 0;
  for (const { cells } of recordsOf(openTable(text))) {
    number += 1;
    if (number > row + margin) break;
    if (number >= row - margin) found.push({ row: number, cells });
  }
  return found;
}
