import { describe, expect, it, test } from 'vitest';
import { shown } from './cell.ts';
import { reconcileCount, reconcileValue } from './reconcile.ts';

describe('counts', () => {
  // The eleven authorities' children sum to 6,795 and their plans to 3,562; the region is published as 6,800 and 3,560.
  test.each([
    ['region', 6795, 6800, 'agrees'],
    ['region', 3562, 3560, 'agrees'],
    ['region', 6794, 6800, 'differs'],
    ['country', 81_774, 81_770, 'agrees'],
    ['authority', 207, 207, 'agrees'],
    ['authority', 207, 210, 'differs'],
    ['authority', 207, 208, 'differs']
  ] as const)('%s %i against %i %s', (level, local, published, agreement) => {
    expect(reconcileCount(level, shown(local), shown(published))).toBe(agreement);
  });

  it('says nothing without two numbers', () => {
    expect(reconcileCount('authority', { kind: 'not-supplied' }, shown(5))).toBe('not-comparable');
    expect(reconcileCount('authority', shown(5), { kind: 'suppressed' })).toBe('not-comparable');
  });
});

describe('values at the decimals published', () => {
  test.each([
    [48.092, 48, 0, 'agrees'],
    [48.5, 49, 0, 'agrees'],
    [48.49, 49, 0, 'differs'],
    [87.45, 87.5, 1, 'agrees'],
    [87.44, 87.5, 1, 'differs']
  ] as const)('%d against %d to %i decimals %s', (local, published, decimals, agreement) => {
    expect(reconcileValue(shown(local), shown(published), decimals)).toBe(agreement);
  });
});
