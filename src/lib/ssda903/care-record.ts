/** Where a row stands, so that a problem can be named without its content. */
export interface RowPlace {
  readonly file: string;
  readonly row: number;
}

/** One episode of care as the return has it; codes in capitals, ISO days, `dec` null while it lasts. */
export interface Episode {
  readonly decom: string;
  readonly dec: string | null;
  readonly rne: string;
  readonly ls: string;
  readonly place: string;
  readonly rec: string;
  /** Provider, postcode and register number of the placement, only ever compared. */
  readonly address: string;
  /** Null where the file has no such column. */
  readonly placedIn: string | null;
  readonly miles: string | null;
  readonly at: RowPlace;
}

export interface Review {
  readonly day: string;
  readonly code: string;
  readonly at: RowPlace;
}

/** What the files say of one child. It never leaves the worker. */
export interface Child {
  /** ISO day, null when no file gives it or two files disagree. */
  birth: string | null;
  birthDiffers: boolean;
  /** Whether the want of a date of birth has been named among the problems. */
  birthNamed: boolean;
  readonly episodes: Episode[];
  readonly reviews: Review[];
  /** The day the child ceased to be an unaccompanied asylum seeker, null while one; undefined for a child who never was. */
  uasc: { ceased: string | null } | undefined;
}

/** All that the dropped files say, and how many rows of each kind had to be left out. */
export interface CareRecords {
  readonly children: Map<string, Child>;
  readonly unread: { episodes: number; reviews: number; uasc: number; header: number };
}

/** Records of no child. */
export function emptyRecords(): CareRecords {
  return { children: new Map(), unread: { episodes: 0, reviews: 0, uasc: 0, header: 0 } };
}

/** The record of the child with an identifier, begun if there is none. */
export function childIn({ children }: CareRecords, id: string): Child {
  const known = children.get(id);
  if (known !== undefined) return known;
  const child: Child = {
    birth: null,
    birthDiffers: false,
    birthNamed: false,
    episodes: [],
    reviews: [],
    uasc: undefined
  };
  children.set(id, child);
  return child;
}
