import type { Cell } from '#lib/domain/cell.ts';

/** A place where children may live: an authority of the region by its DfE code, or a place beyond it. */
export interface Place {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly isAuthority: boolean;
}

/** An official count of the same day from DfE, as `data/placing-hosting.csv` has it. */
export interface OfficialPlacing {
  readonly area: string;
  readonly endDay: string;
  readonly ownPlacedInside: number | null;
  readonly ownPlacedOutside: number | null;
  readonly livingInAreaOthers: number | null;
}

/** Children of one authority in one place. `heldBack`: shown by the authority, but hidden here to protect another count. */
export interface PlacingCell {
  readonly place: string;
  readonly cell: Cell;
  readonly heldBack: boolean;
}

/** A sum of counts: empty where a part is hidden; at least `cell` where fewer than `of` parts are known. */
export interface PlacingTotal {
  readonly cell: Cell;
  readonly reporting: number;
  readonly of: number;
}

/** Where one authority's children live, and whose live in its area. Counts are children. */
export interface PlacingRow {
  readonly code: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly selected: boolean;
  /** False where nothing was sent for the day. */
  readonly reports: boolean;
  /** In the order of the matrix's places. */
  readonly cells: readonly PlacingCell[];
  readonly all: PlacingTotal;
  readonly inOwnArea: PlacingTotal;
  readonly inRegion: PlacingTotal;
  readonly outsideRegion: PlacingTotal;
  /** Children of the region's other authorities who live here. */
  readonly hosted: PlacingTotal;
  /** Hosted less placed elsewhere in the region: above 0, more come than go. */
  readonly balance: PlacingTotal;
  /** DfE's own counts of the same day; null where there are none. */
  readonly official: { readonly inside: Cell; readonly outside: Cell; readonly hosted: Cell } | null;
}

/** Who places where on one day, in the order of the region's authorities. */
export interface PlacingMatrix {
  readonly end: string;
  readonly periodLabel: string;
  readonly places: readonly Place[];
  readonly rows: readonly PlacingRow[];
  /** Children of all authorities in each place, own area among them, in the order of `places`. */
  readonly living: readonly PlacingTotal[];
  readonly missing: readonly string[];
}
