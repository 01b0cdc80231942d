import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { checkSubmission } from '#lib/submissions/check.ts';
import type { CheckedSubmission } from '#lib/submissions/checked.ts';
import { issueWords } from '#lib/submissions/issue-words.ts';
import { halfMarkedWords, isMadeUp } from '#lib/submissions/made-up.ts';

/** What the site ships with. */
export interface Shipped {
  readonly observations: readonly Observation[];
  /** True when they are invented, by their notes. */
  readonly isMadeUp: boolean;
}

/**
 * The observations in the submissions the site ships with, given as texts by their names, read on the road that a reader's own file
 * takes. Throws when a file is refused, or when made-up and real ones are mixed, with a sentence for each error.
 */
export function readShipped(
  files: Readonly<Record<string, string>>,
  contract: SubmissionContract,
  placeOf: (name: string) => string = (name) => `data/${name}`
): Shipped {
  const checked = Object.entries(files).map(([name, text]) =>
    checkSubmission({ name: placeOf(name), bytes: new TextEncoder().encode(text) }, contract)
  );
  const errors = checked.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'error'));
  const sentences = errors.length > 0 ? errors.map((issue) => issueWords(issue)) : mixedWords(checked);
  if (sentences.length > 0)
    throw new Error(['Submissions the site ships with are refused.', ...sentences].join('\n'));
  return {
    observations: checked.flatMap(({ observations }) => observations),
    isMadeUp: checked.some((one) => isMadeUp(one) === true)
  };
}

/** Made-up figures never stand beside real ones, in a file or among files. */
function mixedWords(checked: readonly CheckedSubmission[]): readonly string[] {
  const half = checked.filter((one) => isMadeUp(one) === null);
  if (half.length > 0) return half.map(halfMarkedWords);
  const madeUp = checked.filter((one) => isMadeUp(one) === true);
  if (madeUp.length === 0 || madeUp.length === checked.length) return [];
  return madeUp.map(
    ({ file }) =>
      `${file} is marked illustrative and others are not. Take it out, or put the real file in its place.`
  );
}
