import type { Severity } from '#lib/domain/issue.ts';

/** A rule a submission must keep. `{words}` in the sentence and the fix are filled in where it is broken. */
export interface Rule {
  readonly severity: Severity;
  readonly sentence: string;
  readonly fix: string;
}

/** Rules by id. */
export type Rules = Readonly<Record<string, Rule>>;

/** A rule whose breach stops the file. */
export function error(sentence: string, fix: string): Rule {
  return { severity: 'error', sentence, fix };
}

/** A rule whose breach asks to be looked at and lets the figures in. */
export function warning(sentence: string, fix: string): Rule {
  return { severity: 'warning', sentence, fix };
}

/** The headings of a submission, as they are written. */
export const HEADINGS = 'authority,period,measure,breakdown,value,note';
