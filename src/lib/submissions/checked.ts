import type { Issue } from '#lib/domain/issue.ts';
import type { Observation } from '#lib/domain/observation.ts';

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
  /** How many problems of one rule are listed before they are only counted; five thousand unless given. */
  readonly mostOfARule?: number;
}
