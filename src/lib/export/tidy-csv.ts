import { writeRows } from '#lib/csv/records.ts';
import type { Outgoing, OutgoingCell } from './outgoing.ts';

/** The columns of the figures; those of the provenance follow. */
const COLUMNS = ['row', 'row_kind', 'column', 'column_note', 'value', 'shown'];

/**
 * A table as tidy CSV, for programs: a line a cell, the headings first, and the provenance in columns of its own on
 * every line. `value` is the unrounded number, empty where there is none; `shown` is what stands on screen.
 */
export function tidyCsv({ facts, columns, rows }: Outgoing): string {
  const names = facts.map(({ name }) => name.toLowerCase().replaceAll(' ', '_'));
  const words = facts.map((fact) => fact.words);
  const lines = rows.flatMap(({ role, cells }) =>
    cells.flatMap((cell, index) => {
      const column = columns[index];
      if (index === 0 || column === undefined || cell.text === '') return [];
      return [[cells[0]?.text ?? '', role, column.title, column.note, valueOf(cell), cell.text, ...words]];
    })
  );
  return `\uFEFF${writeRows([[...COLUMNS, ...names], ...lines])}\r\n`;
}

function valueOf({ number }: OutgoingCell): number | string {
  return number === null ? '' : number.value;
}
