import { cellOf, type Cell } from '#lib/domain/cell.ts';
import type { Observation } from '#lib/domain/observation.ts';

/** A submitted figure as a cell: its number, or why there is none. */
export function observedCell({ value, symbol }: Pick<Observation, 'value' | 'symbol'>): Cell {
  return cellOf(value, symbol ?? '');
}
