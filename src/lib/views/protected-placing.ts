import type { Protection, Withheld } from '#lib/domain/protection.ts';
import { isSmallCount } from '#lib/domain/suppression.ts';
import type { PlacedChildren } from '#lib/questions/placed-children/index.ts';

/** Children in a place, marked where partners may not see the count. */
export interface MarkedPlaced extends PlacedChildren {
  readonly withheld?: Withheld;
}

/** Marks the counts that are suppressed among the same counts as partners may have them. */
export function markPlaced(
  members: readonly PlacedChildren[],
  partners: readonly PlacedChildren[]
): readonly MarkedPlaced[] {
  const hidden = new Set(partners.filter(({ value }) => value === null).map(keyOf));
  return members.map((row) => {
    if (row.value === null || !hidden.has(keyOf(row))) return row;
    return { ...row, withheld: isSmallCount(row.value) ? 'small' : 'beside' };
  });
}

/** The counts as partners may see them. */
export function protectPlaced(
  rows: readonly MarkedPlaced[],
  protection: Protection = 'full'
): readonly PlacedChildren[] {
  return rows.map(({ withheld, ...row }) =>
    withheld === undefined || (protection === 'small' && withheld === 'beside')
      ? row
      : { ...row, value: null, status: 'c' }
  );
}

function keyOf({ authority, end, place }: PlacedChildren): string {
  return `${authority} ${end} ${place}`;
}
