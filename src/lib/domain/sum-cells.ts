import type { Cell, EmptyKind } from './cell.ts';
import { shown } from './cell.ts';
import { combineStatus } from './rate.ts';

/** The sum of cells; where any has no number there is no sum, for the gravest of their reasons. No cells add up to 0. */
export function sumOfCells(cells: readonly Cell[]): Cell {
  let sum = 0;
  let reason: EmptyKind | null = null;
  for (const cell of cells) {
    if (cell.kind === 'shown') sum += cell.value;
    else reason = graver(reason, cell.kind);
  }
  return reason === null ? shown(sum) : { kind: reason };
}

function graver(one: EmptyKind | null, other: EmptyKind): EmptyKind {
  if (one === null || one === 'low') return other;
  return other === 'low' ? one : (combineStatus({ kind: one }, { kind: other }) ?? other);
}
