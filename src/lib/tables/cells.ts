import { EMPTY_MARK, numberIn, type Cell } from '#lib/domain/cell.ts';
import { verdictWords, type Verdict } from '#lib/domain/comparison.ts';
import { formatCell, formatNumber } from '#lib/domain/format.ts';
import type { Average } from '#lib/domain/neighbour-average.ts';
import { figureAddress, type FigureAddress } from '#lib/views/figure-address.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import { tooFewWords } from '#lib/views/marked-verdict.ts';
import type { TableCell } from './table.ts';

/** A cell that says nothing and sorts last. */
export const NOTHING: TableCell = { text: '', value: null };

/** A value with its mark where it is empty; sorted by the unrounded number. */
export function valueCell(cell: Cell, decimals: number): TableCell {
  return {
    text: cell.kind === 'shown' ? formatCell(cell, decimals) : EMPTY_MARK[cell.kind],
    value: numberIn(cell)
  };
}

/** A number to so many decimals, or nothing. */
export function numberCell(value: number | null, decimals: number): TableCell {
  return value === null ? NOTHING : { text: formatNumber(value, decimals), value };
}

/** An average to so many decimals, marked where its members are too few; nothing where there is none. */
export function averageCell(average: Average | null, decimals: number): TableCell {
  const cell = numberCell(average?.value ?? null, decimals);
  return average?.weak === true && cell !== NOTHING ? { ...cell, weak: true } : cell;
}

/** A verdict in words. */
export function verdictCell(verdict: Verdict | null): TableCell {
  return verdict === null ? NOTHING : textCell(verdictWords(verdict));
}

/** The verdict against an authority's neighbours, marked † where another rule would say otherwise; why there is none where too few are known. */
export function neighboursVerdictCell(row: ComparedAuthority): TableCell {
  const { againstNeighbours, unstable } = row;
  if (againstNeighbours)
    return textCell(`${verdictWords(againstNeighbours)}${unstable.length > 0 ? ' †' : ''}`);
  const few = tooFewWords(row);
  return few === '' ? NOTHING : { ...textCell(few), weak: true };
}

/** Words, sorted as they are written. */
export function textCell(text: string): TableCell {
  return { text, value: text };
}

/** A cell that opens to the arithmetic of its figure; one that says nothing stays as it is. */
export function explained(cell: TableCell, address: FigureAddress): TableCell {
  return cell.text === '' ? cell : { ...cell, explain: figureAddress(address) };
}
