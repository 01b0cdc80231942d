import { EMPTY_WORDS, numberIn, type Cell } from '#lib/domain/cell.ts';
import { formatCell, formatNumber, listWords, plural } from '#lib/domain/format.ts';
import type { LateReason } from '#lib/domain/late-reason.ts';
import { sumOfCells } from '#lib/domain/sum-cells.ts';
import type { AreaLateReviews } from '#lib/views/late-reviews.ts';

/** One reason of an area, with what may be said of it. Shares are per cent, null where they may not be said. */
export interface ReasonCount {
  readonly reason: LateReason;
  readonly cell: Cell;
  readonly share: number | null;
  /** The share of this reason and of all before it. */
  readonly soFar: number | null;
}

/** The reasons of one area, largest first, those without a number last. */
export interface LateReasons {
  readonly area: AreaLateReviews;
  readonly counts: readonly ReasonCount[];
  /** Late reviews that have no reason; null where a count is missing or hidden. */
  readonly unexplained: number | null;
  /** What shares are of: the late reviews, or the reasons where they are more or where the late reviews are not known. */
  readonly base: { readonly size: number; readonly of: 'late reviews' | 'reasons given' } | null;
  readonly avoidable: { readonly count: number; readonly share: number | null } | null;
  readonly groups: readonly { readonly name: string; readonly isAvoidable: boolean; readonly cell: Cell }[];
}

/**
 * The reasons of an area in order. Where one of them has no number nothing is said that uses the number of late
 * reviews, no share and nothing cumulative: a hidden count could be worked out from it.
 */
export function lateReasonsOf(area: AreaLateReviews, reasons: readonly LateReason[]): LateReasons {
  const cells = reasons.map((reason, index) => ({
    reason,
    cell: area.reasons[index] ?? ({ kind: 'not-supplied' } as const)
  }));
  const given = numberIn(sumOfCells(cells.map(({ cell }) => cell)));
  const base = area.late.kind === 'suppressed' ? null : baseOf(given, numberIn(area.late));
  const avoidable = cells.filter(({ reason }) => reason.isAvoidable).map(({ cell }) => numberIn(cell) ?? 0);
  const shareOf = (count: number): number | null =>
    base === null || base.size === 0 ? null : (count * 100) / base.size;
  const count = avoidable.reduce((sum, one) => sum + one, 0);
  return {
    area,
    counts: inOrder(cells, shareOf),
    unexplained: given === null || base?.of !== 'late reviews' ? null : base.size - given,
    base,
    avoidable: base === null ? null : { count, share: shareOf(count) },
    groups: groupsOf(cells)
  };
}

function baseOf(given: number | null, late: number | null): LateReasons['base'] {
  if (given === null) return null;
  return late !== null && late >= given
    ? { size: late, of: 'late reviews' }
    : { size: given, of: 'reasons given' };
}

interface Counted {
  readonly reason: LateReason;
  readonly cell: Cell;
}

function inOrder(
  cells: readonly Counted[],
  shareOf: (count: number) => number | null
): readonly ReasonCount[] {
  let soFar = 0;
  const sorted = [...cells].sort((a, b) => (numberIn(b.cell) ?? -1) - (numberIn(a.cell) ?? -1));
  return sorted.map(({ reason, cell }) => {
    const count = numberIn(cell);
    soFar += count ?? 0;
    return {
      reason,
      cell,
      share: count === null ? null : shareOf(count),
      soFar: count === null ? null : shareOf(soFar)
    };
  });
}

function groupsOf(cells: readonly Counted[]): LateReasons['groups'] {
  const names = [...new Set(cells.map(({ reason }) => reason.group))];
  return names.map((name) => {
    const own = cells.filter(({ reason }) => reason.group === name);
    return {
      name,
      isAvoidable: own.some(({ reason }) => reason.isAvoidable),
      cell: sumOfCells(own.map(({ cell }) => cell))
    };
  });
}

/** The groups that count as avoidable, as a rule that stands beside every avoidable share. */
export function avoidableRule(reasons: readonly LateReason[]): string {
  const names = [...new Set(reasons.filter(({ isAvoidable }) => isAvoidable).map(({ group }) => group))];
  return names.length === 0
    ? 'No group of reasons counts as avoidable.'
    : `Avoidable: ${listWords(names.map((name) => name.toLowerCase()))}, which the service itself can remove. Every other reason is not counted as avoidable.`;
}

/** "41 of 96 late reviews (43%) were late for avoidable reasons.", or why that may not be said. */
export function avoidableWords({ area, avoidable, base, counts }: LateReasons): string {
  if (avoidable === null || base === null) return withheldWords(area, counts);
  if (base.size === 0) return 'No review was late.';
  const share = avoidable.share === null ? '' : ` (${formatNumber(avoidable.share, 0)}%)`;
  const of =
    base.of === 'late reviews'
      ? plural(base.size, 'late review')
      : plural(base.size, 'reason given', 'reasons given');
  return `${formatNumber(avoidable.count, 0)} of ${of}${share} ${avoidable.count === 1 ? 'was' : 'were'} late for avoidable reasons.`;
}

function withheldWords({ late }: AreaLateReviews, counts: readonly ReasonCount[]): string {
  const without = counts.flatMap(({ reason, cell }) =>
    cell.kind === 'shown' ? [] : [`${reason.title.toLowerCase()} is ${EMPTY_WORDS[cell.kind]}`]
  );
  const hidden =
    late.kind === 'suppressed' ? [`the number of late reviews is ${EMPTY_WORDS.suppressed}`] : [];
  return `The avoidable share and running shares are withheld: ${listWords([...without, ...hidden])}.`;
}

/** What reasons and late reviews do not agree on, in a sentence; empty where they do or where it may not be said. */
export function unevenWords({ area, base, unexplained, counts }: LateReasons): string {
  if (base === null) return '';
  if (unexplained !== null) {
    return unexplained === 0
      ? ''
      : `${plural(unexplained, 'late review has', 'late reviews have')} no reason.`;
  }
  const late = numberIn(area.late);
  if (late === null)
    return `How many reviews were late is ${formatCell(area.late, 0)}: shares are of the reasons given.`;
  const given = counts.reduce((sum, { cell }) => sum + (numberIn(cell) ?? 0), 0);
  return `The reasons add up to ${given - late} more than the late reviews: shares are of the reasons.`;
}
