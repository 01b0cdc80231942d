import type { Caseloads } from '#lib/views/caseload-view.ts';
import type { Comparison } from '#lib/views/comparison.ts';

/** Caseloads with each of their comparisons as `seen` gives it; null where the mean is not seen at all. */
export function seenCaseloads(
  caseloads: Caseloads | null,
  seen: (comparison: Comparison | null) => Comparison | null
): Caseloads | null {
  const mean = caseloads && seen(caseloads.mean);
  if (caseloads === null || mean === null) return null;
  const { lowest, highest, over } = caseloads;
  return { mean, lowest: seen(lowest), highest: seen(highest), over: seen(over) };
}
