/** What a number counts: S on the last day of the period, F during it. */
export type Basis = 'S' | 'F';

/** How a submitted value must be written: whole children, reviews or people, or decimals of a full-time post. */
export type MeasureUnit = 'children' | 'reviews' | 'conferences' | 'officers' | 'fte' | 'plans' | 'events';

/** A raw count that a submission may hold. `breakdowns` is empty where only a total exists. */
export interface Measure {
  readonly id: string;
  readonly theme: string;
  readonly title: string;
  readonly unit: MeasureUnit;
  readonly basis: Basis;
  /** True where a row with a blank breakdown is accepted. */
  readonly hasTotal: boolean;
  readonly definition: string;
  readonly breakdowns: readonly Breakdown[];
}

/** A category of a measure. */
export interface Breakdown {
  readonly id: string;
  readonly title: string;
}
