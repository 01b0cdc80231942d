import { later } from '../later.ts';

/** What the timeliness page shows below its first pictures. */
export const PARTS = {
  table: later(() => import('../IndicatorTable.svelte')),
  late: later(() => import('./LateReasons.svelte')),
  trend: later(() => import('./TrendOf.svelte'))
};
