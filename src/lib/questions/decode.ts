import type { SqlRow } from '#lib/engine/port.ts';

/** The text in a column of an answer; throws when the question did not return text there. */
export function textIn(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`Column ${column} should be text but is ${String(value)}.`);
  return value;
}

/** The number in a column, or null; throws for anything else. */
export function numberOrNullIn(row: SqlRow, column: string): number | null {
  const value = row[column];
  if (value === null) return null;
  if (typeof value !== 'number')
    throw new Error(`Column ${column} should be a number but is ${String(value)}.`);
  return value;
}

/** The number in a column; throws for anything else. */
export function numberIn(row: SqlRow, column: string): number {
  const value = numberOrNullIn(row, column);
  if (value === null) throw new Error(`Column ${column} should be a number but is empty.`);
  return value;
}

/** A column's text when it is one of the words allowed there; throws otherwise. */
export function wordIn<Word extends string>(row: SqlRow, column: string, words: readonly Word[]): Word {
  const value = row[column];
  const word = words.find((candidate) => candidate === value);
  if (word === undefined)
    throw new Error(`Column ${column} should be one of ${words.join(', ')} but is ${String(value)}.`);
  return word;
}
