import { describe, expect, test } from 'vitest';
import { shown, type EmptyKind } from './cell.ts';
import { sumOfCells } from './sum-cells.ts';

describe('a sum of cells', () => {
  test('adds up numbers, zeros among them', () => {
    expect(sumOfCells([shown(4), shown(0), shown(3)])).toEqual(shown(7));
    expect(sumOfCells([])).toEqual(shown(0));
  });

  test.each<[readonly EmptyKind[], EmptyKind]>([
    [['suppressed'], 'suppressed'],
    [['low', 'suppressed'], 'suppressed'],
    [['suppressed', 'low'], 'suppressed'],
    [['suppressed', 'not-available'], 'not-available'],
    [['not-available', 'not-supplied'], 'not-supplied'],
    [['low', 'low'], 'low']
  ])('with %j is none, because it is %s', (kinds, reason) => {
    expect(sumOfCells([shown(4), ...kinds.map((kind) => ({ kind }))])).toEqual({ kind: reason });
  });
});
