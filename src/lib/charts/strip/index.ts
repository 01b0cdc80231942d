import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as Strip } from './Strip.svelte';

export const announcement: ChartAnnouncement = {
  id: 'strip',
  name: 'Strip of all England',
  question: 'Where do the region’s authorities and one authority’s neighbours fall among all of England’s?'
};
