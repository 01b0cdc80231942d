import { formatNumber, listWords, plural } from '#lib/domain/format.ts';
import type { BoardCell, BoardRow, BoardState } from '#lib/views/completeness-board.ts';

type Counts = Pick<BoardCell, 'received' | 'expected' | 'explained' | 'warnings' | 'unexplained'>;

/** A theme's state with its numbers: "partial: 18 of 23", "in: 23, 2 warnings", "explained: 21 of 23, 2 not available", "accepted: 23". */
export function stateWords(state: BoardState, counts: Counts): string {
  const { received, expected, explained, warnings, unexplained } = counts;
  if (state === 'not received') return state;
  const cells = received < expected ? `${received} of ${expected}` : String(expected);
  const open = unexplained > 0 && unexplained < warnings ? ` (${unexplained} unexplained)` : '';
  const reasons = warnings > 0 && unexplained === 0 ? ' (explained)' : open;
  return [
    `${state === 'warnings' ? 'in' : state}: ${cells}`,
    ...(explained > 0 ? [`${explained} not available`] : []),
    ...(warnings > 0 ? [`${plural(warnings, 'warning')}${reasons}`] : [])
  ].join(', ');
}

/** "2025-26 Q1: 9 of 11 in, 84% of cells; 2 with warnings; Luton and Thurrock outstanding." */
export function boardHeadline(rows: readonly BoardRow[], quarter: string): string {
  const isIn = ({ cells }: BoardRow): boolean => cells.some(({ state }) => state !== 'not received');
  const warned = rows.filter(
    ({ cells, fileWarnings }) => fileWarnings > 0 || cells.some(({ warnings }) => warnings > 0)
  );
  const outstanding = rows.filter((row) => !isIn(row)).map(({ authority }) => authority.shortName);
  const received = rows.reduce((sum, row) => sum + row.received, 0);
  const expected = rows.reduce((sum, row) => sum + row.expected, 0);
  const parts = [
    `${quarter}: ${rows.filter(isIn).length} of ${rows.length} in, ${shareWords(received, expected)} of cells`,
    ...(warned.length > 0 ? [`${warned.length} with warnings`] : []),
    outstanding.length === 0 ? 'none outstanding' : `${listWords(outstanding)} outstanding`
  ];
  return `${parts.join('; ')}.`;
}

/** A share as a whole percentage that is 0% and 100% only where it is so exactly. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  const share = (part * 100) / whole;
  if (share < 1) return 'under 1%';
  return part < whole && share > 99 ? 'over 99%' : `${formatNumber(share, 0)}%`;
}
