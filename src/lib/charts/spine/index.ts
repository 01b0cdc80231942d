import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as Spine } from './Spine.svelte';

export const announcement: ChartAnnouncement = {
  id: 'spine',
  name: 'Spine',
  question: 'How does this authority stand on everything, beside its neighbours, the region and England?'
};
