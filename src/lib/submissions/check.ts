import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { openTable } from '#lib/csv/table.ts';
import type { Issue } from '#lib/domain/issue.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { crossCheck } from './cross-checks.ts';
import { refused, textOf } from './file-text.ts';
import type { Figure } from './figures.ts';
import { issueLog, type IssueLog } from './issue-log.ts';
import type { TableReading } from './row-taker.ts';
import { readTableRows } from './table-reader.ts';

/** A file as it came. */
export interface SubmittedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A cell left blank with a reason: not available, and explained. */
export interface Explained {
  /** Last day of the quarter, ISO. */
  readonly end: string;
  readonly measure: string;
  readonly breakdown: string;
  readonly note: string;
}

/** What came of a file. `observations` and `explained` are empty unless it is accepted, so that a faulty file can harm nothing. */
export interface CheckedSubmission {
  readonly file: string;
  /** DfE code, or null when the file does not say. */
  readonly authority: string | null;
  /** Last days of the quarters in it, ISO, oldest first. */
  readonly periods: readonly string[];
  readonly observations: readonly Observation[];
  readonly explained: readonly Explained[];
  readonly issues: readonly Issue[];
  /** True when no rule of severity error is broken. */
  readonly accepted: boolean;
  /** Rows below the headings that are not blank. */
  readonly rows: number;
}

export interface CheckOptions {
  /** Called with 0 to 1 as the file is read. */
  readonly onProgress?: (fraction: number) => void;
  /** ISO day; quarters that end after it are warned of, a year after it refused. Without it no period is too late. */
  readonly today?: string;
}

/**
 * Reads and checks one file against the contract, and against the authority's `previous` observations. Every problem is
 * listed (five thousand of a rule, then counted); bad input never throws.
 */
export function checkSubmission(
  input: SubmittedFile,
  contract: SubmissionContract,
  previous: readonly Observation[] = [],
  options: CheckOptions = {}
): CheckedSubmission {
  const log = issueLog(input.name);
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
