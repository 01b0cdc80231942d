import type { FlowPart } from './flows.ts';
import type { StockPart, StockShare } from './stocks.ts';

/** Ages of looked after children. */
export const AGES: readonly StockPart[] = [
  { id: 'under-1', series: 'cla-age-under-1', share: 0.05 },
  { id: '1-4', series: 'cla-age-1-to-4', share: 0.14 },
  { id: '5-9', series: 'cla-age-5-to-9', share: 0.18 },
  { id: '10-15', series: 'cla-age-10-to-15', share: 0.37 },
  { id: '16-plus', series: 'cla-age-16-plus', share: 0.26 }
];
/** Legal statuses; two are too rare to be published by indicator. */
export const LEGAL: readonly StockPart[] = [
  { id: 'full-care-order', series: 'cla-legal-full-care-order', share: 0.58 },
  { id: 'interim-care-order', series: 'cla-legal-interim-care-order', share: 0.17 },
  { id: 'placement-order', series: 'cla-legal-placement-order', share: 0.05 },
  { id: 'section-20', series: 'cla-legal-section-20', share: 0.19 },
  { id: 'child-protection', series: '', share: 0.004 },
  { id: 'youth-justice', series: '', share: 0.006 }
];
/** Kinds of placement. */
export const PLACEMENTS: readonly StockPart[] = [
  { id: 'foster', series: 'placement-foster', share: 0.67 },
  { id: 'childrens-home', series: 'placement-childrens-home', share: 0.12 },
  { id: 'supported-accommodation', series: 'placement-supported-accommodation', share: 0.1 },
  { id: 'other-residential', series: 'placement-other-residential', share: 0.012 },
  { id: 'residential-school', series: 'placement-residential-school', share: 0.004 },
  { id: 'parents', series: 'placement-parents', share: 0.06 },
  { id: 'adoption', series: 'placement-adoption', share: 0.025 },
  { id: 'other', series: 'placement-other', share: 0.01 }
];
/** Ages of children who started to be looked after. */
export const START_AGES: readonly FlowPart[] = [
  { id: 'under-1', series: 'started-age-under-1', share: 0.17 },
  { id: '1-4', series: 'started-age-1-to-4', share: 0.14 },
  { id: '5-9', series: 'started-age-5-to-9', share: 0.14 },
  { id: '10-15', series: 'started-age-10-to-15', share: 0.27 },
  { id: '16-plus', series: 'started-age-16-plus', share: 0.28 }
];
/** Reasons why children ceased to be looked after. */
export const REASONS: readonly FlowPart[] = [
  { id: 'adopted', series: 'ceased-reason-adopted', share: 0.08 },
  { id: 'special-guardianship', series: 'ceased-reason-special-guardianship', share: 0.1 },
  { id: 'child-arrangement-order', series: 'ceased-reason-child-arrangement-order', share: 0.03 },
  { id: 'home-planned', series: 'ceased-reason-home-planned', share: 0.14 },
  { id: 'home-unplanned', series: 'ceased-reason-home-unplanned', share: 0.04 },
  { id: 'relatives', series: '', share: 0.04 },
  { id: 'turned-18-stayed-put', series: 'ceased-reason-18-stayed-with-carers', share: 0.12 },
  { id: 'independent-supported', series: 'ceased-reason-independent-supported', share: 0.25 },
  { id: 'independent-unsupported', series: '', share: 0.03 },
  { id: 'adult-care', series: '', share: 0.02 },
  { id: 'custody', series: '', share: 0.01 },
  { id: 'another-authority', series: '', share: 0.02 },
  { id: 'other', series: '', share: 0.12 }
];
/** Counts within the looked after children. */
export const LAC_SHARES: readonly StockShare[] = [
  { measure: 'lac_uasc', series: 'cla-uasc-share', share: 0.09 },
  { measure: 'lac_over_20_miles', series: 'distance-over-20-miles', share: 0.2 },
  { measure: 'lac_three_placements', series: 'stability-three-or-more', share: 0.1 }
];
