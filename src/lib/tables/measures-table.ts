import type { Measure } from '#lib/domain/measure.ts';
import { textCell } from './cells.ts';
import type { Table } from './table.ts';

/** What a submission may hold: a row a measure, with what is counted, when, and its breakdowns. */
export function measuresTable(measures: readonly Measure[]): Table {
  return {
    title: 'Measures in a submission',
    columns: ['Measure', 'What is counted', 'When', 'Breakdowns'].map((title) => ({
      id: title,
      title,
      kind: 'text'
    })),
    rows: measures.map(({ id, title, definition, basis, breakdowns }) => ({
      id,
      role: 'authority',
      cells: [
        textCell(id),
        textCell(`${title}. ${definition}`),
        textCell(basis === 'S' ? 'on the last day' : 'during the quarter'),
        textCell(breakdowns.map((breakdown) => `${breakdown.id} (${breakdown.title})`).join('; '))
      ]
    }))
  };
}
