import { later } from '../later.ts';

/** What the placements page shows below its first picture. */
export const PARTS = {
  shares: later(() => import('./Shares.svelte')),
  matrix: later(() => import('./Matrix.svelte'))
};
