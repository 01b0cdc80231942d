import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as PlacingFlow } from './PlacingFlow.svelte';

export const announcement: ChartAnnouncement = {
  id: 'placing-flow',
  name: 'Placing flows',
  question: 'Who places children with whom inside the region?'
};
