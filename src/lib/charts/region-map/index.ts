import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as RegionMap } from './RegionMap.svelte';

export const announcement: ChartAnnouncement = {
  id: 'region-map',
  name: 'Map of the region',
  question: 'Where in the region do children live who are looked after by another authority?'
};
