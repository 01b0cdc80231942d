import type { Region } from '#lib/domain/authority.ts';
import { formatWithUnit, listWords } from '#lib/domain/format.ts';
import type { Neighbour, NeighbourModel } from '#lib/domain/neighbours.ts';
import type { Comparison } from '#lib/views/comparison.ts';

/** Which of an authority's ten neighbours are authorities of its region, closest first; codes are DfE numbers. */
export interface NeighboursInside {
  readonly model: NeighbourModel;
  readonly authority: string;
  readonly inside: readonly string[];
  readonly of: number;
}

/** The neighbours inside the region of each of its authorities, in each model that has any for it. */
export function neighboursInside(
  neighbours: readonly Neighbour[],
  { authorities }: Region
): readonly NeighboursInside[] {
  const codes = new Set(authorities.map(({ code }) => code));
  const models = [...new Set(neighbours.map(({ model }) => model))];
  return models.flatMap((model) =>
    authorities.flatMap(({ code }) => {
      const own = neighbours
        .filter((one) => one.model === model && one.authority === code)
        .sort((a, b) => a.rank - b.rank);
      const inside = own.map(({ neighbour }) => neighbour).filter((neighbour) => codes.has(neighbour));
      return own.length === 0 ? [] : [{ model, authority: code, inside, of: own.length }];
    })
  );
}

/**
 * What an indicator without an official series may say of neighbours: "2 of its 10 neighbours are in this region:
 * Suffolk 91.2% and Norfolk 88.0%." Never an average. Empty where no authority is highlighted or an official series exists.
 */
export function insideWords(
  { indicator, wish, rows, decimals }: Comparison,
  all: readonly NeighboursInside[]
): string {
  const own = all.find(({ model, authority }) => model === wish.model && authority === wish.authority);
  if (indicator.published !== null || !own) return '';
  const named = own.inside.flatMap((code) => {
    const row = rows.find(({ authority }) => authority.code === code);
    return row ? [`${row.authority.name} ${formatWithUnit(row.cell, decimals, indicator.unit)}`] : [];
  });
  const count = `${own.inside.length} of its ${own.of} neighbours ${own.inside.length === 1 ? 'is' : 'are'} in this region`;
  return named.length === 0 ? `${count}.` : `${count}: ${listWords(named)}.`;
}
