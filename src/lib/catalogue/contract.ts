import type { Authority } from '#lib/domain/authority.ts';
import type { CountingQuestion } from '#lib/domain/counting-ways.ts';
import type { Measure } from '#lib/domain/measure.ts';

/** Everything a submission is checked against: plain data, so that it can be sent to a worker. */
export interface SubmissionContract {
  readonly regionTitle: string;
  /** The region's authorities, with their aliases. */
  readonly authorities: readonly Authority[];
  /** Every other English authority, so that a file from outside the region can be named. */
  readonly outside: readonly { readonly code: string; readonly gss: string; readonly name: string }[];
  readonly measures: readonly Measure[];
  /** The breakdowns of `parts` must add up to the total of `total`, less that of `minus` where it is not empty. */
  readonly sums: readonly {
    readonly parts: string;
    readonly total: string;
    readonly minus: string;
    readonly label: string;
  }[];
  /** The total of `part` may not exceed that of `whole`. */
  readonly pairs: readonly { readonly part: string; readonly whole: string }[];
  /** How measures may be counted, by the tags that say so in a note. */
  readonly countingWays: readonly CountingQuestion[];
}
