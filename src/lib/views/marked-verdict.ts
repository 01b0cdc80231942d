import type { BandPosition, Direction, Verdict } from '#lib/domain/comparison.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';

const BAND_DIRECTION: Readonly<Record<BandPosition, Direction>> = {
  below: 'lower',
  within: 'similar',
  above: 'higher'
};

/** A verdict, and what it is against: "neighbours’ mean", "region", "band 50 to 70". */
export interface MarkedVerdict {
  readonly verdict: Verdict;
  readonly against: string;
}

/** Whether authorities are compared with their neighbours: at least one has enough of them. Else all stand beside the region. */
export function isNational({ rows }: Pick<Comparison, 'rows'>): boolean {
  return rows.some(({ againstNeighbours }) => againstNeighbours !== null);
}

/**
 * What a picture marks on a figure, and against what, the same for every authority of it: the band where there is one,
 * else neighbours, else the region. Null where there is nothing to compare with, or too few neighbours.
 */
export function markedVerdict(comparison: Comparison, row: ComparedAuthority): MarkedVerdict | null {
  if (row.band !== null || !isNational(comparison)) return regionalVerdict(comparison, row);
  const against = `neighbours’ ${comparison.wish.average}`;
  return row.againstNeighbours && { verdict: row.againstNeighbours, against };
}

/** What is marked on a figure where neighbours are left aside: its band, else the region. */
export function regionalVerdict({ indicator }: Comparison, row: ComparedAuthority): MarkedVerdict | null {
  if (row.band !== null && indicator.band !== null) {
    const verdict = { direction: BAND_DIRECTION[row.band], judgement: 'none', tested: true } as const;
    return { verdict, against: `band ${indicator.band[0]} to ${indicator.band[1]}` };
  }
  return row.againstRegion && { verdict: row.againstRegion, against: 'region' };
}

/** Why a figure has no verdict against its neighbours: "not compared: only 4 of 10 neighbours known"; empty where that is not the reason. */
export function tooFewWords({ cell, neighbours }: Pick<ComparedAuthority, 'cell' | 'neighbours'>): string {
  if (cell.kind !== 'shown' || neighbours?.weak !== true || neighbours.of === 0) return '';
  return `not compared: only ${neighbours.known} of ${neighbours.of} neighbours known`;
}

/** Whether any authority of these comparisons is marked by two values held side by side, which is no test. */
export function marksUntested(comparisons: readonly Comparison[]): boolean {
  return comparisons.some((comparison) =>
    comparison.rows.some((row) => markedVerdict(comparison, row)?.verdict.tested === false)
  );
}

/** What a hollow mark means, in a key. */
export const HOLLOW_WORDS = 'compared by value alone, not a test';
