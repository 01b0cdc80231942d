import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as HeatGrid } from './HeatGrid.svelte';

export const announcement: ChartAnnouncement = {
  id: 'heat-grid',
  name: 'Heat grid',
  question: 'Where does the region stand on everything that matters this quarter?'
};
