import { numberIn } from '#lib/domain/cell.ts';
import { isHidden } from '#lib/domain/held-back.ts';
import { formatCell } from '#lib/domain/format.ts';
import { dayLabel } from '#lib/domain/period.ts';
import { placingFindings } from '#lib/views/placing-words.ts';
import { totalText } from '#lib/views/placing-totals.ts';
import type { PlacingMatrix } from '#lib/views/placing.ts';

/** Children of one authority who live in the area of another. `count` is null where it is hidden, and `text` is then its mark. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number | null;
  readonly text: string;
  /** Out of or into the highlighted authority; null for all others. */
  readonly of: 'out' | 'in' | null;
}

/** An authority as both placing and hosting. */
export interface FlowEnd {
  readonly code: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly selected: boolean;
  /** Totals of the children it places with the others, and of the others' that it hosts. */
  readonly placed: string;
  readonly hosted: string;
}

/** Who places with whom inside the region. Flows of no children are left out. */
export interface FlowView {
  readonly title: string;
  readonly description: string;
  /** What the numbers beside the names of either side count. */
  readonly placing: string;
  readonly hosting: string;
  readonly ends: readonly FlowEnd[];
  readonly flows: readonly Flow[];
}

/** The flows between the authorities of a matrix, in its order; own areas and places beyond the region are no flows. */
export function flowView(matrix: PlacingMatrix): FlowView {
  const selected = matrix.rows.find((row) => row.selected);
  const chosen = selected?.code ?? null;
  const codes = new Set(matrix.rows.map(({ code }) => code));
  const flows = matrix.rows.flatMap((row) =>
    row.cells.flatMap(({ place, cell }): Flow[] => {
      const count = numberIn(cell);
      if (place === row.code || !codes.has(place)) return [];
      if (!isHidden(cell) && (count === null || count === 0)) return [];
      const of = row.code === chosen ? 'out' : place === chosen ? 'in' : null;
      return [{ from: row.code, to: place, count, text: formatCell(cell, 0), of }];
    })
  );
  return {
    title: `Children placed in another authority of the region, ${dayLabel(matrix.end)}`,
    description: placingFindings(matrix).join(' '),
    placing: selected ? `Whose children live in ${selected.shortLabel}` : 'Looked after by',
    hosting: selected ? `Where ${selected.shortLabel}’s children live` : 'Living in',
    ends: matrix.rows.map(({ code, label, shortLabel, selected, inRegion, hosted }) => ({
      code,
      label,
      shortLabel,
      selected,
      placed: totalText(inRegion),
      hosted: totalText(hosted)
    })),
    flows
  };
}

/** The text of a flow between two authorities: its count or mark; empty where there is none. */
export function flowText({ flows }: FlowView, from: string, to: string): string {
  return flows.find((flow) => flow.from === from && flow.to === to)?.text ?? '';
}
