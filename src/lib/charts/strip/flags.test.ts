import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hangFlags, type Flag, type PlacedFlag } from './flags.ts';

const WIDTH = 900;
const flagsAt = (xs: readonly number[], length = 90): readonly Flag[] => xs.map((x) => ({ x, length }));

describe('flags', () => {
  test.each([
    ['far apart: all on the nearest row', [200, 400, 600], [0, 0, 0]],
    ['two together: one to each side', [400, 410], [0, 0]],
    ['four together: two rows to each side', [400, 410, 420, 430], [0, 1, 1, 0]]
  ])('%s', (_, xs, rows) => {
    expect(hangFlags(flagsAt(xs), WIDTH).map(({ row }) => row)).toEqual(rows);
  });

  test('at the right edge all hang to the left, the outermost the lowest', () => {
    expect(hangFlags(flagsAt([860, 870, 880]), WIDTH)).toEqual([
      { row: 0, side: 'left' },
      { row: 1, side: 'left' },
      { row: 2, side: 'left' }
    ]);
  });

  test('never cover each other or each other’s poles', () => {
    const x = fc.integer({ min: 110, max: WIDTH });
    const anywhere = fc.array(fc.record({ x, length: fc.integer({ min: 20, max: 100 }) }), { maxLength: 16 });
    fc.assert(
      fc.property(anywhere, (list) => {
        const flags = [...list].sort((a, b) => a.x - b.x);
        const placed = hangFlags(flags, WIDTH);
        const hung = flags.map((flag, index) => box(flag, placed[index]));
        for (const one of hung) {
          for (const other of hung) {
            if (one === other) continue;
            const isOver = one.row === other.row && one.from < other.to && other.from < one.to;
            const isCrossed = other.row > one.row && other.pole > one.from && other.pole < one.to;
            expect([isOver, isCrossed]).toEqual([false, false]);
          }
        }
      })
    );
  });
});

function box({ x, length }: Flag, placed: PlacedFlag | undefined) {
  if (!placed) throw new Error('A flag was lost.');
  const from = placed.side === 'left' ? x - 8 - length : x + 8;
  return { row: placed.row, pole: x, from, to: from + length };
}
