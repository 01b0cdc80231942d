import type { SharingView } from '#lib/domain/sharing.ts';
import { sharing } from '#lib/state/sharing.svelte.ts';
import type { Wish } from '#lib/views/choice.ts';
import { compareIndicator, type Comparison } from '#lib/views/comparison.ts';
import { canBeLettered } from '#lib/views/lettered.ts';
import type { ComparedFrom } from '#lib/views/same-way.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { trendViews } from '#lib/views/trend-view.ts';
import type { TrendView } from '#lib/views/trend.ts';
import { lettering, regionAt } from './shared.ts';
import { inUse, replacesShipped } from './submitted-in-use.ts';

/** What a comparison on show is made of at another sharing level, from the figures that the page came with; null where it may not be told there. A published one is the same at every level. */
export function worldAt(
  view: SharingView,
  { indicator, status, choice, wish }: Comparison,
  shipped: IndicatorFigures
): ComparedFrom | null {
  if (view === 'public' && status !== 'published' && !canBeLettered(indicator)) return null;
  const seen = status === 'published' ? 'members' : view;
  const { source, end, span } = choice;
  return {
    indicator,
    figures: inUse(indicator, shipped, seen),
    region: regionAt(seen),
    wish: { ...wishAt(seen, wish), source, end, span },
    submissions: { loaded: replacesShipped() }
  };
}

/** The same comparison of the same period at another sharing level; null where there is none. */
export function comparedAt(
  view: SharingView,
  comparison: Comparison,
  shipped: IndicatorFigures
): Comparison | null {
  const world = worldAt(view, comparison, shipped);
  if (world === null) return null;
  return compareIndicator(world.indicator, world.figures, world.region, world.wish, world.submissions);
}

/** The trends beside a comparison at another sharing level; null where there are none. */
export function trendsAt(
  view: SharingView,
  comparison: Comparison,
  shipped: IndicatorFigures
): ReadonlyMap<string, TrendView> | null {
  const world = worldAt(view, comparison, shipped);
  return world && trendViews({ ...world, choice: comparison.choice });
}

/**
 * Several comparisons at another sharing level. Letters and names may not stand in one table: for the public only those
 * under letters stay, unless all are published.
 */
export function allComparedAt(
  view: SharingView,
  entries: readonly { readonly comparison: Comparison; readonly shipped: IndicatorFigures }[]
): readonly Comparison[] {
  const submitted = entries.filter(({ comparison }) => comparison.status !== 'published');
  const told = view === 'public' && submitted.length > 0 ? submitted : entries;
  return told.flatMap(({ comparison, shipped }) => comparedAt(view, comparison, shipped) ?? []);
}

/** A wish as it can be told at a level: a highlighted authority under a letter would be known by it. */
function wishAt(view: SharingView, wish: Wish): Wish {
  if (view !== 'public') return wish;
  const isNamed = wish.authority !== null && wish.authority === sharing.named;
  return { ...wish, authority: isNamed ? (lettering().letters.get(wish.authority) ?? null) : null };
}
