import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { checkSubmission } from '#lib/submissions/check.ts';
import { issueWords } from '#lib/submissions/issue-words.ts';

/**
 * The observations in the submissions the site ships with, given as texts by their names under data/, read on the road that a reader's
 * own file takes. Throws when a file is refused, with a sentence for each error.
 */
export function readShipped(
  files: Readonly<Record<string, string>>,
  contract: SubmissionContract
): readonly Observation[] {
  const checked = Object.entries(files).map(([name, text]) =>
    checkSubmission({ name: `data/${name}`, bytes: new TextEncoder().encode(text) }, contract)
  );
  const errors = checked.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'error'));
  if (errors.length === 0) return checked.flatMap(({ observations }) => observations);
  throw new Error(
    ['Submissions the site ships with are refused.', ...errors.map((issue) => issueWords(issue))].join('\n')
  );
}
