import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { writeRows } from '#lib/csv/records.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { quarterLabel } from '#lib/domain/period.ts';
import { COLUMNS } from './headings.ts';

/** A cell that a submission is asked for: `breakdown` is empty for the total. */
export interface ExpectedCell {
  readonly measure: string;
  readonly breakdown: string;
}

/** The cells of a measure in order, the total first. */
export function expectedCells(measure: Measure): readonly ExpectedCell[] {
  const total = measure.hasTotal ? [''] : [];
  const categories = measure.breakdowns.map(({ id }) => id);
  return [...total, ...categories].map((breakdown) => ({ measure: measure.id, breakdown }));
}

/** The rows of an empty submission for an authority (DfE code) and the quarter that ends on an ISO day: the headings, then every measure and breakdown. */
export function templateRows(
  contract: SubmissionContract,
  authorityCode: string,
  end: string
): readonly (readonly string[])[] {
  const period = quarterLabel(end);
  const cells = contract.measures.flatMap(expectedCells);
  return [
    COLUMNS,
    ...cells.map(({ measure, breakdown }) => [authorityCode, period, measure, breakdown, '', ''])
  ];
}

/** The template as CSV text, with the mark that makes Excel read it as UTF-8. */
export function templateCsv(contract: SubmissionContract, authorityCode: string, end: string): string {
  return `\uFEFF${writeRows(templateRows(contract, authorityCode, end))}\r\n`;
}
