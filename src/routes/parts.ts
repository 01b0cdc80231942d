import { HeatGrid } from '#lib/charts/heat-grid/index.ts';
import { later, next } from './later.ts';

/** What the overview shows: its first picture, and what is around and below it. */
export const PARTS = {
  rug: next(HeatGrid),
  points: later(() => import('./TalkingPoints.svelte')),
  tools: later(() => import('./RugTools.svelte')),
  table: later(() => import('./RugTable.svelte'))
};
