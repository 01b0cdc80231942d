import type { Cell } from '#lib/domain/cell.ts';
import type { Protection, Withheld } from '#lib/domain/protection.ts';
import { isSmallCount } from '#lib/domain/suppression.ts';
import type { LateReviews } from '#lib/views/late-reviews.ts';

/** Late reviews, marked where partners may not see a count: in the order of all late reviews and then the reasons. */
export interface MarkedLateReviews extends LateReviews {
  readonly withheld?: readonly (Withheld | null)[];
}

/** Marks the counts that are suppressed among the same late reviews as partners may have them. */
export function markLateReviews(
  members: readonly LateReviews[],
  partners: readonly LateReviews[]
): readonly MarkedLateReviews[] {
  return members.map((one) => {
    const other = partners.find(({ authority, end }) => authority === one.authority && end === one.end);
    const hidden = other ? [other.late, ...other.reasons] : [];
    const withheld = [one.late, ...one.reasons].map((cell, index): Withheld | null => {
      if (cell.kind !== 'shown' || hidden[index]?.kind === 'shown') return null;
      return isSmallCount(cell.value) ? 'small' : 'beside';
    });
    return withheld.some((why) => why !== null) ? { ...one, withheld } : one;
  });
}

/** Late reviews as partners may see them. */
export function protectLateReviews(
  all: readonly MarkedLateReviews[],
  protection: Protection = 'full'
): readonly LateReviews[] {
  return all.map(({ authority, end, late, reasons, withheld }) => {
    const seen = (cell: Cell, index: number): Cell => {
      const why = withheld?.[index] ?? null;
      return why === null || (protection === 'small' && why === 'beside') ? cell : { kind: 'suppressed' };
    };
    return {
      authority,
      end,
      late: seen(late, 0),
      reasons: reasons.map((reason, index) => seen(reason, index + 1))
    };
  });
}
