import type { Table, TableCell } from '#lib/tables/table.ts';

/** A table that is only markup, as it reads: its first row its heads, every cell its words. */
export function tableOnPage(table: HTMLTableElement): Table {
  const [head, ...rest] = [...table.rows];
  const all = [...(head?.cells ?? [])];
  const heads = all.filter((cell) => wordsIn(cell) !== '');
  const shown = heads.map((cell) => all.indexOf(cell));
  const kind = (at: number): 'text' | 'number' =>
    rest.some((row) => row.cells[at] && !/^[\d,.−-]*%?$|^\[\w+\]$|^–$/.test(wordsIn(row.cells[at])))
      ? 'text'
      : 'number';
  return {
    title: table.caption ? wordsIn(table.caption) : '',
    columns: heads.map((cell, at) => ({
      id: `${at}`,
      title: wordsIn(cell),
      kind: at === 0 ? 'text' : kind(shown[at] ?? at)
    })),
    rows: rest
      .filter((row) => row.cells.length === all.length)
      .map((row, at) => ({
        id: `${at}`,
        role: 'authority',
        cells: [...row.cells]
          .filter((_, column) => shown.includes(column))
          .map((cell): TableCell => ({ text: wordsIn(cell), value: wordsIn(cell) }))
      }))
  };
}

/** What is seen of an element's words. */
function wordsIn(element: Element): string {
  const copy = document.createElement('div');
  copy.append(...[...element.cloneNode(true).childNodes]);
  for (const unseen of copy.querySelectorAll('.visually-hidden, .no-print, svg title, svg desc'))
    unseen.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
