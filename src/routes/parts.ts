import { later } from './later.ts';

/** What the overview shows around and below its first picture. */
export const PARTS = {
  points: later(() => import('./TalkingPoints.svelte')),
  tools: later(() => import('./RugTools.svelte')),
  table: later(() => import('./RugTable.svelte'))
};
