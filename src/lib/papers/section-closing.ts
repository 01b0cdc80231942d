import { toWrite, type PaperSection } from './paper.ts';
import type { ReportMaterial } from './report-material.ts';
import { nextLabel } from './report-year.ts';

/** What only people can say: what the service changed, how it did on its priorities, and what comes next. */
export function closingSection({ year }: ReportMaterial): PaperSection {
  return {
    id: 'priorities',
    title: 'Impact and priorities',
    blocks: [],
    parts: [
      {
        title: 'What the service changed for children',
        blocks: [toWrite('two or three examples, with nothing by which a child could be known')]
      },
      {
        title: `Priorities for ${year.year.label}`,
        blocks: [toWrite('each priority that was set for the year, and how far it was met')]
      },
      {
        title: `Priorities for ${nextLabel(year.year)}`,
        blocks: [toWrite('what the service will do, by when, and how it will know')]
      }
    ]
  };
}
