import { catalogue } from '#generated/catalogue.ts';
import { indicators } from '#generated/indicators.ts';
import type { TableNames } from '#lib/views/table-wish.ts';

/** The indicators and authorities that a table of this site can be asked for. */
export const tableNames: TableNames = {
  indicators,
  authorities: catalogue.region.authorities
};
