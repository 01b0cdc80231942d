import { numberIn, shown, type Cell } from '#lib/domain/cell.ts';
import { formatCell, formatNumber } from '#lib/domain/format.ts';
import { heldBack } from '#lib/domain/held-back.ts';
import type { MixBar, MixSegment } from '#lib/views/mix.ts';

/** One part of a mix as it is known: its share in per cent, and the count behind it where there is one. */
export interface KnownShare {
  readonly cell: Cell;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Shares of an authority with those held back that would give a suppressed one away, and which they are. */
export interface ProtectedShares {
  readonly cells: readonly Cell[];
  readonly held: readonly number[];
}

/**
 * Hides as many shown shares as it takes, the smallest first: the parts of a mix come to its whole, so that one suppressed
 * part alone, or two that are as small as can be, could be worked out.
 */
export function protectedShares(shares: readonly KnownShare[]): ProtectedShares {
  const known = shares.filter(({ cell }) => cell.kind === 'shown');
  const hasCounts = known.every(({ numerator }) => numerator !== null);
  const whole = hasCounts
    ? (known.find(({ denominator }) => denominator !== null)?.denominator ?? null)
    : null;
  const counts = shares.map(({ cell, numerator }): Cell => {
    if (cell.kind === 'shown') return hasCounts && numerator !== null ? shown(numerator) : cell;
    return cell.kind === 'low' && numerator !== null ? shown(numerator) : cell;
  });
  const order = counts
    .map((count, index) => ({ index, value: numberIn(count) ?? 0 }))
    .sort((a, b) => a.value - b.value)
    .map(({ index }) => index);
  const held = heldBack(counts, whole, order);
  return {
    cells: shares.map(({ cell }, index) => (held.has(index) ? { kind: 'suppressed' } : cell)),
    held: [...held]
  };
}

/** A bar of shares in per cent, in the order of the parts: what is hidden or not supplied is one stretch at its end. */
export function mixBar(
  bar: Omit<MixBar, 'segments' | 'texts' | 'values'>,
  cells: readonly Cell[],
  decimals: number
): MixBar {
  const parts = cells.flatMap((cell, part): MixSegment[] => {
    const value = numberIn(cell) ?? 0;
    return value > 0 ? [{ part, weight: value, text: `${formatCell(cell, decimals)}%` }] : [];
  });
  const isKnown = cells.some(({ kind }) => kind === 'shown');
  return {
    ...bar,
    segments: isKnown ? [...parts, ...remainder(cells, parts)] : [],
    texts: cells.map((cell) => formatCell(cell, decimals)),
    values: cells.map(numberIn)
  };
}

/** What a bar lacks, as one stretch that is never thinner than one per cent; its number is not said. */
function remainder(cells: readonly Cell[], parts: readonly MixSegment[]): readonly MixSegment[] {
  const hidden = cells.some(({ kind }) => kind === 'suppressed');
  const missing = cells.some(({ kind }) => kind === 'not-supplied' || kind === 'not-available');
  const left = 100 - sumOf(parts);
  if (hidden) return [{ part: 'hidden', weight: Math.max(left, 1), text: 'not shown' }];
  return missing && left > 0.5 ? [{ part: 'missing', weight: left, text: 'not supplied' }] : [];
}

function sumOf(parts: readonly MixSegment[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

/** What the shares of a bar come to as they are written, where all are shown and they miss 100; else null. */
export function unevenSum({ values, texts }: MixBar): string | null {
  if (values.some((value) => value === null)) return null;
  const decimals = Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0));
  const sum = texts.reduce((total, text) => total + Number(text), 0);
  return Math.abs(sum - 100) < 0.05 ? null : formatNumber(sum, decimals);
}
