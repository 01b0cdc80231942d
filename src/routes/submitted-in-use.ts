import { catalogue } from '#generated/catalogue.ts';
import type { Region } from '#lib/domain/authority.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { forPartners } from '#lib/state/for-partners.svelte.ts';
import { session } from '#lib/state/session.svelte.ts';
import { figuresView, lettersOf, sharing } from '#lib/state/sharing.svelte.ts';
import {
  canBeLettered,
  compareLetters,
  letteredFigures,
  letteredRegion,
  type Lettering
} from '#lib/views/lettered.ts';
import { protectFigures } from '#lib/views/protected-summary.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';

const NONE: IndicatorFigures = { published: null, submitted: null };

/** True when the site's own submissions must not be shown: others are loaded, or being read again. */
export function replacesShipped(): boolean {
  return session.shelf.length > 0 || session.restoring;
}

/** Whether it is known which of the submitted figures in use partners may not see. */
export function canBeProtected(): boolean {
  return !replacesShipped() || forPartners.observations !== null;
}

/**
 * An indicator's figures with the submissions in use, those of the page or the reader's loaded ones, as they are seen at
 * the view in force. Submitted ones are missing while it is not known what to hide of them.
 */
export function inUse(indicator: IndicatorRule, shipped: IndicatorFigures): IndicatorFigures {
  const view = figuresView();
  if (view === 'members') return ofMembers(indicator, shipped);
  if (view === 'public' && !canBeLettered(indicator)) return NONE;
  if (!canBeProtected()) return { ...NONE, published: shipped.published };
  const count = catalogue.region.authorities.length;
  const figures = ofMembers(indicator, shipped);
  const hidden = protectFigures(indicator, figures, count, view === 'small' ? 'small' : 'full');
  return view === 'public' ? letteredFigures(hidden, lettering()) : hidden;
}

function ofMembers(indicator: IndicatorRule, shipped: IndicatorFigures): IndicatorFigures {
  if (!replacesShipped()) return shipped;
  const loaded = session.figures?.get(indicator.id) ?? [];
  return { published: shipped.published, submitted: summariseSubmitted(indicator, loaded, catalogue.region) };
}

/** The region as it is seen at the view in force: its authorities by name, or by letter. */
export function regionInUse(): Region {
  return sharing.view === 'public' ? letteredRegion(catalogue.region, lettering()) : catalogue.region;
}

/** Authorities (DfE codes) as they are coded at the view in force: for the public by letter, in the order of the letters. */
export function codesInUse(codes: readonly string[]): readonly string[] {
  if (sharing.view !== 'public') return codes;
  const { letters } = lettering();
  return codes.map((code) => letters.get(code) ?? '').sort(compareLetters);
}

/** The letters of the region's authorities while this page is open, and whose name may be seen. */
function lettering(): Lettering {
  return {
    letters: lettersOf(catalogue.region.authorities.map(({ code }) => code)),
    named: sharing.named
  };
}
