import type { BandPosition, Direction, Verdict } from '#lib/domain/comparison.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';

const BAND_DIRECTION: Readonly<Record<BandPosition, Direction>> = {
  below: 'lower',
  within: 'similar',
  above: 'higher'
};

/** What a picture marks on a figure, and against what: its band where it has one, else its neighbours, else the region. */
export function markedVerdict(
  { indicator, wish }: Comparison,
  row: ComparedAuthority
): { readonly verdict: Verdict; readonly against: string } | null {
  if (row.band !== null && indicator.band !== null) {
    const verdict = { direction: BAND_DIRECTION[row.band], judgement: 'none', tested: true } as const;
    return { verdict, against: `band ${indicator.band[0]} to ${indicator.band[1]}` };
  }
  if (row.againstNeighbours)
    return { verdict: row.againstNeighbours, against: `neighbours’ ${wish.average}` };
  return row.againstRegion && { verdict: row.againstRegion, against: 'region' };
}
