import type { ComparedAuthority } from '#lib/views/compared-authority.ts';

/** A compared authority whose figure is held back: nothing is left of it that the figure could be worked out from. */
export function withoutFigure(row: ComparedAuthority): ComparedAuthority {
  return {
    ...row,
    cell: { kind: 'suppressed' },
    numerator: null,
    interval: null,
    rank: null,
    englandRank: null,
    quartile: null,
    band: null,
    againstNeighbours: null,
    againstRegion: null,
    againstCountry: null,
    unstable: [],
    travel: null
  };
}
