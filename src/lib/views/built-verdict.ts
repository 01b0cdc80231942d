import { verdictWords } from '#lib/domain/comparison.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { Beside } from '#lib/views/table-wish.ts';

/** A verdict in a table, with what it is against; `weak` beside an average of too few neighbours. */
export interface BuiltVerdict {
  readonly words: string;
  readonly against: 'band' | 'neighbours' | 'region' | 'country';
  readonly weak: boolean;
}

/**
 * What a table says of a figure: its band where it has one, else the first verdict there is against what stands beside
 * it (neighbours, region, England; all three where nothing does); null where it is not compared.
 */
export function builtVerdict(
  { indicator, wish }: Comparison,
  row: ComparedAuthority,
  beside: readonly Beside[]
): BuiltVerdict | null {
  if (row.band !== null && indicator.band !== null) {
    const [low, high] = indicator.band;
    return { words: `${row.band} the band of ${low} to ${high}`, against: 'band', weak: false };
  }
  const verdicts = [
    { against: 'neighbours', verdict: row.againstNeighbours, name: `neighbours’ ${wish.average}` },
    { against: 'region', verdict: row.againstRegion, name: 'region' },
    { against: 'country', verdict: row.againstCountry, name: 'England' }
  ] as const;
  const asked = verdicts.filter(({ against }) => beside.includes(against));
  const found = (asked.length === 0 ? verdicts : asked).find(({ verdict }) => verdict !== null);
  if (!found?.verdict) return null;
  const isNeighbours = found.against === 'neighbours';
  const mark = isNeighbours && row.unstable.length > 0 ? ' †' : '';
  return {
    words: `${verdictWords(found.verdict)} (${found.name})${mark}`,
    against: found.against,
    weak: isNeighbours && row.neighbours?.weak === true
  };
}
