import { numberIn, type Cell } from './cell.ts';
import { mean, median, sum, type Interval } from './statistics.ts';

/**
 * The three averages of official tools: mean (Local Authority Interactive Tool), median (DfE's outcomes and
 * enablers dashboard), pooled counts (Fingertips).
 */
export type AverageKind = 'mean' | 'median' | 'pooled';

/** One authority in an average: its value and, where known, the counts behind it. */
export interface Member {
  readonly cell: Cell;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** True where the numerator was published as `c`, whatever became of the value. */
  readonly numeratorSuppressed?: boolean;
}

export interface Average {
  /** In the units of the members' values; null when no member is known. */
  readonly value: number | null;
  /** Members that the value is made of. */
  readonly known: number;
  /** Members left out because their figure is suppressed. */
  readonly suppressed: number;
  /** Members there should be. */
  readonly of: number;
  /** True when fewer than seven in ten are known. */
  readonly weak: boolean;
  /**
   * The average with every suppressed count as 1 and as 5; null if nothing is suppressed or a denominator
   * is not known.
   */
  readonly bounds: Interval | null;
}

/** A known member: `value` where values are averaged, both counts where counts are pooled. */
interface Part {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The average of an authority's neighbours, in the units of their values; a member without a number is left out and
 * never taken as 0. `multiplier` makes a value of two counts. Suppressed counts outside 1 to 5, hidden to protect others, may lie beyond the bounds.
 */
export function neighbourAverage(
  members: readonly Member[],
  kind: AverageKind,
  multiplier: number,
  of = members.length
): Average {
  const parts = members.map((member) => knownPart(member, kind)).filter((part) => part !== null);
  const hidden = members.filter((member) => isHidden(member, kind));
  const value = averageOf(parts, kind, multiplier);
  return {
    value,
    known: parts.length,
    suppressed: hidden.length,
    of,
    weak: value === null || parts.length * 10 < of * 7,
    bounds: boundsOf(parts, hidden, kind, multiplier)
  };
}

function knownPart(member: Member, kind: AverageKind): Part | null {
  const { numerator, denominator } = member;
  if (kind !== 'pooled') {
    const value = numberIn(member.cell);
    return value === null ? null : { value, numerator: 0, denominator: 0 };
  }
  if (numerator === null || denominator === null || member.numeratorSuppressed === true) return null;
  return denominator > 0 ? { value: 0, numerator, denominator } : null;
}

function isHidden(member: Member, kind: AverageKind): boolean {
  if (knownPart(member, kind) !== null) return false;
  return member.cell.kind === 'suppressed' || member.numeratorSuppressed === true;
}

function averageOf(parts: readonly Part[], kind: AverageKind, multiplier: number): number | null {
  if (parts.length === 0) return null;
  const values = parts.map((part) => part.value);
  if (kind === 'mean') return mean(values);
  if (kind === 'median') return median(values);
  const numerator = sum(parts.map((part) => part.numerator));
  return (numerator * multiplier) / sum(parts.map((part) => part.denominator));
}

function boundsOf(
  parts: readonly Part[],
  hidden: readonly Member[],
  kind: AverageKind,
  multiplier: number
): Interval | null {
  if (hidden.length === 0) return null;
  const low = supposed(hidden, 1, multiplier);
  const high = supposed(hidden, 5, multiplier);
  if (low === null || high === null) return null;
  const lowest = averageOf([...parts, ...low], kind, multiplier);
  const highest = averageOf([...parts, ...high], kind, multiplier);
  return lowest === null || highest === null ? null : { low: lowest, high: highest };
}

/**
 * Hidden members as if each count were `count`, never more than its denominator when that is a count of
 * children; null if a denominator is not known.
 */
function supposed(hidden: readonly Member[], count: number, multiplier: number): readonly Part[] | null {
  const parts: Part[] = [];
  for (const { denominator } of hidden) {
    if (denominator === null || denominator <= 0) return null;
    const numerator = multiplier === 100 ? Math.min(count, denominator) : count;
    parts.push({ value: (numerator * multiplier) / denominator, numerator, denominator });
  }
  return parts;
}
