import type { LateReason } from '#lib/domain/late-reason.ts';
import { session } from '#lib/state/session.svelte.ts';
import { observationsInUse } from '#lib/submissions/shelf.ts';
import { lateReviewsIn, type LateReviews } from '#lib/views/late-reviews.ts';
import { replacesShipped } from '../submitted-in-use.ts';

const MEASURES = ['reviews', 'reviews_on_time', 'reviews_late_reason'];

/** Late reviews by authority and quarter: those of the page, or of the reader's loaded files once their figures are ready. */
export function lateReviewsInUse(
  shipped: readonly LateReviews[],
  reasons: readonly LateReason[]
): readonly LateReviews[] {
  if (!replacesShipped()) return shipped;
  if (session.figures === null) return [];
  const counts = observationsInUse(session.shelf).filter(({ measure }) => MEASURES.includes(measure));
  return lateReviewsIn(
    counts,
    reasons.map(({ id }) => id)
  );
}
