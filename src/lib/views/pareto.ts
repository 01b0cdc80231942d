/** One reason in a picture of reasons sorted by number; `count` and `share` (per cent) are null where there is none. */
export interface ParetoBar {
  readonly key: string;
  readonly label: string;
  /** The group the reason belongs to, and whether the service itself can remove it; empty for what has no reason. */
  readonly group: string;
  readonly kind: 'avoidable' | 'other' | 'unexplained';
  readonly count: number | null;
  /** The count, or why there is none: "41", "[c]". */
  readonly text: string;
  readonly share: number | null;
  /** "43%", or empty. */
  readonly shareText: string;
  /** The share of this reason and all above it together; empty where it may not be said. */
  readonly soFar: string;
}

/** The reasons of one area, largest first, and what they come to. */
export interface ParetoPanel {
  readonly key: string;
  readonly name: string;
  /** How many are counted, and of whom. */
  readonly total: string;
  readonly bars: readonly ParetoBar[];
}

/** Areas side by side; every length is a share of its own area's total, on one scale. */
export interface ParetoView {
  readonly title: string;
  readonly description: string;
  readonly panels: readonly ParetoPanel[];
}
