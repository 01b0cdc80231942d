import { catalogue } from '#generated/catalogue.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { session } from '#lib/state/session.svelte.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';

/** True when the site's own submissions must not be shown: others are loaded, or being read again. */
export function replacesShipped(): boolean {
  return session.shelf.length > 0 || session.restoring;
}

/** An indicator's figures with the submissions in use: those of the page, or the reader's loaded ones. */
export function inUse(indicator: IndicatorRule, shipped: IndicatorFigures): IndicatorFigures {
  if (!replacesShipped()) return shipped;
  const loaded = session.figures?.get(indicator.id) ?? [];
  return { published: shipped.published, submitted: summariseSubmitted(indicator, loaded, catalogue.region) };
}
