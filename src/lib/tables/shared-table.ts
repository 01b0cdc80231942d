import { EMPTY_MARK } from '#lib/domain/cell.ts';
import type { HiddenCells } from '#lib/domain/sharing.ts';
import type { Table } from './table.ts';

/** How many cells are hidden of what members see, and how many of them only to protect the others; `small` is the table with the small counts alone hidden. */
export function hiddenCells(members: Table, small: Table, shared: Table): HiddenCells {
  const before = marks(members);
  const hidden = marks(shared) - before;
  return { hidden: Math.max(0, hidden), secondary: Math.max(0, hidden - (marks(small) - before)) };
}

function marks({ rows }: Table): number {
  return rows.flatMap(({ cells }) => cells).filter(({ text }) => text === EMPTY_MARK.suppressed).length;
}

/** A table without what leads elsewhere: links, explanations and the highlighted row. */
export function withoutLinks({ rows, ...table }: Table): Table {
  return {
    ...table,
    rows: rows.map(({ id, role, cells }) => ({
      id,
      role,
      cells: cells.map(({ text, value, weak }) =>
        weak === undefined ? { text, value } : { text, value, weak }
      )
    }))
  };
}

/** Which of some names a table says anywhere; letters are worth nothing beside one of them. */
export function namesIn(table: Table, names: readonly string[]): readonly string[] {
  const said = [
    table.title,
    ...table.columns.flatMap(({ id, title, note = '' }) => [id, title, note]),
    ...table.rows.flatMap(({ id, cells }) => [
      id,
      ...cells.flatMap(({ text, value }) => [text, String(value)])
    ])
  ].join('\n');
  return names.filter((name) => said.includes(name));
}
