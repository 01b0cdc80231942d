import { cellOf, EMPTY_MARK, numberIn, shown, type Cell } from '#lib/domain/cell.ts';
import { formatNumber } from '#lib/domain/format.ts';
import { isHidden } from '#lib/domain/held-back.ts';
import type { OfficialPlacing, PlacingCell, PlacingRow, PlacingTotal } from '#lib/views/placing.ts';

/**
 * The sum of counts. A hidden part hides the sum, so that nothing shown says anything of what is hidden; a part that is
 * not there makes it a sum of those that are; not applicable is none. No parts at all are not supplied.
 */
export function placingTotal(cells: readonly Cell[]): PlacingTotal {
  const given = cells.filter(({ kind }) => kind !== 'not-supplied' && kind !== 'not-available');
  const counts = { reporting: given.length, of: cells.length };
  if (given.length === 0) return { cell: { kind: 'not-supplied' }, ...counts };
  if (given.some(isHidden)) return { cell: { kind: 'suppressed' }, ...counts };
  return { cell: shown(given.reduce((sum, cell) => sum + (numberIn(cell) ?? 0), 0)), ...counts };
}

/** Hosted less placed: empty unless all places are known; at least so much where not all who may place here report. */
export function placingBalance(hosted: PlacingTotal, placed: PlacingTotal): PlacingTotal {
  const { reporting, of } = hosted;
  if (isHidden(hosted.cell) || isHidden(placed.cell)) return { cell: { kind: 'suppressed' }, reporting, of };
  if (hosted.cell.kind !== 'shown' || placed.cell.kind !== 'shown' || isAtLeast(placed)) {
    return { cell: { kind: 'not-supplied' }, reporting, of };
  }
  return { cell: shown(hosted.cell.value - placed.cell.value), reporting, of };
}

/** Whether a sum is of fewer parts than there should be. */
export function isAtLeast({ cell, reporting, of }: PlacingTotal): boolean {
  return cell.kind === 'shown' && reporting < of;
}

/** "54", "≥ 54" for at least 54, "[c]". */
export function totalText(total: PlacingTotal): string {
  const { cell } = total;
  if (cell.kind !== 'shown') return EMPTY_MARK[cell.kind];
  return `${isAtLeast(total) ? '≥ ' : ''}${formatNumber(cell.value, 0)}`;
}

/** "+41", "≥ −30", "0", "[c]". */
export function balanceText(total: PlacingTotal): string {
  const text = totalText(total);
  return total.cell.kind === 'shown' && total.cell.value > 0 ? text.replace(/(\d)/, '+$1') : text;
}

/** "54", "at least 54", or null where there is no number. */
export function totalWords(total: PlacingTotal): string | null {
  if (total.cell.kind !== 'shown') return null;
  return `${isAtLeast(total) ? 'at least ' : ''}${formatNumber(total.cell.value, 0)}`;
}

/**
 * DfE's counts of an authority and a day beside what was submitted. One is hidden wherever a count that it is made of is
 * hidden: it would give the hidden count away.
 */
export function officialBeside(
  counts: OfficialPlacing | undefined,
  code: string,
  own: readonly PlacingCell[],
  hosted: PlacingTotal
): PlacingRow['official'] {
  if (counts === undefined) return null;
  const inArea = own.filter(({ place }) => place === code);
  const elsewhere = own.filter(({ place }) => place !== code);
  const beside = (count: number | null, isUnsafe: boolean): Cell =>
    isUnsafe ? { kind: 'suppressed' } : cellOf(count, 'x');
  return {
    inside: beside(counts.ownPlacedInside, inArea.some(hides)),
    outside: beside(counts.ownPlacedOutside, elsewhere.some(hides)),
    hosted: beside(counts.livingInAreaOthers, isHidden(hosted.cell))
  };
}

function hides({ cell }: PlacingCell): boolean {
  return isHidden(cell);
}
