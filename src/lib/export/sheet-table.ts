import { MARKS, type Fact, type Outgoing, type OutgoingCell, type OutgoingColumn } from './outgoing.ts';
import type { SheetCell, SheetTable } from './xlsx-sheets.ts';

/** The marks in place of numbers, then other lines of a mark or rule and its meaning, as a table for a sheet. */
export function notesTable(lines: readonly (readonly [string, string])[]): SheetTable {
  return {
    name: 'Notes_list',
    headings: ['Mark or rule', 'Meaning'],
    rows: [...MARKS, ...lines].map(textCells)
  };
}

/** The facts of these names, as lines of a table of notes. */
export function ruleLines(
  facts: readonly Fact[],
  names: readonly string[]
): readonly (readonly [string, string])[] {
  return facts.filter(({ name }) => names.includes(name)).map(({ name, words }) => [name, words]);
}

/** A table of figures for a sheet; a column that says its numbers in words, as "3rd of 10", becomes two: the number, and the words beside it. */
export function figuresTable({ columns, rows }: Outgoing, name: string): SheetTable {
  const parts = columns.map((column, index) =>
    partsOf(
      column,
      rows.map(({ cells }) => cells[index])
    )
  );
  return {
    name,
    headings: parts.flatMap(({ headings }) => headings),
    rows: rows.map((_, at) => parts.flatMap(({ cells }) => cells[at] ?? []))
  };
}

interface ColumnParts {
  readonly headings: readonly string[];
  /** Of each row. */
  readonly cells: readonly (readonly SheetCell[])[];
}

function partsOf({ heading }: OutgoingColumn, cells: readonly (OutgoingCell | undefined)[]): ColumnParts {
  const isWorded = cells.some((cell) => cell?.number?.isPlain === false);
  return {
    headings: isWorded ? [heading, `${heading}, in words`] : [heading],
    cells: cells.map((cell) => {
      const words = { value: cell?.text ?? '' };
      const own = cell?.number ? { value: cell.number.value, decimals: cell.number.decimals } : words;
      return isWorded ? [own, words] : [own];
    })
  };
}

/** Texts as the cells of a row. */
export function textCells(texts: readonly string[]): readonly SheetCell[] {
  return texts.map((value) => ({ value }));
}
