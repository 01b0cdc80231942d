import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as Funnel } from './Funnel.svelte';

export const announcement: ChartAnnouncement = {
  id: 'funnel',
  name: 'Funnel',
  question: 'Is an authority’s difference more than chance would explain for its size?'
};
