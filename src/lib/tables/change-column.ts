import { changeWords } from '#lib/domain/change.ts';
import { travelArrow, type Travel } from '#lib/views/travel.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { NOTHING } from './cells.ts';
import type { IndicatorColumn } from './indicator-columns.ts';
import type { TableCell } from './table.ts';

/** The change since the period before, which its heading names; sorted by the size and sign of the change. */
export function changeColumn({ rows, decimals }: Comparison): IndicatorColumn {
  const travel = rows.map((row) => row.travel).find((one) => one !== null);
  return {
    id: 'change',
    title: 'Change',
    note: travel ? `since ${travel.period}` : '',
    kind: 'number',
    applies: travel !== undefined,
    of: (row) => changeCell(row.travel, decimals),
    ofComparator: () => NOTHING
  };
}

/** A change as a cell: "↑ up 3.1", "→ no change", or why there is none. */
export function changeCell(travel: Travel | null, decimals: number): TableCell {
  if (travel === null) return NOTHING;
  const text = `${travelArrow(travel)} ${changeWords(travel.change, decimals)}`.trim();
  const value = travel.change.kind === 'no-comparable-period' ? null : travel.change.difference;
  return { text, value };
}
