import type { LateReason } from '#lib/domain/late-reason.ts';
import { isSmallCount } from '#lib/domain/suppression.ts';
import type { Cell } from '#lib/domain/cell.ts';
import type { SharingView } from '#lib/domain/sharing.ts';
import { forPartners } from '#lib/state/for-partners.svelte.ts';
import { session } from '#lib/state/session.svelte.ts';
import { sharing } from '#lib/state/sharing.svelte.ts';
import { observationsInUse } from '#lib/submissions/shelf.ts';
import { lateReviewsIn, type LateReviews } from '#lib/views/late-reviews.ts';
import { replacesShipped } from '../submitted-in-use.ts';

const MEASURES = ['reviews', 'reviews_on_time', 'reviews_late_reason'];

/** The late reviews of the shipped submissions, as members and as partners see them. */
export interface ShippedLate {
  readonly members: readonly LateReviews[];
  readonly partners: readonly LateReviews[];
}

/**
 * Late reviews by authority and quarter: those of the page, or of the reader's loaded files once their figures are
 * ready; as the pages are shown, or as they are seen at another level. None while it is not known what to hide.
 */
export function lateReviewsInUse(
  shipped: ShippedLate,
  reasons: readonly LateReason[],
  view: SharingView = sharing.screen
): readonly LateReviews[] {
  if (view === 'small') return lateReviewsInUse(shipped, reasons, 'members').map(withoutSmall);
  if (!replacesShipped()) return view === 'members' ? shipped.members : shipped.partners;
  if (session.figures === null) return [];
  const loaded = view === 'members' ? observationsInUse(session.shelf) : (forPartners.observations ?? []);
  return lateReviewsIn(
    loaded.filter(({ measure }) => MEASURES.includes(measure)),
    reasons.map(({ id }) => id)
  );
}

function withoutSmall({ late, reasons, ...whose }: LateReviews): LateReviews {
  return { ...whose, late: hidden(late), reasons: reasons.map(hidden) };
}

function hidden(cell: Cell): Cell {
  return cell.kind === 'shown' && isSmallCount(cell.value) ? { kind: 'suppressed' } : cell;
}
