import type { BandRangeView } from '#lib/views/band-range.ts';
import type { FunnelView } from '#lib/views/funnel.ts';
import type { MixView } from '#lib/views/mix.ts';
import type { ParetoView } from '#lib/views/pareto.ts';
import type { PostBarsView } from '#lib/views/post-bars.ts';
import type { RankedView } from '#lib/views/ranked.ts';
import type { RugView } from '#lib/views/rug.ts';
import type { SpineView } from '#lib/views/spine.ts';
import type { StripView } from '#lib/views/strip.ts';
import type { TrendView } from '#lib/views/trend.ts';

/** What a picture on the page draws, by the folder of its chart. */
export type DrawnView =
  | { readonly chart: 'ranked-dots'; readonly view: RankedView }
  | { readonly chart: 'trend-lines'; readonly view: TrendView }
  | { readonly chart: 'stacked-mix'; readonly view: MixView }
  | { readonly chart: 'pareto'; readonly view: ParetoView }
  | { readonly chart: 'post-bars'; readonly view: PostBarsView }
  | { readonly chart: 'funnel'; readonly view: FunnelView }
  | { readonly chart: 'heat-grid'; readonly view: RugView }
  | { readonly chart: 'band-range'; readonly view: BandRangeView }
  | { readonly chart: 'strip'; readonly view: StripView }
  | { readonly chart: 'spine'; readonly view: SpineView };
