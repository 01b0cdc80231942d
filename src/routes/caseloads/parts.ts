import { later } from '../later.ts';

/** What the caseloads page shows below its first picture. */
export const PARTS = {
  table: later(() => import('./CaseloadTable.svelte')),
  planner: later(() => import('./Planner.svelte')),
  loads: later(() => import('./Loads.svelte')),
  trend: later(() => import('./CaseloadTrend.svelte'))
};
