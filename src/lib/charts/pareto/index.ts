import type { ChartAnnouncement } from '#lib/charts/chart.ts';

export { default as Pareto } from './Pareto.svelte';

export const announcement: ChartAnnouncement = {
  id: 'pareto',
  name: 'Reasons by number',
  question: 'Which few reasons account for most of it, and which of them can be avoided?'
};
