import type { Authority, Region } from '#lib/domain/authority.ts';
import type { LateReason } from '#lib/domain/late-reason.ts';
import type { LateChoice } from '#lib/views/late-choice.ts';
import { lateReasonsOf, type LateReasons } from '#lib/views/late-reasons.ts';
import { lateReviewsOf, lateReviewsOfRegion, type LateReviews } from '#lib/views/late-reviews.ts';

/** The spans that a reader may choose. */
export const SPANS = [
  { value: '', label: 'As each allows' },
  { value: 'quarter', label: 'The quarter' },
  { value: 'year', label: 'Four quarters' }
] as const;

/** Why reviews were late in the region and then in an authority, where there are figures; none without a period. */
export function lateAreas(
  late: readonly LateReviews[],
  region: Region,
  authority: Authority | null,
  choice: LateChoice | null,
  reasons: readonly LateReason[]
): readonly LateReasons[] {
  if (choice === null) return [];
  const { end, span } = choice;
  const own = authority && lateReviewsOf(late, authority, end, span);
  return [lateReviewsOfRegion(late, region, end, span), own]
    .filter((area) => area !== null)
    .map((area) => lateReasonsOf(area, reasons));
}
