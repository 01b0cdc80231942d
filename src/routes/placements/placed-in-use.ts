import { placedChildrenIn, type PlacedChildren } from '#lib/questions/placed-children/index.ts';
import { forPartners } from '#lib/state/for-partners.svelte.ts';
import { session } from '#lib/state/session.svelte.ts';
import { figuresView } from '#lib/state/sharing.svelte.ts';
import { observationsInUse } from '#lib/submissions/shelf.ts';
import { markPlaced, protectPlaced, type MarkedPlaced } from '#lib/views/protected-placing.ts';
import { canBeProtected, replacesShipped } from '../submitted-in-use.ts';

/**
 * Where children live by the submissions in use, those of the page or the reader's loaded ones, as they are seen at the
 * view in force. None for the public: who places with whom tells whose the counts are.
 */
export function placedInUse(shipped: readonly MarkedPlaced[]): readonly PlacedChildren[] {
  const view = figuresView();
  if (view === 'public') return [];
  const rows = replacesShipped() ? loadedPlaced() : shipped;
  if (view === 'members') return rows;
  if (!canBeProtected()) return [];
  return protectPlaced(rows, view === 'small' ? 'small' : 'full');
}

/** Loaded counts, marked as far as it is known what to hide; none can be seen by partners before. */
function loadedPlaced(): readonly MarkedPlaced[] {
  return markPlaced(
    placedChildrenIn(observationsInUse(session.shelf)),
    placedChildrenIn(forPartners.observations ?? [])
  );
}
