import { later, next } from '../../later.ts';
import Standing from './Standing.svelte';

/** What an authority's page shows below where it stands. */
export const PARTS = {
  standing: next(Standing),
  changed: later(() => import('../../WhatChanged.svelte')),
  trends: later(() => import('./HeadlineTrends.svelte')),
  everything: later(() => import('./Everything.svelte'))
};
