import type { Catalogue } from '#lib/catalogue/read.ts';
import type { OfficialPlacing, Place } from '#lib/views/placing.ts';

/** The authorities of the region in their order, then the places beyond it. */
export function placesOf({ region, measures }: Catalogue): readonly Place[] {
  const breakdowns = measures.find(({ id }) => id === 'lac_placed_in')?.breakdowns ?? [];
  const codes = new Set(region.authorities.map(({ code }) => code));
  return [
    ...region.authorities.map(({ code, name, shortName }) => ({
      id: code,
      label: name,
      shortLabel: shortName,
      isAuthority: true
    })),
    ...breakdowns
      .filter(({ id }) => !codes.has(id))
      .map(({ id, title }) => ({ id, label: title, shortLabel: title, isAuthority: false }))
  ];
}

/** DfE's own counts of some days (ISO). */
export function officialPlacings(
  { placingHosting }: Catalogue,
  ends: readonly string[]
): readonly OfficialPlacing[] {
  return placingHosting
    .filter(({ endDay }) => ends.includes(endDay))
    .map(({ area, endDay, ownPlacedInside, ownPlacedOutside, livingInAreaOthers }) => ({
      ...{ area, endDay, ownPlacedInside, ownPlacedOutside, livingInAreaOthers }
    }));
}
