import type { Observation } from '#lib/domain/observation.ts';
import { cellName } from './figures.ts';
import type { CheckedSubmission } from './checked.ts';

/** How a figure's note begins where the figure is invented. */
const MARK = /^illustrative\b/i;

/** Whether a submission is invented, by the notes of its figures; null where only some of them say so. */
export function isMadeUp({ observations }: Pick<CheckedSubmission, 'observations'>): boolean | null {
  const marked = observations.filter(isMarked).length;
  if (marked === 0) return false;
  return marked === observations.length ? true : null;
}

/** Why a submission that is marked in part cannot be shown, in a sentence with the fix. */
export function halfMarkedWords({ file, observations }: CheckedSubmission): string {
  const marked = observations.filter(isMarked);
  const [first] = marked;
  const where = first === undefined ? '' : ` (the first is ${cellName(first)})`;
  return (
    `${file}, column note: ${marked.length} of ${observations.length} figures are marked illustrative${where}, ` +
    'the others are not. Begin every note with “Illustrative” if the file is made up, and none if it is real.'
  );
}

function isMarked({ note }: Observation): boolean {
  return MARK.test(note);
}
