import { cellOf, numberIn, shown, type Cell } from '#lib/domain/cell.ts';
import { listWords } from '#lib/domain/format.ts';
import type { Region } from '#lib/domain/authority.ts';
import { rollingQuarters } from '#lib/domain/period.ts';
import { sumOfCells } from '#lib/domain/sum-cells.ts';
import type { ReviewCount } from '#lib/questions/late-reviews/index.ts';
import type { SubmittedSpan } from '#lib/questions/submitted-figures/index.ts';

/** An authority's late reviews of one quarter: all of them, and by reason in the order of the reasons. */
export interface LateReviews {
  readonly authority: string;
  readonly end: string;
  readonly late: Cell;
  readonly reasons: readonly Cell[];
}

/** Late reviews of an area over a span. `members` says who is in it, empty for an authority. */
export interface AreaLateReviews {
  /** DfE code of an authority, or `region`. */
  readonly code: string;
  readonly name: string;
  readonly members: string;
  readonly late: Cell;
  readonly reasons: readonly Cell[];
}

const NOT_SUPPLIED: Cell = { kind: 'not-supplied' };

/** The late reviews in submitted counts, by authority and quarter; `reasons` are ids of breakdowns. */
export function lateReviewsIn(
  counts: readonly ReviewCount[],
  reasons: readonly string[]
): readonly LateReviews[] {
  const groups = new Map<string, ReviewCount[]>();
  for (const count of counts) {
    const key = `${count.authority} ${count.end}`;
    const group = groups.get(key);
    if (group) group.push(count);
    else groups.set(key, [count]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const cell = (measure: string, breakdown = ''): Cell => {
      const found = group.find((count) => count.measure === measure && count.breakdown === breakdown);
      return found ? cellOf(found.value, found.symbol ?? '') : NOT_SUPPLIED;
    };
    if (!first) return [];
    return [
      {
        authority: first.authority,
        end: first.end,
        late: difference(cell('reviews'), cell('reviews_on_time')),
        reasons: reasons.map((reason) => cell('reviews_late_reason', reason))
      }
    ];
  });
}

function difference(all: Cell, some: Cell): Cell {
  const total = sumOfCells([all, some]);
  if (total.kind !== 'shown') return total;
  const late = (numberIn(all) ?? 0) - (numberIn(some) ?? 0);
  return late < 0 ? { kind: 'not-available' } : shown(late);
}

/** The last days of the quarters in which anybody has counted a late review or a reason, newest first. */
export function endsOfLate(all: readonly LateReviews[]): readonly string[] {
  const known = all.filter(({ late, reasons }) => [late, ...reasons].some(({ kind }) => kind === 'shown'));
  return [...new Set(known.map(({ end }) => end))].sort().reverse();
}

/** One authority's late reviews of the quarter that ends on `end`, or of the four quarters to it; null where it sent none. */
export function lateReviewsOf(
  all: readonly LateReviews[],
  authority: { readonly code: string; readonly name: string },
  end: string,
  span: SubmittedSpan
): AreaLateReviews | null {
  const ends = span === 'quarter' ? [end] : rollingQuarters(end);
  const own = all.filter((one) => one.authority === authority.code);
  const quarters = ends.flatMap((day) => own.find((one) => one.end === day) ?? []);
  const [first] = quarters;
  if (!first) return null;
  const missing = quarters.length < ends.length ? [NOT_SUPPLIED] : [];
  return {
    code: authority.code,
    name: authority.name,
    members: '',
    late: sumOfCells([...quarters.map(({ late }) => late), ...missing]),
    reasons: first.reasons.map((_, index) =>
      sumOfCells([...quarters.map(({ reasons }) => reasons[index] ?? NOT_SUPPLIED), ...missing])
    )
  };
}

/**
 * The region's late reviews, pooled over the authorities that gave every count: one with a hidden reason is left out
 * whole, or its reasons could be worked out from the totals. `members` names those left out. Null where nobody is in.
 */
export function lateReviewsOfRegion(
  all: readonly LateReviews[],
  region: Region,
  end: string,
  span: SubmittedSpan
): AreaLateReviews | null {
  const areas = region.authorities.map((authority) => ({
    authority,
    area: lateReviewsOf(all, authority, end, span)
  }));
  const complete = areas.flatMap(({ area }) => (area !== null && isComplete(area) ? [area] : []));
  const left = areas.filter(({ area }) => area === null || !isComplete(area));
  const [first] = complete;
  if (!first) return null;
  const names = listWords(left.map(({ authority }) => authority.name));
  return {
    code: 'region',
    name: region.title,
    members: `${complete.length} of ${areas.length} authorities${left.length === 0 ? '' : `; left out, because a count is missing or suppressed: ${names}`}`,
    late: sumOfCells(complete.map(({ late }) => late)),
    reasons: first.reasons.map((_, index) =>
      sumOfCells(complete.map(({ reasons }) => reasons[index] ?? NOT_SUPPLIED))
    )
  };
}

/** Whether an area gave the number of its late reviews and of every reason. */
export function isComplete({ late, reasons }: AreaLateReviews): boolean {
  return [late, ...reasons].every(({ kind }) => kind === 'shown');
}
