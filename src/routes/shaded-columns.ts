import { catalogue } from '#generated/catalogue.ts';

/** On a cell of an authority that is not in the spotlight. */
const SHADED = 'data-shaded';

/** In tables with a column for each authority, marks the columns of all but the one in the spotlight, by its name; null for none. */
export function shadeColumns(place: ParentNode, spotlit: string | null): void {
  for (const table of place.querySelectorAll('table')) {
    const shaded = shadedColumns(table, spotlit);
    for (const row of table.rows) {
      [...row.cells].forEach((cell, column) => {
        if (cell.hasAttribute(SHADED) !== shaded.has(column)) cell.toggleAttribute(SHADED);
      });
    }
  }
}

function shadedColumns(table: HTMLTableElement, spotlit: string | null): ReadonlySet<number> {
  if (spotlit === null) return new Set();
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent.trim());
  const columns = heads.map((head) => authorityOf(head));
  if (!columns.includes(spotlit)) return new Set();
  return new Set(columns.flatMap((name, column) => (name !== null && name !== spotlit ? [column] : [])));
}

function authorityOf(head: string): string | null {
  return catalogue.region.authorities.find(({ name }) => head.startsWith(name))?.name ?? null;
}
