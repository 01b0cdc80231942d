/** The symbols a submission may hold in place of a number. `k` is read as `low`. */
export type ValueSymbol = 'c' | 'x' | 'z' | 'low';

/** One accepted cell of a submission. Exactly one of `value` and `symbol` is set; blank values are no observations. */
export interface Observation {
  readonly authority: string;
  /** Last day of the quarter, ISO. */
  readonly end: string;
  readonly measure: string;
  /** Empty for the total. */
  readonly breakdown: string;
  readonly value: number | null;
  readonly symbol: ValueSymbol | null;
  readonly note: string;
}
