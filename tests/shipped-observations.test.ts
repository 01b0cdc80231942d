import { describe, expect, test } from 'vitest';
import { contract } from '#generated/contract.ts';
import { readRecords } from '#lib/csv/records.ts';
import { readPeriod } from '#lib/domain/period.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { checkSubmission } from '#lib/submissions/check.ts';
import { readShipped } from '../scripts/shipped-observations.ts';
import { folder } from './support/data-folder.ts';

const FILES = Object.entries(folder.submissions);

/** The cells that hold something, as a person reads the rows: no rule of the checker is used. */
function cellsWritten(): readonly string[] {
  return FILES.flatMap(([file, text]) => readRecords(text, file))
    .filter((row) => row['value'] !== '')
    .map(({ authority, period = '', measure, breakdown, value = '', note }) =>
      [
        authority,
        readPeriod(period),
        measure,
        breakdown,
        /\d/.test(value) ? Number(value) : value,
        note
      ].join('|')
    )
    .sort();
}

function cellsOf(observations: readonly Observation[]): readonly string[] {
  return observations
    .map(({ authority, end, measure, breakdown, value, symbol, note }) =>
      [authority, end, measure, breakdown, value ?? symbol, note].join('|')
    )
    .sort();
}

describe('the submissions the site ships with', () => {
  test('are eleven, and of the eleven authorities', () => {
    expect(FILES.length).toBe(11);
    const senders = new Set(
      readShipped(folder.submissions, contract).observations.map(({ authority }) => authority)
    );
    expect([...senders].sort()).toEqual(contract.authorities.map(({ code }) => code).sort());
  });

  test.each(FILES)('%s is accepted with the compiled contract', (name, text) => {
    const checked = checkSubmission({ name, bytes: new TextEncoder().encode(text) }, contract);
    expect(checked.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checked.accepted).toBe(true);
    expect(checked.rows).toBe(text.trimEnd().split('\n').length - 1);
  });

  test('give every cell that is written in them, each as it stands', () => {
    const cells = cellsOf(readShipped(folder.submissions, contract).observations);
    expect(cells).toEqual(cellsWritten());
    expect(cells.length).toBeGreaterThan(11_000);
  });

  test('stop the compiling, in sentences, when one of them is refused', () => {
    const essex = folder.submissions['submissions/essex.csv'] ?? '';
    const files = {
      ...folder.submissions,
      'submissions/essex.csv': essex
        .replace(',lac,,1152,', ',lac,,1152.5,')
        .replace(',lac_uasc,', ',lac_usac,')
    };
    expect(() => readShipped(files, contract)).toThrow(
      'Submissions the site ships with are refused.\n' +
        'data/submissions/essex.csv, row 2, column value: “1152.5” is not a whole number, and lac counts whole children. '
    );
    expect(() => readShipped(files, contract)).toThrow(
      'data/submissions/essex.csv, row 3, column measure: “lac_usac” is not a measure. Did you mean “lac_uasc”? '
    );
  });

  test('are known as made up by their notes, and as real without them', () => {
    const unmarked = Object.entries(folder.submissions).map(([name, text]) => [
      name,
      text.replaceAll(/,Illustrative(?:[.;:,]? [^\n]*)?$/gm, ',')
    ]);
    expect(readShipped(folder.submissions, contract).isMadeUp).toBe(true);
    expect(readShipped(Object.fromEntries(unmarked), contract).isMadeUp).toBe(false);
  });

  test('stop the compiling when real and made-up ones are mixed, in a file or among files', () => {
    const luton = folder.submissions['submissions/luton.csv'] ?? '';
    const mixed = (text: string) => ({ ...folder.submissions, 'submissions/luton.csv': text });
    expect(() => readShipped(mixed(luton.replace(',lac,,375,Illustrative', ',lac,,375,')), contract)).toThrow(
      'data/submissions/luton.csv, column note: '
    );
    expect(() => readShipped(mixed(luton.replaceAll(/,Illustrative.*$/gm, ',')), contract)).toThrow(
      'data/submissions/essex.csv is marked illustrative and others are not.'
    );
  });
});
