/** Why there is no number: each kind keeps its own words, mark and place in a sort, and none is ever a zero. */
export type EmptyKind = 'suppressed' | 'low' | 'not-available' | 'not-applicable' | 'not-supplied';

/** A value that may be looked at, or the reason why there is none. `value` is unrounded and finite. */
export type Cell = { readonly kind: 'shown'; readonly value: number } | { readonly kind: EmptyKind };

/** The mark in tables and files, after the shorthand of official statistics. */
export const EMPTY_MARK: Readonly<Record<EmptyKind, string>> = {
  suppressed: '[c]',
  low: '[low]',
  'not-available': '[x]',
  'not-applicable': '[z]',
  'not-supplied': '–'
};

export const EMPTY_WORDS: Readonly<Record<EmptyKind, string>> = {
  suppressed: 'suppressed to protect confidentiality',
  low: 'rounds to zero but is not zero',
  'not-available': 'not available',
  'not-applicable': 'not applicable',
  'not-supplied': 'not supplied'
};

const SYMBOL_KIND: Readonly<Record<string, EmptyKind>> = {
  c: 'suppressed',
  k: 'low',
  low: 'low',
  z: 'not-applicable',
  x: 'not-available',
  u: 'not-available',
  '-': 'not-available'
};

/** A number as a cell; anything that is not finite is a bug in the caller. */
export function shown(value: number): Cell {
  if (!Number.isFinite(value)) throw new Error(`A shown value must be a finite number, not ${value}.`);
  return { kind: 'shown', value };
}

/** The cell for a value and the symbol that stands in its place; `joint` and unknown symbols leave the value as it is. */
export function cellOf(value: number | null, symbol: string): Cell {
  if (value !== null) return shown(value);
  return { kind: SYMBOL_KIND[symbol] ?? 'not-supplied' };
}

/** The number in a cell, or null. */
export function numberIn(cell: Cell): number | null {
  return cell.kind === 'shown' ? cell.value : null;
}
