import { writeRows } from '#lib/csv/records.ts';
import type { Issue } from '#lib/domain/issue.ts';

/** An issue as one line: file, row and column, what is wrong, what to do. */
export function issueWords({ file, row, column, sentence, fix }: Issue): string {
  const place = [file, row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`];
  return `${place.filter((part) => part !== '').join(', ')}: ${sentence} ${fix}`;
}

const HEADINGS = ['file', 'row', 'column', 'value', 'severity', 'rule', 'problem', 'fix'] as const;

// A spreadsheet runs a cell that begins like this as a formula; an apostrophe before it makes it text.
const FORMULA = /^[=+\-@\t\r]/;

/** All issues as CSV text for a spreadsheet: a row each, with the mark that makes Excel read it as UTF-8. */
export function issuesCsv(issues: readonly Issue[]): string {
  const rows = issues.map(({ file, row, column, value, severity, rule, sentence, fix }) =>
    [file, row ?? '', column ?? '', value ?? '', severity, rule, sentence, fix].map(asText)
  );
  return `\uFEFF${writeRows([HEADINGS, ...rows])}\r\n`;
}

function asText(cell: string | number): string | number {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}
