import { lowerPlain, oddCharacter, plainGuess, trimmed, visible } from './characters.ts';
import { counted, didYouMean, type IssueLog } from './issue-log.ts';
import type { MeasureNames } from './measure-names.ts';
import { nearest } from './nearest.ts';

export const COLUMNS = ['authority', 'period', 'measure', 'breakdown', 'value', 'note'] as const;
export type Column = (typeof COLUMNS)[number];

/** The heading row is looked for among so many first rows. */
export const HEADING_SEARCH = 20;

/** Where the columns of a file stand. `width` counts the cells up to the last heading, `cells` those of the whole heading row. */
export interface Headings {
  /** Row of the headings, as a spreadsheet numbers it. */
  readonly row: number;
  readonly places: Readonly<Record<Column, number>>;
  readonly width: number;
  readonly cells: number;
  /** Indexes of the columns before `width` that have no heading. */
  readonly unnamed: readonly number[];
}

/** A heading as it is compared: any case, without spaces, underscores and hyphens. */
function headingKey(cell: string): string {
  return lowerPlain(trimmed(cell.slice(0, 200))).replace(/[\s_-]+/g, '');
}

/** Index of the row that holds the most headings, two at least, or -1. */
export function findHeadingRow(rows: readonly (readonly string[])[]): number {
  let best = -1;
  let most = 1;
  rows.forEach((cells, index) => {
    const keys = new Set(cells.slice(0, 100).map(headingKey));
    const found = COLUMNS.filter((column) => keys.has(column)).length;
    if (found > most) {
      best = index;
      most = found;
    }
  });
  return best;
}

/** Whether a row below the headings repeats them. */
export function repeatsHeadings(cells: readonly string[], headings: Headings): boolean {
  return COLUMNS.every((column) => {
    const place = headings.places[column];
    return place === -1 || headingKey(cells[place] ?? '') === column;
  });
}

/** Reads the heading row (`row` as a spreadsheet numbers it); null, with issues logged, when the columns cannot be told. */
export function readHeadings(cells: readonly string[], row: number, log: IssueLog): Headings | null {
  const keys = cells.map(headingKey);
  const odd = cells.filter((cell, index) => keys[index] !== '' && !isColumn(keys[index] ?? ''));
  const repeated = COLUMNS.filter((column) => keys.filter((key) => key === column).length > 1);
  const missing = COLUMNS.filter((column) => !keys.includes(column) && column !== 'note');
  repeated.forEach((column) => logRepeated(column, keys, row, log));
  missing.forEach((column) => logMissing(column, odd, row, log));
  const meant = new Set(missing.map((column) => meantFor(column, odd)));
  odd.filter((cell) => !meant.has(cell)).forEach((cell) => logUnknown(cell, row, log));
  if (repeated.length > 0 || missing.length > 0) return null;
  if (!keys.includes('note')) log.add('note-column-missing', { row });
  const width = lastFilled(keys) + 1;
  const unnamed = keys.flatMap((key, index) => (key === '' && index < width ? [index] : []));
  return { row, places: placesOf(keys), width, cells: cells.length, unnamed };
}

function isColumn(key: string): boolean {
  return COLUMNS.some((column) => column === key);
}

function placesOf(keys: readonly string[]): Headings['places'] {
  return {
    authority: keys.indexOf('authority'),
    period: keys.indexOf('period'),
    measure: keys.indexOf('measure'),
    breakdown: keys.indexOf('breakdown'),
    value: keys.indexOf('value'),
    note: keys.indexOf('note')
  };
}

function lastFilled(keys: readonly string[]): number {
  return keys.reduce((last, key, index) => (key === '' ? last : index), -1);
}

function logRepeated(column: Column, keys: readonly string[], row: number, log: IssueLog): void {
  const places = keys.flatMap((key, index) => (key === column ? [index + 1] : []));
  log.add('column-repeated', { row, column }, () => ({ column, places: places.join(' and ') }));
}

/** The heading that was probably meant to be `column`. A heading with an odd character is told of as such. */
function meantFor(column: Column, others: readonly string[]): string | undefined {
  const plain = others.filter((cell) => oddCharacter(trimmed(cell)) === null);
  return plain.find((cell) => nearest(plainGuess(trimmed(cell)), [column]) !== null);
}

function logMissing(column: Column, others: readonly string[], row: number, log: IssueLog): void {
  log.add('column-missing', { row, column }, () => {
    const meant = meantFor(column, others);
    return { column, suggestion: meant === undefined ? '' : `Is it the column “${trimmed(meant)}”? ` };
  });
}

function logUnknown(cell: string, row: number, log: IssueLog): void {
  const name = trimmed(cell);
  const character = oddCharacter(name);
  const guess = plainGuess(name);
  const place = { row, column: visible(guess, 40), value: name };
  if (character === null || !isColumn(guess)) return log.add('column-unknown', place);
  const rule = character.visible ? 'look-alike-character' : 'hidden-character';
  log.add(rule, place, () => ({ character: character.name, suggestion: didYouMean(guess) }));
}

/** Logs the rows above the headings that hold text: as one warning, or as errors where they are rows of figures. */
export function logTitles(
  above: readonly (readonly string[])[],
  headings: Headings,
  measures: MeasureNames,
  log: IssueLog
): void {
  const titles: { readonly row: number; readonly text: string }[] = [];
  above.forEach((cells, index) => {
    const text = cells.map(trimmed).filter((cell) => cell !== '');
    const isFigures = text.length > 2 && measures.find(cells[headings.places.measure] ?? '') !== null;
    if (isFigures)
      log.add('rows-above-headings', { row: index + 1, column: 'measure', value: text.join(' ') });
    else if (text.length > 0) titles.push({ row: index + 1, text: text.join(' ') });
  });
  const first = titles[0];
  if (first === undefined) return;
  log.add('title-rows', { row: first.row, value: titles.map(({ text }) => text).join(' / ') }, () => ({
    count: titles.length === 1 ? 'Text' : `Text in ${counted(titles.length, 'row')}`
  }));
}
