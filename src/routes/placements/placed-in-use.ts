import type { SharingView } from '#lib/domain/sharing.ts';
import { isSmallCount } from '#lib/domain/suppression.ts';
import { placedChildrenIn, type PlacedChildren } from '#lib/questions/placed-children/index.ts';
import { forPartners } from '#lib/state/for-partners.svelte.ts';
import { session } from '#lib/state/session.svelte.ts';
import { sharing } from '#lib/state/sharing.svelte.ts';
import { observationsInUse } from '#lib/submissions/shelf.ts';
import { replacesShipped } from '../submitted-in-use.ts';

/** Where the children of the shipped submissions live, as members and as partners see it. */
export interface ShippedPlaced {
  readonly members: readonly PlacedChildren[];
  readonly partners: readonly PlacedChildren[];
}

/**
 * Where children live by the submissions in use: those of the page, or the reader's loaded ones, of which nothing need be
 * reckoned; as the pages are shown, or as it is seen at another level. Nothing while it is not known what to hide.
 */
export function placedInUse(
  shipped: ShippedPlaced,
  view: SharingView = sharing.screen
): readonly PlacedChildren[] {
  if (view === 'members') return ofMembers(shipped);
  if (view === 'small') return ofMembers(shipped).map(withoutSmall);
  return replacesShipped() ? placedChildrenIn(forPartners.observations ?? []) : shipped.partners;
}

function ofMembers({ members }: ShippedPlaced): readonly PlacedChildren[] {
  return replacesShipped() ? placedChildrenIn(observationsInUse(session.shelf)) : members;
}

function withoutSmall(placed: PlacedChildren): PlacedChildren {
  return placed.value !== null && isSmallCount(placed.value)
    ? { ...placed, value: null, status: 'c' }
    : placed;
}
