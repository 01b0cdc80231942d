import { writeRows } from '#lib/csv/records.ts';
import { quarterLabel } from '#lib/domain/period.ts';
import type { Draft903 } from './draft.ts';

const COLUMNS = ['authority', 'period', 'measure', 'breakdown', 'value', 'note'] as const;

/** A draft as the CSV text of a submission in the order of the template, with the mark that makes Excel read it as UTF-8. */
export function draftCsv({ observations }: Draft903): string {
  const rows = observations.map(({ authority, end, measure, breakdown, value }) => [
    ...[authority, quarterLabel(end), measure, breakdown],
    ...[value === null ? '' : String(value), '']
  ]);
  return `\uFEFF${writeRows([COLUMNS, ...rows])}\r\n`;
}
