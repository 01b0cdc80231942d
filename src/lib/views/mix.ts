/** A kind of placement. Parts keep their order in every bar, in the key and in the table. */
export interface MixPart {
  readonly key: string;
  readonly label: string;
  readonly shortLabel: string;
}

/** A stretch of a bar: a part by its position in the view's parts, or what is not shown or not supplied, all in one. */
export interface MixSegment {
  readonly part: number | 'hidden' | 'missing';
  /** Share of the bar, in the same units for all its segments; above 0. */
  readonly weight: number;
  /** "71%", "not shown"; read with the part's name. */
  readonly text: string;
}

/** The mix of one authority or comparator. No segments where nothing is known. */
export interface MixBar {
  readonly key: string;
  readonly role: 'authority' | 'neighbours' | 'region' | 'england';
  readonly label: string;
  readonly shortLabel: string;
  readonly selected: boolean;
  readonly segments: readonly MixSegment[];
  /** Text by part for the table: "71", "[c]", "–". */
  readonly texts: readonly string[];
  /** Number by part, null where none may be shown. */
  readonly values: readonly (number | null)[];
}

/** How each authority's children are placed, beside its comparators. */
export interface MixView {
  readonly title: string;
  readonly description: string;
  readonly parts: readonly MixPart[];
  readonly bars: readonly MixBar[];
  /** What must be said with the picture: rounding, averages, what is not shown. */
  readonly notes: readonly string[];
}
