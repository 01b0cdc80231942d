import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as TrendLines } from './TrendLines.svelte';

export const announcement: ChartAnnouncement = {
  id: 'trend-lines',
  name: 'Trend lines',
  question: 'Which way is it moving, and do neighbours, region and England move the same way?'
};
