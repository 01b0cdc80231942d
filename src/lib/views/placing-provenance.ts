import { dayLabel } from '#lib/domain/period.ts';
import type { PlacingMatrix } from '#lib/views/placing.ts';
import { statusWords, type Provenance, type SourceName } from '#lib/views/provenance.ts';

/** Where the counts of who places where come from; `official` are the publications of DfE's counts beside them. */
export function placingProvenance(
  matrix: PlacingMatrix,
  title: string,
  status: 'provisional' | 'illustrative',
  official: readonly SourceName[]
): Provenance {
  const hasOfficial = matrix.rows.some((row) => row.official !== null) && official.length > 0;
  const publications = official
    .map((source) => `${source.publisher}, ${source.title}, ${source.release}`)
    .join('; ');
  const reporting = matrix.rows.length - matrix.missing.length;
  return {
    title,
    period: matrix.periodLabel,
    status: statusWords(status),
    source: `Submissions of the authorities (${reporting} of ${matrix.rows.length} reporting)${hasOfficial ? `; DfE’s own counts: ${publications}` : ''}`,
    comparators: hasOfficial
      ? `DfE: official counts, ${dayLabel(matrix.end)}; its “others’ children here” are those of every authority in England`
      : 'none: these counts are not judged',
    rules:
      'Children counted on the last day by the authority that looks after them. [c] suppressed, or not shown because it would reveal a suppressed count. ≥ at least: not all have reported'
  };
}
