import { readRecords } from '#lib/csv/records.ts';
import { inWords, placeOf } from './problems.ts';

/** Text of each file of the data folder by its name: `region.csv`. */
export type CatalogueFiles = Readonly<Record<string, string>>;

const NUMBER = /^-?\d+(\.\d+)?$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists, written 2025-03-31. */
export function isIsoDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * One row of a catalogue file. Each reader returns the value of a column, or notes the problem and returns a
 * stand-in, so that every problem of a folder is found in one pass; no stand-in survives, because problems throw.
 */
export class Row {
  constructor(
    readonly file: string,
    readonly number: number,
    private readonly values: Readonly<Record<string, string>>,
    private readonly problems: string[]
  ) {}

  /** Notes a problem with this row; `sentence` says what stands there and what to do. */
  fault(column: string | null, sentence: string): void {
    this.problems.push(`${placeOf(this.file, this.number, column)}: ${sentence}`);
  }

  /** The trimmed text of a column, which may be empty. */
  optional(column: string): string {
    return (this.values[column] ?? '').trim();
  }

  /** The trimmed text of a column that must be filled. */
  text(column: string): string {
    const text = this.optional(column);
    if (text === '') this.fault(column, 'is empty. Fill it in.');
    return text;
  }

  /** One of the words allowed. */
  choice<Word extends string>(column: string, words: readonly [Word, ...Word[]]): Word {
    const text = this.optional(column);
    const found = words.find((word) => word === text);
    if (found === undefined) {
      this.fault(column, `'${text}' is not one of ${inWords(words)}. Use one of those.`);
    }
    return found ?? words[0];
  }

  /** A finite number, or null where the column is empty. */
  numberOrNull(column: string): number | null {
    const text = this.optional(column);
    if (text === '') return null;
    if (NUMBER.test(text)) return Number(text);
    this.fault(column, `'${text}' is not a number. Write digits, with a point for decimals.`);
    return null;
  }

  /** A whole number of at least `least`, or null where the column is empty. */
  wholeOrNull(column: string, least: number): number | null {
    const value = this.numberOrNull(column);
    if (value === null || (Number.isInteger(value) && value >= least)) return value;
    this.fault(column, `'${value}' is not a whole number of ${least} or more. Write one.`);
    return null;
  }

  /** A whole number of at least `least`. */
  whole(column: string, least: number): number {
    const value = this.wholeOrNull(column, least);
    if (value === null && this.optional(column) === '') this.fault(column, 'is empty. Write a whole number.');
    return value ?? least;
  }

  /** A day written 2025-03-31. */
  day(column: string): string {
    const text = this.optional(column);
    if (!isIsoDay(text)) this.fault(column, `'${text}' is not a day. Write it as 2025-03-31.`);
    return text;
  }

  /** A day written 2025-03-31, or null where the column is empty. */
  dayOrNull(column: string): string | null {
    return this.optional(column) === '' ? null : this.day(column);
  }

  /** The parts of a column written `one|two`. */
  list(column: string): readonly string[] {
    const parts = this.optional(column).split('|');
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }
}

/** Rows of one file of the folder. Notes a missing or malformed file and missing or unknown columns, and then has none. */
export function rowsOf(
  files: CatalogueFiles,
  file: string,
  columns: readonly string[],
  problems: string[]
): readonly Row[] {
  const text = files[file];
  if (text === undefined) {
    problems.push(
      `${placeOf(file, null, null)}: is missing. Add the file with the columns ${inWords(columns)}.`
    );
    return [];
  }
  try {
    const records = readRecords(text, `data/${file}`);
    return hasColumns(records[0], file, columns, problems)
      ? records.map((values, index) => new Row(file, index + 2, values, problems))
      : [];
  } catch (cause) {
    problems.push(`${cause instanceof Error ? cause.message : String(cause)} Correct the line.`);
    return [];
  }
}

function hasColumns(
  first: Readonly<Record<string, string>> | undefined,
  file: string,
  columns: readonly string[],
  problems: string[]
): boolean {
  if (first === undefined) {
    problems.push(`${placeOf(file, null, null)}: has no rows. Add at least one.`);
    return false;
  }
  const missing = columns.filter((column) => !(column in first));
  const unknown = Object.keys(first).filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    problems.push(`${placeOf(file, 1, null)}: lacks the column(s) ${inWords(missing)}. Add them.`);
  }
  if (unknown.length > 0) {
    problems.push(`${placeOf(file, 1, null)}: has the unknown column(s) ${inWords(unknown)}. Take them out.`);
  }
  return missing.length === 0;
}
