import type { Cell } from './cell.ts';
import { roundHalfAway } from './format.ts';

export type Agreement = 'agrees' | 'differs' | 'not-comparable';
export type AreaLevel = 'authority' | 'region' | 'country';

/** Decimals fine enough to tell any two submitted numbers apart. */
const EXACT = 6;

/**
 * Whether a local count agrees with the published one: exactly for an authority, to the nearest 10 for a
 * region or England, as DfE rounds them.
 */
export function reconcileCount(level: AreaLevel, local: Cell, published: Cell): Agreement {
  return agreement(local, published, level === 'authority' ? EXACT : -1);
}

/**
 * Whether a local rate or percentage agrees with the published one at the decimals that it was published
 * to.
 */
export function reconcileValue(local: Cell, published: Cell, decimals: number): Agreement {
  return agreement(local, published, decimals);
}

function agreement(local: Cell, published: Cell, decimals: number): Agreement {
  if (local.kind !== 'shown' || published.kind !== 'shown') return 'not-comparable';
  const same = roundHalfAway(local.value, decimals) === roundHalfAway(published.value, decimals);
  return same ? 'agrees' : 'differs';
}
