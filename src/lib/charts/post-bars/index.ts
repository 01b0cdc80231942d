import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as PostBars } from './PostBars.svelte';

export const announcement: ChartAnnouncement = {
  id: 'post-bars',
  name: 'Post bars',
  question: 'Are there as many full-time posts as a target needs?'
};
