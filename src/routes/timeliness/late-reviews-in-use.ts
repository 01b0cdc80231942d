import type { LateReason } from '#lib/domain/late-reason.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { ReviewCount } from '#lib/questions/late-reviews/index.ts';
import { forPartners } from '#lib/state/for-partners.svelte.ts';
import { session } from '#lib/state/session.svelte.ts';
import { figuresView } from '#lib/state/sharing.svelte.ts';
import { observationsInUse } from '#lib/submissions/shelf.ts';
import { lateReviewsIn, type LateReviews } from '#lib/views/late-reviews.ts';
import {
  markLateReviews,
  protectLateReviews,
  type MarkedLateReviews
} from '#lib/views/protected-late-reviews.ts';
import { canBeProtected, codesInUse, replacesShipped } from '../submitted-in-use.ts';

const MEASURES = ['reviews', 'reviews_on_time', 'reviews_late_reason'];

/**
 * Late reviews by authority and quarter: those of the page, or of the reader's loaded files once their figures are
 * ready; as they are seen at the view in force. None while it is not known what to hide.
 */
export function lateReviewsInUse(
  shipped: readonly MarkedLateReviews[],
  reasons: readonly LateReason[]
): readonly LateReviews[] {
  const view = figuresView();
  if (view !== 'members' && !canBeProtected()) return [];
  const marked = replacesShipped() ? loadedLate(reasons) : shipped;
  if (view === 'members') return marked;
  const seen = protectLateReviews(marked, view === 'small' ? 'small' : 'full');
  return seen.map((one) => ({ ...one, authority: codesInUse([one.authority])[0] ?? '' }));
}

/** Loaded late reviews, marked as far as it is known what to hide. */
function loadedLate(reasons: readonly LateReason[]): readonly MarkedLateReviews[] {
  if (session.figures === null) return [];
  const late = (observations: readonly Observation[]): readonly LateReviews[] =>
    lateReviewsIn(
      observations.filter(({ measure }) => MEASURES.includes(measure)),
      reasons.map(({ id }) => id)
    );
  return markLateReviews(late(observationsInUse(session.shelf)), late(forPartners.observations ?? []));
}

/** The counts of reviews that late reviews are made from: the shipped ones, or those of the reader's loaded files. */
export function reviewCountsInUse(shipped: readonly ReviewCount[]): readonly ReviewCount[] {
  if (!replacesShipped()) return shipped;
  if (session.figures === null) return [];
  return observationsInUse(session.shelf).filter(({ measure }) => MEASURES.includes(measure));
}
