import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Issue } from '#lib/domain/issue.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { CheckedSubmission } from './checked.ts';

/** What the page asks of the checking worker: one file, once. */
export interface CheckRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contract: SubmissionContract;
  readonly previous: readonly Observation[];
  readonly today: string;
  /** Null for the usual number. */
  readonly mostOfARule: number | null;
}

/** What the worker answers: progress from 0 to 1, then observations and issues in parts, then the rest of the result. */
export type CheckMessage =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'observations'; readonly part: readonly Observation[] }
  | { readonly kind: 'issues'; readonly part: readonly Issue[] }
  | { readonly kind: 'done'; readonly rest: Omit<CheckedSubmission, 'observations' | 'issues'> };
