import { isHidden } from '#lib/domain/held-back.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { placingTotal } from '#lib/views/placing-totals.ts';
import type { PlacingMatrix, PlacingRow, PlacingTotal } from '#lib/views/placing.ts';
import { withoutFigure } from '#lib/views/without-figure.ts';

/** Which counts of the matrix each share of an authority's children is made of, by indicator. */
const MADE_OF: Readonly<Record<string, (row: PlacingRow) => PlacingTotal>> = {
  'placed-in-region': ({ inRegion }) => inRegion,
  'placed-outside-region': ({ outsideRegion }) => outsideRegion,
  'placed-outside-own': ({ inRegion, outsideRegion }) => placingTotal([inRegion.cell, outsideRegion.cell])
};

/** Whether a submitted share is one that the matrix beside it may hold back. */
export function isOfMatrix({ indicator, choice }: Comparison): boolean {
  return choice.source === 'submitted' && indicator.id in MADE_OF;
}

/**
 * A comparison that stands on one page with the matrix of the same day: a submitted share is hidden where a count that it
 * is made of is held back there, and the region's with it, or the share would give that count away.
 */
export function besideMatrix(comparison: Comparison, matrix: PlacingMatrix | null): Comparison {
  const madeOf = MADE_OF[comparison.indicator.id];
  const isSameDay = comparison.choice.source === 'submitted' && comparison.choice.end === matrix?.end;
  if (madeOf === undefined || matrix === null || !isSameDay) return comparison;
  const hidden = new Set(matrix.rows.filter((row) => isHidden(madeOf(row).cell)).map(({ code }) => code));
  const hides = ({ authority, cell }: ComparedAuthority): boolean =>
    cell.kind === 'shown' && hidden.has(authority.code);
  if (!comparison.rows.some(hides)) return comparison;
  const rows = comparison.rows.map((row) => (hides(row) ? withoutFigure(row) : row));
  return { ...comparison, rows, region: null, unweighted: null };
}
