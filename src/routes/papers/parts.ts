import { later } from '../later.ts';

/** What the papers page shows below its first paper. */
export const PARTS = {
  report: later(() => import('./AnnualReport.svelte')),
  meeting: later(() => import('./MeetingPack.svelte'))
};
