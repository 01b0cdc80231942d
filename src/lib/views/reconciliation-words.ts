import type { Authority } from '#lib/domain/authority.ts';
import { formatCell, formatNumber, listWords, plural } from '#lib/domain/format.ts';
import { dayLabel } from '#lib/domain/period.ts';
import type { Reconciled, ReconciliationRow } from '#lib/views/reconciliation.ts';

/** How agreement is shown: a mark that reads without colour, and a word. */
export const AGREEMENT_MARKS = {
  agrees: { mark: '✓', words: 'agrees' },
  differs: { mark: '≠', words: 'differs' },
  'not-comparable': { mark: '–', words: 'cannot be compared' }
} as const;

/** What came of reconciling a quarter, in a sentence or two; `end` is its last day, ISO. */
export function reconciliationSummary(
  rows: readonly ReconciliationRow[],
  authorities: readonly Pick<Authority, 'code' | 'shortName'>[],
  end: string
): string {
  const day = dayLabel(end);
  if (rows.length === 0) return `There is no published figure to compare with ${day}.`;
  const count = (agreement: ReconciliationRow['agreement']): number =>
    rows.filter((row) => row.agreement === agreement).length;
  const differing = count('differs');
  const unknown = count('not-comparable');
  const agreeing = `${day}: ${formatNumber(count('agrees'), 0)} of ${plural(rows.length - unknown, 'figure')} ${rows.length - unknown === 1 ? 'agrees' : 'agree'} with DfE’s after rounding`;
  const where =
    differing === 0
      ? ''
      : `; ${formatNumber(differing, 0)} ${differing === 1 ? 'differs' : 'differ'} (${namesOf(rows, authorities)})`;
  const rest =
    unknown === 0
      ? ''
      : ` ${plural(unknown, 'more figure')} cannot be compared, because one side is suppressed or not given.`;
  return `${agreeing}${where}.${rest}`;
}

/** "Essex 2, Luton 1": how many differ for each authority, in the region's order. */
function namesOf(
  rows: readonly ReconciliationRow[],
  authorities: readonly Pick<Authority, 'code' | 'shortName'>[]
): string {
  const counts = authorities.map(({ code, shortName }) => ({
    shortName,
    count: rows.filter((row) => row.authority === code && row.agreement === 'differs').length
  }));
  return listWords(
    counts.filter(({ count }) => count > 0).map(({ shortName, count }) => `${shortName} ${count}`)
  );
}

/** One comparison in words: "412 submitted, 409 published, 3 more", "58 submitted, 58 published", "[c] submitted, 12 published". */
export function reconciledWords(
  { submitted, published, agreement, difference }: Reconciled,
  decimals: number
): string {
  const pair = `${formatCell(submitted, decimals)} submitted, ${formatCell(published, decimals)} published`;
  if (agreement !== 'differs' || difference === null) return pair;
  return `${pair}, ${formatNumber(Math.abs(difference), decimals)} ${difference > 0 ? 'more' : 'fewer'}`;
}
