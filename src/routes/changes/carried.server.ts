import { ruleOf, type IndicatorRule } from '#lib/domain/indicator.ts';
import { packFigures, type PackedFigures } from '#lib/views/packed.ts';
import { newestDays } from '#lib/views/summarise-published.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { figuresOf, siteFigures } from '../site-figures.server.ts';

/** How far back the changes go: three official years, each beside the year before; submissions as far as there are any. */
const DAYS = 4;

/** An indicator as the file of figures carries it. */
export interface CarriedIndicator {
  readonly indicator: IndicatorRule;
  readonly packed: PackedFigures;
}

/** Every compared indicator with the figures that changes are told from. */
export async function recentFigures(): Promise<
  readonly { readonly indicator: IndicatorRule; readonly figures: IndicatorFigures }[]
> {
  const { catalogue, figures } = await siteFigures();
  return catalogue.indicators
    .filter(({ kind }) => kind !== 'grade')
    .map((indicator) => {
      const { published, submitted } = figuresOf(figures, indicator.id);
      return {
        indicator: ruleOf(indicator),
        figures: { published: published && newestDays(published, DAYS), submitted }
      };
    });
}

/** The same as a file carries it. */
export async function carriedFigures(): Promise<readonly CarriedIndicator[]> {
  const recent = await recentFigures();
  return recent.map(({ indicator, figures }) => ({ indicator, packed: packFigures(figures) }));
}
