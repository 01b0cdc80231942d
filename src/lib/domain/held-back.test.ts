import { describe, expect, test } from 'vitest';
import { shown, type Cell } from './cell.ts';
import { heldBack, isExposed } from './held-back.ts';

const C: Cell = { kind: 'suppressed' };
const NONE: Cell = { kind: 'not-supplied' };
const inOrder = (cells: readonly Cell[]): readonly number[] => cells.map((_, index) => index);
const heldOf = (cells: readonly Cell[], whole: number | null): readonly number[] => [
  ...heldBack(cells, whole, inOrder(cells))
];

describe('whether a hidden count can be worked out', () => {
  test.each([
    ['one hidden alone is what is left', 1, 0, 4, true],
    ['even where the whole is not ours to know', 1, 0, null, true],
    ['two hidden that come to 2 are 1 and 1', 2, 0, 2, true],
    ['two hidden that come to 10 are 5 and 5', 2, 0, 10, true],
    ['two hidden that come to 0 are both none', 2, 0, 0, true],
    ['three hidden that come to 2: a zero is among them, and nobody knows which', 3, 0, 2, false],
    ['two hidden that come to 20: a larger count is among them, and nobody knows which', 2, 0, 20, false],
    ['two hidden that come to 3 are 1 and 2, either way', 2, 0, 3, false],
    ['one hidden beside one held back', 1, 1, 9, false],
    ['one hidden beside one held back, together 1', 1, 1, 1, true],
    ['nothing hidden', 0, 0, 7, false]
  ] as const)('%s', (_, hidden, open, rest, expected) => {
    expect(isExposed(hidden, open, rest)).toBe(expected);
  });
});

describe('what is held back beside a hidden count', () => {
  test.each([
    ['one hidden: the first other', [shown(7), C, shown(20)], 30, [0]],
    ['a zero covers nothing', [shown(0), C, shown(20)], 24, [2]],
    ['two hidden that cover each other', [shown(20), C, C], 25, []],
    ['two hidden that are 1 and 1', [shown(20), C, C], 22, [0]],
    ['what is not supplied may well be nothing, and covers nothing', [NONE, C, shown(8)], 12, [2]],
    ['a count that rounds to zero is hidden too', [{ kind: 'low' }, shown(8)], 9, [1]],
    ['nothing hidden, nothing held back', [shown(7), shown(8)], 15, []],
    ['whole not known', [shown(7), C], null, [0]]
  ] as const)('%s', (_, cells, whole, expected) => {
    expect(heldOf(cells, whole)).toEqual(expected);
  });
});
