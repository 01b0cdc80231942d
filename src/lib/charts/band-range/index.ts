import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as BandRange } from './BandRange.svelte';

export const announcement: ChartAnnouncement = {
  id: 'band-range',
  name: 'Ranges against a band',
  question: 'Whose lowest, mean and highest are below, within and above the band?'
};
