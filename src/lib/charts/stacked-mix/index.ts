import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as StackedMix } from './StackedMix.svelte';

export const announcement: ChartAnnouncement = {
  id: 'stacked-mix',
  name: 'Stacked mix',
  question: 'What is each authority’s whole made of, and how does that compare?'
};
