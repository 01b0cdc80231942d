import { EMPTY_WORDS } from '#lib/domain/cell.ts';
import { verdictWords } from '#lib/domain/comparison.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { markedVerdict, tooFewWords } from '#lib/views/marked-verdict.ts';
import type { Depth, RugNote } from '#lib/views/rug.ts';
import { travelWords } from '#lib/views/travel.ts';

/** The quarters of England in words, lowest first. */
export const QUARTERS: Readonly<Record<Depth, string>> = {
  1: 'lowest quarter of England',
  2: 'second lowest quarter of England',
  3: 'second highest quarter of England',
  4: 'highest quarter of England'
};

/** Everything that a cell says without words of its own: whose figure it is, how it stands and which way it went. */
export function cellWords(comparison: Comparison, row: ComparedAuthority, depth: Depth | null): string {
  const { indicator, decimals } = comparison;
  const whose = `${row.authority.name}, ${figureWords(comparison)}`;
  if (row.cell.kind !== 'shown') return `${whose}: ${EMPTY_WORDS[row.cell.kind]}`;
  const mark = markedVerdict(comparison, row);
  const average = row.againstNeighbours && !row.band ? row.neighbours?.value : null;
  const value =
    average === null || average === undefined ? '' : ` ${formatNumber(average, indicator.decimals)}`;
  const marked = mark
    ? `${verdictWords(mark.verdict)} beside ${mark.against}${value}`
    : tooFewWords(row) || 'not compared';
  const compared = row.band && mark ? `${row.band} the ${mark.against}` : marked;
  const quarter = depth === null ? '' : `, ${QUARTERS[depth]}`;
  const unstable = row.unstable.length > 0 ? ', another average or model would say otherwise' : '';
  const moved = travelWords(row.travel, decimals);
  return `${whose}: ${compared}${quarter}${unstable}${moved === '' ? '' : `; ${moved}`}`;
}

/** An indicator with its period: "LAC rate, 31 March 2025". */
export function figureWords({ indicator, choice, status }: Comparison): string {
  return `${indicator.shortTitle}, ${choice.shortPeriod}${status === 'published' ? '' : `, ${status}`}`;
}

/** The period and status of an indicator, and what its marks compare with. */
export function noteOf(comparison: Comparison): RugNote {
  const { choice, status, rows } = comparison;
  const against = rows
    .map((row) => markedVerdict(comparison, row)?.against ?? '')
    .find((words) => words !== '');
  return {
    period: choice.shortPeriod,
    status: status === 'published' ? '' : status,
    against: against === undefined ? 'not compared' : besideWords(against)
  };
}

function besideWords(against: string): string {
  return against.startsWith('neighbours') ? `beside own ${against}` : `beside the ${against}`;
}

/** What a note says that the one at the head of its theme does not; null where that says it all. */
export function unsharedNote(own: RugNote | null, shared: RugNote | null): RugNote | null {
  if (own === null || shared === null) return own;
  if (sameNote(own, shared)) return null;
  const sameFigures = own.period === shared.period && own.status === shared.status;
  return {
    period: sameFigures ? '' : own.period,
    status: own.status === shared.status ? '' : own.status || 'published',
    against: own.against === shared.against ? '' : own.against
  };
}

function sameNote(a: RugNote, b: RugNote): boolean {
  return a.period === b.period && a.status === b.status && a.against === b.against;
}

/** The note that most of some indicators share, the first of those that are as many; null of none. */
export function sharedNote(notes: readonly RugNote[]): RugNote | null {
  const sharing = (note: RugNote): number => notes.filter((other) => sameNote(note, other)).length;
  return notes.reduce<RugNote | null>(
    (most, note) => (most === null || sharing(note) > sharing(most) ? note : most),
    null
  );
}
