import { later } from '../../later.ts';

/** What an authority's page shows below where it stands. */
export const PARTS = {
  changed: later(() => import('../../WhatChanged.svelte')),
  trends: later(() => import('./HeadlineTrends.svelte')),
  everything: later(() => import('./Everything.svelte'))
};
