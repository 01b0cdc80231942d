import type { Region } from '#lib/domain/authority.ts';
import type { PlacedChildren } from '#lib/questions/placed-children/index.ts';
import { placingMatrix, type PlacingAsked } from '#lib/views/placing-matrix.ts';
import type { PlacingMatrix } from '#lib/views/placing.ts';

/** A small region of three, and where its children may live. */
export const DAY = '2025-03-31';
export const CODES = ['a', 'b', 'd'];
export const PLACES = [...CODES, 'elsewhere-england', 'outside-england', 'not-known'];

export const THREE: Region = {
  title: 'Region',
  regionCode: 'R',
  regionName: 'Region',
  countryCode: 'E',
  countryName: 'England',
  authorities: CODES.map((code) => ({
    code,
    gss: code,
    name: code.toUpperCase(),
    shortName: code.toUpperCase(),
    slug: code,
    aliases: [],
    type: 'unitary',
    validFrom: null,
    validTo: null,
    successors: []
  }))
};

/** A count, a suppressed one, or nothing sent. */
export type Given = number | 'c' | null;

/** Rows of counts by authority in the order of PLACES, and its whole as their true sum. */
export function rowsOf(
  given: Readonly<Record<string, readonly Given[]>>,
  wholes: Readonly<Record<string, number>> = {}
) {
  return Object.entries(given).flatMap(([authority, cells]): PlacedChildren[] => [
    ...(wholes[authority] === undefined
      ? []
      : [{ authority, end: DAY, place: '', value: wholes[authority], status: '' } as const]),
    ...cells.flatMap((cell, index): PlacedChildren[] => {
      const place = PLACES[index] ?? '';
      if (cell === null) return [];
      return [
        cell === 'c'
          ? { authority, end: DAY, place, value: null, status: 'c' }
          : { authority, end: DAY, place, value: cell, status: '' }
      ];
    })
  ]);
}

/** The matrix of some rows. */
export function matrixOf(rows: readonly PlacedChildren[], change: Partial<PlacingAsked> = {}): PlacingMatrix {
  const places = PLACES.map((id) => ({
    id,
    label: id,
    shortLabel: id,
    isAuthority: CODES.includes(id)
  }));
  const asked = { rows, region: THREE, places, official: [], wished: null, selected: null, ...change };
  const matrix = placingMatrix(asked);
  if (matrix === null) throw new Error('There is no matrix.');
  return matrix;
}

//            a    b   d  elsewhere outside not-known
export const PLAIN = {
  a: [100, 20, 5, 30, 2, 1],
  b: [8, 60, 0, 12, 1, 0],
  d: [7, 9, 40, 10, 0, 0]
};
