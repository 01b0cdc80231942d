import type { Attachment } from 'svelte/attachments';
import type { Table } from '#lib/tables/table.ts';
import type { Provenance } from '#lib/views/provenance.ts';

/** A table that may be taken away, with what is known of its figures. */
export interface ShownTable {
  readonly table: Table;
  readonly provenance: Provenance;
}

const shown = new WeakMap<Element, () => ShownTable>();

/** Lets the element that a table stands in be asked for it. */
export function standsAsTable(table: () => ShownTable): Attachment {
  return (element) => {
    shown.set(element, table);
  };
}

/** The table in an element as it is now; null where the element holds none. */
export function tableIn(element: Element): ShownTable | null {
  return shown.get(element)?.() ?? null;
}
