import { later } from '../later.ts';

/** What the placements page shows below its first picture. */
export const PARTS = {
  table: later(() => import('./MixTable.svelte')),
  shares: later(() => import('./Shares.svelte')),
  matrix: later(() => import('./Matrix.svelte'))
};
