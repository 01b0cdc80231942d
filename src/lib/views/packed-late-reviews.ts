import type { LateReviews } from '#lib/views/late-reviews.ts';
import { packCell, unpackCell } from '#lib/views/packed-cells.ts';

/** Late reviews as a page carries them: a line an authority and quarter, its total and its reasons as numbers or letters. */
export function packLateReviews(all: readonly LateReviews[]): string {
  return all
    .map(({ authority, end, late, reasons }) =>
      [authority, end, ...[late, ...reasons].map(packCell)].join(',')
    )
    .join(';');
}

/** What `packLateReviews` wrote. */
export function unpackLateReviews(lines: string): readonly LateReviews[] {
  if (lines === '') return [];
  return lines.split(';').map((line) => {
    const [authority = '', end = '', late = '', ...reasons] = line.split(',');
    return { authority, end, late: unpackCell(late), reasons: reasons.map(unpackCell) };
  });
}
