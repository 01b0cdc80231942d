import type { Indicator } from '#lib/domain/indicator.ts';
import type { NeighbourModel } from '#lib/domain/neighbours.ts';
import type { Region } from '#lib/domain/authority.ts';

/** What a list or a link needs to know of an indicator; the rest travels with the page that shows it. */
export interface IndicatorSummary extends Pick<
  Indicator,
  'id' | 'theme' | 'shortTitle' | 'title' | 'kind' | 'polarity' | 'decimals' | 'unit' | 'headline'
> {
  /** True where an official series exists to compare with. */
  readonly hasPublished: boolean;
  /** True where it is made from submissions. */
  readonly hasSubmitted: boolean;
}

/** All indicators, each with what names and links it, in the catalogue's order. */
export type IndicatorIndex = readonly IndicatorSummary[];

/** The small part of the catalogue that every page carries: the region, its authorities without their aliases, and the neighbour models. The index of indicators is a file of its own, for the pages that list them. */
export interface RegionCatalogue {
  readonly region: Region;
  readonly neighbourModels: readonly NeighbourModel[];
  /** True when the submissions that the site is built with are invented. */
  readonly isMadeUp: boolean;
}

/** The index entry of an indicator. */
export function summaryOf(indicator: Indicator): IndicatorSummary {
  const { id, theme, shortTitle, title, kind, polarity, decimals, unit, headline, published, numerator } =
    indicator;
  return {
    id,
    theme,
    shortTitle,
    title,
    kind,
    polarity,
    decimals,
    unit,
    headline,
    hasPublished: published !== null,
    hasSubmitted: numerator.length > 0
  };
}
