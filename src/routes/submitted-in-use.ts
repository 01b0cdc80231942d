import { catalogue } from '#generated/catalogue.ts';
import type { Region } from '#lib/domain/authority.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { forPartners } from '#lib/state/for-partners.svelte.ts';
import { session } from '#lib/state/session.svelte.ts';
import { figuresView, sharing } from '#lib/state/sharing.svelte.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import { protection } from './protection.svelte.ts';

/** True when the site's own submissions must not be shown: others are loaded, or being read again. */
export function replacesShipped(): boolean {
  return session.shelf.length > 0 || session.restoring;
}

/** Whether it is known which of the submitted figures in use partners may not see, and how to hide them. */
export function canBeProtected(): boolean {
  return protection.now !== null && (!replacesShipped() || forPartners.observations !== null);
}

/**
 * An indicator's figures with the submissions in use, those of the page or the reader's loaded ones, as they are seen at
 * the view in force. Submitted ones are missing while it is not known what to hide of them.
 */
export function inUse(indicator: IndicatorRule, shipped: IndicatorFigures): IndicatorFigures {
  const view = figuresView();
  if (view === 'members') return ofMembers(indicator, shipped);
  if (protection.now === null || !canBeProtected()) return { published: shipped.published, submitted: null };
  return protection.now.figuresAt(view, indicator, ofMembers(indicator, shipped));
}

function ofMembers(indicator: IndicatorRule, shipped: IndicatorFigures): IndicatorFigures {
  if (!replacesShipped()) return shipped;
  const loaded = session.figures?.get(indicator.id) ?? [];
  return { published: shipped.published, submitted: summariseSubmitted(indicator, loaded, catalogue.region) };
}

/** The region as it is seen at the view in force: its authorities by name, or by letter. */
export function regionInUse(): Region {
  const { region } = catalogue;
  return sharing.view === 'public' ? (protection.now?.lettered(region) ?? region) : region;
}

/** Authorities (DfE codes) as they are coded at the view in force: for the public by letter, in the order of the letters. */
export function codesInUse(codes: readonly string[]): readonly string[] {
  return sharing.view === 'public' ? (protection.now?.lettersFor(codes) ?? []) : codes;
}
