import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shown, type Cell } from './cell.ts';
import { bandOfQuarter, quarterOf, quartileBand, quartileCuts, rankCells } from './rank.ts';

const NONE: Cell = { kind: 'not-supplied' };

describe('rankCells', () => {
  test.each([
    ['high', [90, 80, 85], [1, 3, 2]],
    ['low', [90, 80, 85], [3, 1, 2]],
    ['neutral', [90, 80, 85], [1, 3, 2]],
    ['band', [90, 80, 85], [1, 3, 2]],
    ['high', [80, 90, 80, 70], [2, 1, 2, 4]],
    ['low', [0, 0, 5], [1, 1, 3]]
  ] as const)('%s of %j: %j', (polarity, values, ranks) => {
    expect(rankCells(polarity, values.map(shown)).map((place) => place?.rank)).toEqual(ranks);
  });

  it('gives no rank to what is not there and counts only those that report', () => {
    const cells = [shown(80), NONE, shown(0), { kind: 'suppressed' } as const, shown(80)];
    expect(rankCells('high', cells)).toEqual([
      { rank: 1, of: 3, tied: true },
      null,
      { rank: 3, of: 3, tied: false },
      null,
      { rank: 1, of: 3, tied: true }
    ]);
  });

  it('ties 138 children on 2.3 posts with 120 on 2', () => {
    expect(rankCells('low', [shown(138 / 2.3), shown(120 / 2)]).map((place) => place?.rank)).toEqual([1, 1]);
  });

  it('does not depend on the order of the authorities', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 9 }).map(shown), fc.constant(NONE));
    const cells = fc.array(cell, { maxLength: 11 });
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom('high' as const, 'low' as const, 'neutral' as const),
        (list, polarity) => {
          const forward = rankCells(polarity, list);
          const backward = rankCells(polarity, [...list].reverse());
          expect([...backward].reverse()).toEqual(forward);
        }
      )
    );
  });
});

describe('quartiles', () => {
  it('cuts at type-7 points: 1 to 8 at 2.75, 4.5 and 6.25', () => {
    expect(quartileCuts([8, 7, 6, 5, 4, 3, 2, 1])).toEqual([2.75, 4.5, 6.25]);
    expect(quartileCuts([1, 2, 3])).toBeNull();
    expect(quartileCuts([])).toBeNull();
  });

  test.each([
    ['high', 1, 'D'],
    ['high', 10, 'D'],
    ['high', 10.1, 'C'],
    ['high', 20, 'C'],
    ['high', 30, 'B'],
    ['high', 30.1, 'A'],
    ['low', 10, 'A'],
    ['low', 10.1, 'B'],
    ['low', 20, 'B'],
    ['low', 30, 'C'],
    ['low', 99, 'D'],
    ['neutral', 10, null],
    ['band', 10, null],
    ['high', null, null]
  ] as const)('%s: %d with cuts at 10, 20, 30 is %s', (polarity, value, band) => {
    expect(quartileBand(polarity, value, [10, 20, 30])).toBe(band);
  });

  it('counts quarters from the lowest, a value on a cut in the lower', () => {
    expect([9, 10, 10.1, 20, 30, 30.1].map((value) => quarterOf(value, [10, 20, 30]))).toEqual([
      0, 0, 1, 1, 2, 3
    ]);
    expect([bandOfQuarter('high', 3), bandOfQuarter('low', 0), bandOfQuarter('neutral', 0)]).toEqual([
      'A',
      'A',
      null
    ]);
  });

  it('has no band without cuts', () => {
    expect(quartileBand('high', 10, null)).toBeNull();
  });

  it('puts values that are all the same in one band', () => {
    const cuts = quartileCuts([5, 5, 5, 5]);
    expect(quartileBand('low', 5, cuts)).toBe('A');
    expect(quartileBand('high', 5, cuts)).toBe('D');
  });
});
