import { catalogue } from '#generated/catalogue.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { SharingView } from '#lib/domain/sharing.ts';
import { session } from '#lib/state/session.svelte.ts';
import { sharing } from '#lib/state/sharing.svelte.ts';
import { letteredFigures } from '#lib/views/lettered.ts';
import { protectFigures } from '#lib/views/protected-summary.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import { lettering } from './shared.ts';
import { canBeProtected, replacesShipped } from './submissions-shown.ts';

export { replacesShipped };

/**
 * An indicator's figures with the submissions in use: those of the page, or the reader's loaded ones; as the pages are
 * shown, or as they are seen at another level. Submitted ones are missing while it is not known what to hide of them.
 */
export function inUse(
  indicator: IndicatorRule,
  shipped: IndicatorFigures,
  view: SharingView = sharing.screen
): IndicatorFigures {
  const figures = ofMembers(indicator, shipped);
  if (view === 'members') return figures;
  if (!canBeProtected()) return { published: figures.published, submitted: null };
  const count = catalogue.region.authorities.length;
  const hidden = protectFigures(indicator, figures, count, view === 'small' ? 'small' : 'full');
  return view === 'public' ? letteredFigures(hidden, lettering()) : hidden;
}

function ofMembers(indicator: IndicatorRule, shipped: IndicatorFigures): IndicatorFigures {
  if (!replacesShipped()) return shipped;
  const loaded = session.figures?.get(indicator.id) ?? [];
  return { published: shipped.published, submitted: summariseSubmitted(indicator, loaded, catalogue.region) };
}
