export type Severity = 'error' | 'warning';

/** Something wrong with a file a reader chose, in words that name the place, what stands there and what to do. */
export interface Issue {
  /** Id of the rule that found it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  /** Line of the file as a spreadsheet numbers it (header = 1 unless titles stand above it); null for the whole file. */
  readonly row: number | null;
  /** Name of the column, null for the whole row or file. */
  readonly column: string | null;
  /** What stands there, as text; null where nothing does. */
  readonly value: string | null;
  /** The figure that it is about, where it is about one: quarter (last day, ISO), measure and breakdown. */
  readonly cell?: { readonly end: string; readonly measure: string; readonly breakdown: string };
  readonly sentence: string;
  readonly fix: string;
}
