import { catalogue } from '#generated/catalogue.ts';
import type { Beside, FigurePart, TableRows, TableWish } from '#lib/views/table-wish.ts';

/** What may stand beside the authorities, as a chair would say it. */
export const BESIDE_NAMES: Readonly<Record<Beside, string>> = {
  neighbours: 'Neighbours’ average',
  region: 'Region',
  'published-region': 'Region as published',
  unweighted: 'Mean of the authorities',
  country: catalogue.region.countryName,
  quartiles: `${catalogue.region.countryName}’s quartiles`
};

/** What may be shown of a figure. */
export const PART_NAMES: Readonly<Record<FigurePart, string>> = {
  value: 'Value',
  before: 'Value before',
  change: 'Change',
  interval: '95% interval',
  numerator: 'Numerator',
  denominator: 'Denominator',
  rank: 'Rank in region',
  known: 'How many in averages',
  verdict: 'Higher or lower'
};

/** What a row of the table is. */
export const ROWS: Readonly<Record<TableRows, string>> = {
  indicators: 'An indicator a row',
  authorities: 'An authority a row',
  long: 'A figure a row (long)'
};

/** The kind of row that a picker named. */
export function rowsIn(value: string): TableRows {
  return value === 'authorities' || value === 'long' ? value : 'indicators';
}

/** The neighbour model that a picker named. */
export function modelIn(value: string): TableWish['model'] {
  return value === 'nfer-2021' ? value : 'dfe-2025';
}

/** The average that a picker named. */
export function averageIn(value: string): TableWish['average'] {
  return value === 'median' || value === 'pooled' ? value : 'mean';
}

/** The decimals that a picker named; null for each indicator's own. */
export function decimalsIn(value: string): TableWish['decimals'] {
  if (value === '0') return 0;
  if (value === '1') return 1;
  return value === '2' ? 2 : null;
}
