import type { LateReason } from '#lib/domain/late-reason.ts';
import type { ReviewCount } from '#lib/questions/late-reviews/index.ts';
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
  return lateReviewsIn(
    reviewCountsInUse([]),
    reasons.map(({ id }) => id)
  );
}

/** The counts of reviews that late reviews are made from: the shipped ones, or those of the reader's loaded files. */
export function reviewCountsInUse(shipped: readonly ReviewCount[]): readonly ReviewCount[] {
  if (!replacesShipped()) return shipped;
  if (session.figures === null) return [];
  return observationsInUse(session.shelf).filter(({ measure }) => MEASURES.includes(measure));
}
