import type { TableCell } from '#lib/tables/table.ts';

/** The number of a cell: unrounded, as rounded on screen, and with how many decimals it is shown. */
export interface ShownNumber {
  readonly value: number;
  readonly shown: number;
  readonly decimals: number;
  /** False where the cell says it in words, as "3rd of 10" or "↑ up 3.1". */
  readonly isPlain: boolean;
}

const PLAIN = /^[+-]?\d+(?:\.(\d+))?$/;
const WITHIN = /\d[\d,]*(?:\.(\d+))?/;

/** The number a cell of a column of numbers shows; null where it shows none. */
export function shownNumber({ text, value }: TableCell): ShownNumber | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || text.trim() === '') return null;
  const plain = text.trim().replaceAll(',', '').replace('−', '-');
  const found = PLAIN.exec(plain);
  if (found) return { value, shown: Number(plain), decimals: found[1]?.length ?? 0, isPlain: true };
  return { value, shown: value, decimals: WITHIN.exec(text)?.[1]?.length ?? 0, isPlain: false };
}
