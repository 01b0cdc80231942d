import type { Measure } from '#lib/domain/measure.ts';
import type { SubmissionContract } from './contract.ts';
import { type CatalogueFiles, type Row, rowsOf } from './row.ts';

export type Sum = SubmissionContract['sums'][number];
export type Pair = SubmissionContract['pairs'][number];

type Measures = ReadonlyMap<string, Measure>;

/** The sums that must hold within a submission; notes measures that are unknown, have no breakdowns or no total. */
export function readSums(
  files: CatalogueFiles,
  measures: readonly Measure[],
  problems: string[]
): readonly Sum[] {
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  return rowsOf(files, 'sums.csv', ['parts', 'total', 'minus', 'label'], problems).map((row) => {
    const parts = row.text('parts');
    if (known.get(parts)?.breakdowns.length === 0) {
      row.fault('parts', `${parts} has no breakdowns to add up. Name a measure of data/breakdowns.csv.`);
    }
    noteUnknown(row, 'parts', known);
    noteWithoutTotal(row, 'total', known);
    if (row.optional('minus') !== '') noteWithoutTotal(row, 'minus', known);
    return { parts, total: row.text('total'), minus: row.optional('minus'), label: row.text('label') };
  });
}

/** The pairs of measures where a part may not exceed its whole; notes measures that are unknown or have no total. */
export function readPairs(
  files: CatalogueFiles,
  measures: readonly Measure[],
  problems: string[]
): readonly Pair[] {
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  return rowsOf(files, 'pairs.csv', ['part', 'whole'], problems).map((row) => {
    noteWithoutTotal(row, 'part', known);
    noteWithoutTotal(row, 'whole', known);
    return { part: row.text('part'), whole: row.text('whole') };
  });
}

function noteUnknown(row: Row, column: string, known: Measures): void {
  const id = row.optional(column);
  if (!known.has(id)) row.fault(column, `'${id}' is no id of data/measures.csv. Use one that stands there.`);
}

function noteWithoutTotal(row: Row, column: string, known: Measures): void {
  noteUnknown(row, column, known);
  const id = row.optional(column);
  if (known.get(id)?.hasTotal === false) {
    row.fault(column, `${id} has no total in data/measures.csv. Name a measure that has one.`);
  }
}
