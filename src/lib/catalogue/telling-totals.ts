import type { PublishedRow } from './published.ts';

/** A region by its GSS code, and its authorities by their DfE codes. */
interface Place {
  readonly regionCode: string;
  readonly authorities: readonly { readonly code: string }[];
}

/**
 * Published rows without the counts of the region that would tell a suppressed one. A regional count is rounded to the
 * nearest ten, so that, less what the other authorities show, it narrows what is hidden, at times to a single number: where
 * any of the authorities is suppressed it is suppressed too. The region's own rate or percentage stays as published.
 */
export function withoutTellingTotals(
  rows: readonly PublishedRow[],
  { regionCode, authorities }: Place
): readonly PublishedRow[] {
  const codes = new Set(authorities.map(({ code }) => code));
  const telling = new Set(
    rows
      .filter(({ area, numerator, numeratorFlag }) => {
        return codes.has(area) && numerator === null && numeratorFlag === 'c';
      })
      .map(cellOf)
  );
  return rows.map((row) =>
    row.area === regionCode && row.numerator !== null && telling.has(cellOf(row))
      ? { ...row, numerator: null, numeratorFlag: 'c' }
      : row
  );
}

function cellOf({ series, endDay }: PublishedRow): string {
  return `${series} ${endDay}`;
}
