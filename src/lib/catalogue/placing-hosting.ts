import type { Region } from '#lib/domain/authority.ts';
import { type CatalogueFiles, type Row, rowsOf } from './row.ts';

/** Official counts of the looked after children that an area's authority placed, and of those who live in the area. */
export interface PlacingHosting {
  /** DfE code of an authority, GSS code of the region. */
  readonly area: string;
  readonly endDay: string;
  readonly responsibleFor: number | null;
  readonly ownPlacedInside: number | null;
  readonly ownPlacedOutside: number | null;
  readonly livingInArea: number | null;
  /** Children who live in the area and for whom another authority is responsible. */
  readonly livingInAreaOthers: number | null;
  /** Why a count is missing; empty where none is. */
  readonly flag: string;
  readonly source: string;
}

const FILE = 'placing-hosting.csv';
const COLUMNS = (
  'area area_type end_day responsible_for own_placed_inside own_placed_outside living_in_area living_in_area_own ' +
  'living_in_area_others net_inward flag source'
).split(' ');

/** Placing and hosting of the region's authorities and the region; notes strangers and authorities whose counts do not add up. */
export function readPlacingHosting(
  files: CatalogueFiles,
  region: Region,
  problems: string[]
): readonly PlacingHosting[] {
  const areas = new Set([region.regionCode, ...region.authorities.map(({ code }) => code)]);
  return rowsOf(files, FILE, COLUMNS, problems).map((row) => {
    const counts = placingHostingOf(row);
    if (!areas.has(counts.area))
      row.fault('area', `'${counts.area}' is not in the region. Take the row out.`);
    // Regional counts are rounded to the nearest 10, so only an authority's must add up.
    if (row.choice('area_type', ['authority', 'region']) === 'authority') noteUneven(row);
    return counts;
  });
}

function placingHostingOf(row: Row): PlacingHosting {
  return {
    area: row.text('area'),
    endDay: row.day('end_day'),
    responsibleFor: row.wholeOrNull('responsible_for', 0),
    ownPlacedInside: row.wholeOrNull('own_placed_inside', 0),
    ownPlacedOutside: row.wholeOrNull('own_placed_outside', 0),
    livingInArea: row.wholeOrNull('living_in_area', 0),
    livingInAreaOthers: row.wholeOrNull('living_in_area_others', 0),
    flag: row.optional('flag'),
    source: row.text('source')
  };
}

function noteUneven(row: Row): void {
  noteSum(row, 'responsible_for', ['own_placed_inside', 'own_placed_outside']);
  noteSum(row, 'living_in_area', ['living_in_area_own', 'living_in_area_others']);
}

function noteSum(row: Row, total: string, parts: readonly string[]): void {
  if ([total, ...parts].some((column) => row.optional(column) === '')) return;
  const sum = parts.reduce((one, column) => one + Number(row.optional(column)), 0);
  if (sum === Number(row.optional(total))) return;
  row.fault(total, `${row.optional(total)} is not ${parts.join(' + ')} (${sum}). Correct the counts.`);
}
