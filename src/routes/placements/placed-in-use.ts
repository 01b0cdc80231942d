import { placedChildrenIn, type PlacedChildren } from '#lib/questions/placed-children/index.ts';
import { session } from '#lib/state/session.svelte.ts';
import { observationsInUse } from '#lib/submissions/shelf.ts';
import { replacesShipped } from '../submitted-in-use.ts';

/** Where children live by the submissions in use: those of the page, or the reader's loaded ones, of which nothing need be reckoned. */
export function placedInUse(shipped: readonly PlacedChildren[]): readonly PlacedChildren[] {
  return replacesShipped() ? placedChildrenIn(observationsInUse(session.shelf)) : shipped;
}
