import { catalogue } from '#generated/catalogue.ts';
import type { Region } from '#lib/domain/authority.ts';
import type { SharingView } from '#lib/domain/sharing.ts';
import { lettersOf, sharing } from '#lib/state/sharing.svelte.ts';
import type { Table } from '#lib/tables/table.ts';
import { letteredRegion, type Lettering } from '#lib/views/lettered.ts';
import type { Provenance } from '#lib/views/provenance.ts';

/** A table with where its numbers come from, as both are seen at some level. */
export interface TableWithProvenance {
  readonly table: Table;
  readonly provenance: Provenance;
}

/**
 * What a table is at a sharing level: the table made of the figures as they are seen there, or in words why it does
 * not leave at that level. `official` where every number in it is a published one.
 */
export type Shared = 'official' | ((view: SharingView) => TableWithProvenance | string);

export const NO_LETTERS =
  'Letters would hide nothing here: official figures or sizes tell whose these figures are. Share it with partners, or share the official figures.';
export const NO_WAYS =
  'Once small counts are hidden, too few authorities that count the same way are left to compare.';
export const NAMES_ALL = 'This table is about named authorities, so it does not leave for the public.';

/** The letters of the region's authorities while this page is open, and whose name may be seen. */
export function lettering(): Lettering {
  return {
    letters: lettersOf(catalogue.region.authorities.map(({ code }) => code)),
    named: sharing.named
  };
}

/** The region as it is seen at a level: its authorities by name or by letter. */
export function regionAt(view: SharingView): Region {
  return view === 'public' ? letteredRegion(catalogue.region, lettering()) : catalogue.region;
}
