import { shown, type Cell, type EmptyKind } from '#lib/domain/cell.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { observedCell } from './observed-cell.ts';

/** The measure that counts an authority's children by where they live; its breakdowns are DfE codes and places outside the region. */
export const PLACED_IN = 'lac_placed_in';

/** Children that two authorities of the region have placed in each other's area. Codes are DfE numbers. */
export interface PlacedPair {
  readonly one: string;
  readonly other: string;
  /** Children of `one` who live in the area of `other`, as `one` reports them. */
  readonly oneInOther: Cell;
  /** Children of `other` who live in the area of `one`, as `other` reports them. */
  readonly otherInOne: Cell;
  /** The first less the second: above 0, `one` places more there than it hosts from there. Empty where either is. */
  readonly balance: Cell;
}

/** Reads how many children an authority has placed in a place: a DfE code, `elsewhere-england`, `outside-england` or `not-known`. */
export type PlacedIn = (authority: string, place: string) => Cell;

/** How to read the placements of the quarter that ends on an ISO day from what authorities sent. */
export function placedIn(observations: readonly Observation[], end: string): PlacedIn {
  const rows = observations.filter((row) => row.measure === PLACED_IN && row.end === end);
  const cells = new Map(rows.map((row) => [`${row.authority}|${row.breakdown}`, observedCell(row)]));
  return (authority, place) => cells.get(`${authority}|${place}`) ?? { kind: 'not-supplied' };
}

/** Every pair of authorities, in the order of their codes in `authorities`; a pair that neither reports is left out. */
export function placedPairs(placed: PlacedIn, authorities: readonly string[]): readonly PlacedPair[] {
  return authorities
    .flatMap((one, index) => authorities.slice(index + 1).map((other) => pairOf(placed, one, other)))
    .filter((pair) => [pair.oneInOther, pair.otherInOne].some(({ kind }) => kind !== 'not-supplied'));
}

function pairOf(placed: PlacedIn, one: string, other: string): PlacedPair {
  const oneInOther = placed(one, other);
  const otherInOne = placed(other, one);
  const balance = derived([oneInOther, otherInOne], ([out = 0, back = 0]) => out - back);
  return { one, other, oneInOther, otherInOne, balance };
}

/** The reasons for an empty total, the one that prevails first: what is hidden must not show through what is merely missing. */
const PRECEDENCE: readonly EmptyKind[] = [
  'suppressed',
  'low',
  'not-available',
  'not-supplied',
  'not-applicable'
];

/** A number made of cells, or the reason why there is none: a suppressed part makes the whole suppressed. */
export function derived(cells: readonly Cell[], make: (values: readonly number[]) => number): Cell {
  const reason = PRECEDENCE.find((kind) => cells.some((cell) => cell.kind === kind));
  if (reason !== undefined) return { kind: reason };
  return shown(make(cells.flatMap((cell) => (cell.kind === 'shown' ? [cell.value] : []))));
}

/** The sum of cells, empty where any is; not applicable counts as none, as in the checks of sums. No cells sum to 0. */
export function sumOf(cells: readonly Cell[]): Cell {
  const counted = cells.filter(({ kind }) => kind !== 'not-applicable');
  return derived(counted, (values) => values.reduce((sum, value) => sum + value, 0));
}
