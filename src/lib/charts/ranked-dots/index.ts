import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as RankedDots } from './RankedDots.svelte';

export const announcement: ChartAnnouncement = {
  id: 'ranked-dots',
  name: 'Ranked dots',
  question: 'Who is high and low, and is it different from neighbours, region and England?'
};
