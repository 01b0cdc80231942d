import { catalogue } from '#generated/catalogue.ts';
import { protection as rules } from '#generated/protection.ts';
import type { Region } from '#lib/domain/authority.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { SharingView } from '#lib/domain/sharing.ts';
import { lettersOf, sharing } from '#lib/state/sharing.svelte.ts';
import {
  canBeLettered,
  compareLetters,
  letteredFigures,
  letteredRegion,
  type Lettering
} from '#lib/views/lettered.ts';
import { protectFigures } from '#lib/views/protected-summary.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

/** How figures are made for others than members. */
export interface Protecting {
  readonly figuresAt: (
    view: SharingView,
    indicator: IndicatorRule,
    figures: IndicatorFigures
  ) => IndicatorFigures;
  readonly lettered: (region: Region) => Region;
  readonly lettersFor: (codes: readonly string[]) => readonly string[];
}

export const protecting: Protecting = {
  figuresAt(view, indicator, figures) {
    if (view === 'public' && !canBeLettered(indicator, rules.recognisable))
      return { published: null, submitted: null };
    const count = catalogue.region.authorities.length;
    const hidden = protectFigures(indicator, figures, count, view === 'small' ? 'small' : 'full');
    return view === 'public' ? letteredFigures(hidden, lettering(), indicator.decimals) : hidden;
  },
  lettered: (region) => letteredRegion(region, lettering()),
  lettersFor(codes) {
    const { letters } = lettering();
    return codes.map((code) => letters.get(code) ?? '').sort(compareLetters);
  }
};

/** The letters of the region's authorities while this page is open, and whose name may be seen. */
function lettering(): Lettering {
  return {
    letters: lettersOf(catalogue.region.authorities.map(({ code }) => code)),
    named: sharing.named
  };
}
