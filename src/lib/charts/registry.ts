import type { ChartAnnouncement } from '#lib/charts/chart.ts';

/** Every chart folder, by its path; a new folder with an `index.ts` is found without being listed anywhere. */
export const CHARTS = import.meta.glob<{ announcement: ChartAnnouncement }>('./*/index.ts');
