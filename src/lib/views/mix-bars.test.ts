import { describe, expect, test } from 'vitest';
import { shown, type Cell } from '#lib/domain/cell.ts';
import { mixBar, protectedShares, unevenSum, type KnownShare } from '#lib/views/mix-bars.ts';

const C: Cell = { kind: 'suppressed' };
const NONE: Cell = { kind: 'not-supplied' };

/** Shares of 200 children from their counts; null is suppressed. */
function shares(counts: readonly (number | null)[]): readonly KnownShare[] {
  return counts.map((count) => ({
    cell: count === null ? C : shown(count / 2),
    numerator: count,
    denominator: 200
  }));
}

const heldOf = (counts: readonly (number | null)[]): readonly number[] =>
  protectedShares(shares(counts)).held;

const NAME = { key: 'x', role: 'authority', label: 'X', shortLabel: 'X', selected: false } as const;
const barOf = (cells: readonly Cell[]) => mixBar(NAME, cells, 0);

describe('a suppressed part', () => {
  test.each([
    ['alone takes the smallest other part with it', [150, 40, 7, null, 0], [2]],
    ['two that come to 7 cover each other', [150, 43, null, null, 0], []],
    ['two that come to 2 must be 1 and 1, and take another with them', [150, 48, null, null, 0], [1]],
    ['none: all are shown', [150, 40, 10, 0, 0], []]
  ])('%s', (_, counts, held) => {
    expect(heldOf(counts)).toEqual(held);
  });

  test('is hidden with its cover as one stretch, whose size is no part’s', () => {
    const { cells } = protectedShares(shares([150, 40, 7, null, 0]));
    const { segments, texts } = barOf(cells);
    expect(segments.map(({ part, text }) => [part, text])).toEqual([
      [0, '75%'],
      [1, '20%'],
      ['hidden', 'not shown']
    ]);
    expect(segments.at(-1)?.weight).toBe(5);
    expect(texts).toEqual(['75', '20', '[c]', '[c]', '0']);
  });

  test('shares without counts behind them are covered by the smallest share', () => {
    const known = [60, 30, 9].map((share) => ({ cell: shown(share), numerator: null, denominator: null }));
    expect(protectedShares([...known, { cell: C, numerator: null, denominator: null }]).held).toEqual([2]);
  });
});

describe('a bar', () => {
  test('parts not supplied are a stretch of their own', () => {
    expect(barOf([shown(60), NONE, shown(25)]).segments.map(({ part, weight }) => [part, weight])).toEqual([
      [0, 60],
      [2, 25],
      ['missing', 15]
    ]);
  });

  test('nothing is drawn of nothing known', () => {
    expect(barOf([NONE, C]).segments).toEqual([]);
  });

  test('a part that rounds to zero is not a hidden one', () => {
    expect(barOf([shown(100), { kind: 'low' }]).segments.map(({ part }) => part)).toEqual([0]);
  });

  test.each([
    ['rounded shares that make 99', [shown(70), shown(29)], '99'],
    ['shares that make 100', [shown(70), shown(30)], null],
    ['a hidden part: the sum is not said', [shown(70), C], null]
  ] as const)('%s', (_, cells, expected) => {
    expect(unevenSum(barOf(cells))).toBe(expected);
  });
});
