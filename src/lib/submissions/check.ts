import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { openTable } from '#lib/csv/table.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { CheckedSubmission, CheckOptions, SubmittedFile } from './checked.ts';
import { crossCheck } from './cross-checks.ts';
import { refused, textOf } from './file-text.ts';
import type { Figure } from './figures.ts';
import { issueLog, type IssueLog } from './issue-log.ts';
import type { TableReading } from './row-taker.ts';
import { readTableRows } from './table-reader.ts';

export type { CheckedSubmission, CheckOptions, Explained, SubmittedFile } from './checked.ts';

/**
 * Reads and checks one file against the contract, and against the authority's `previous` observations. Every problem is
 * listed (five thousand of a rule unless told otherwise, then counted); bad input never throws.
 */
export function checkSubmission(
  input: SubmittedFile,
  contract: SubmissionContract,
  previous: readonly Observation[] = [],
  options: CheckOptions = {}
): CheckedSubmission {
  const log = issueLog(input.name, options.mostOfARule);
  const text = textOf(input.bytes, log);
  if (text === null) return refused(input.name, log);
  const reading = readTableRows(openTable(text), contract, log, options);
  if (reading === null) return refused(input.name, log);
  const figures = figuresOfFile(reading, log);
  const own = previous.filter(({ authority }) => authority === reading.authority);
  crossCheck(figures, own, contract, log);
  return result(input.name, reading, figures, log);
}

function figuresOfFile(reading: TableReading, log: IssueLog): readonly Figure[] {
  const figures = reading.authority === null ? [] : reading.figures.of(reading.authority);
  const isSilent = figures.length === 0 && reading.explained.length === 0 && !log.hasErrors();
  if (isSilent) log.add('figures-missing', { column: 'value' });
  return figures;
}

function result(
  file: string,
  reading: TableReading,
  figures: readonly Figure[],
  log: IssueLog
): CheckedSubmission {
  const accepted = !log.hasErrors();
  return {
    file,
    authority: reading.authority,
    periods: [...reading.ends].sort(),
    observations: accepted ? figures.map(observationOf) : [],
    explained: accepted ? reading.explained : [],
    issues: log.list(),
    accepted,
    rows: reading.rows
  };
}

function observationOf({ authority, end, measure, breakdown, value, symbol, note }: Figure): Observation {
  return { authority, end, measure, breakdown, value, symbol, note };
}
