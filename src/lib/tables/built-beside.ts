import { besideDecimals, reckonedDecimals } from '#lib/views/built-decimals.ts';
import { comparisonsOf, type BuiltTable } from '#lib/views/built-table.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import type { ComparatorArea } from '#lib/views/figure-address.ts';
import type { Beside, TableWish } from '#lib/views/table-wish.ts';
import { addressOf, officialAddress } from './addresses.ts';
import { explained, NOTHING, numberCell, valueCell } from './cells.ts';
import type { TableCell } from './table.ts';

/** A comparator with a row or column of its own. */
export interface BuiltArea {
  readonly id: string;
  readonly title: string;
  readonly of: (comparison: Comparison) => TableCell;
  readonly comparatorOf: (comparison: Comparison) => Comparator | null;
}

/** The comparators of a built table that have anything to say, in order. */
export function builtAreas(built: BuiltTable): readonly BuiltArea[] {
  const { wish, region } = built;
  const comparisons = comparisonsOf(built);
  return areasOf(wish, region.countryName)
    .filter(({ beside }) => wish.beside.includes(beside))
    .filter(({ of }) => comparisons.some((comparison) => of(comparison) !== NOTHING));
}

function areasOf(wish: TableWish, country: string): readonly (BuiltArea & { readonly beside: Beside })[] {
  const area = (
    beside: Beside,
    title: string,
    at: ComparatorArea,
    comparatorOf: BuiltArea['comparatorOf'],
    addressAt = officialAddress
  ): BuiltArea & { readonly beside: Beside } => ({
    id: beside,
    beside,
    title,
    comparatorOf,
    of: (comparison) => {
      const comparator = comparatorOf(comparison);
      if (comparator === null) return NOTHING;
      const decimals = besideDecimals(comparison, comparator, wish.decimals);
      return explained(valueCell(comparator.cell, decimals), addressAt(comparison, at));
    }
  });
  return [
    area('region', 'Region', 'region', ({ region }) => region, addressOf),
    area('published-region', 'Region, published', 'region', ({ publishedRegion }) => publishedRegion),
    area('unweighted', 'Mean of the authorities', 'unweighted', ({ unweighted }) => unweighted, addressOf),
    area('country', country, 'country', ({ country: official }) => official),
    ...CUTS.map((cut, index) => ({
      id: cut.area,
      beside: 'quartiles' as const,
      title: `${country} ${cut.name}`,
      comparatorOf: () => null,
      of: (comparison: Comparison) => {
        const cell = numberCell(
          comparison.cuts?.[index] ?? null,
          reckonedDecimals(comparison, wish.decimals)
        );
        return explained(cell, officialAddress(comparison, cut.area));
      }
    }))
  ];
}

const CUTS = [
  { area: 'lower-quartile', name: 'lower quartile' },
  { area: 'median', name: 'median' },
  { area: 'upper-quartile', name: 'upper quartile' }
] as const;
