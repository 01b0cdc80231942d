import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as PlacingMatrix } from './PlacingMatrix.svelte';

export const announcement: ChartAnnouncement = {
  id: 'placing-matrix',
  name: 'Placing and hosting matrix',
  question: 'Whose children live where, place by place?'
};
