import { packCell, unpackCell } from '#lib/views/packed-cells.ts';
import { packWithheld, unpackWithheld } from '#lib/views/packed-withheld.ts';
import type { MarkedLateReviews } from '#lib/views/protected-late-reviews.ts';

/** Late reviews as a page carries them: a line an authority and quarter, its total and its reasons as numbers or letters. */
export function packLateReviews(all: readonly MarkedLateReviews[]): string {
  return all
    .map(({ authority, end, late, reasons, withheld }) =>
      [
        authority,
        end,
        ...[late, ...reasons].map((cell, index) => `${packCell(cell)}${packWithheld(withheld?.[index])}`)
      ].join(',')
    )
    .join(';');
}

/** What `packLateReviews` wrote. */
export function unpackLateReviews(lines: string): readonly MarkedLateReviews[] {
  if (lines === '') return [];
  return lines.split(';').map((line) => {
    const [authority = '', end = '', late = '', ...reasons] = line.split(',');
    const marked = [late, ...reasons].map(unpackWithheld);
    const [first = unpackCell(''), ...rest] = marked.map(({ text }) => unpackCell(text));
    const whose = { authority, end, late: first, reasons: rest };
    const withheld = marked.map(({ why }) => why);
    return withheld.some((why) => why !== null) ? { ...whose, withheld } : whose;
  });
}
