import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberIn, type Cell } from '#lib/domain/cell.ts';
import { isHidden } from '#lib/domain/held-back.ts';
import type { PlacingMatrix, PlacingTotal } from '#lib/views/placing.ts';
import '../../../tests/support/seed.ts';
import { CODES, DAY, matrixOf, PLACES, PLAIN, rowsOf, type Given } from '../../../tests/support/placing.ts';

/** What an onlooker knows: so many counts, by their keys, come to `sum`. */
interface Known {
  readonly keys: readonly string[];
  readonly sum: number;
}
type Bounds = ReadonlyMap<string, readonly [number, number]>;

/** Narrows what each count may be by every sum until nothing changes: for each count, the others at their most and least. */
function narrowed(start: Bounds, knowns: readonly Known[]): Bounds {
  const bounds = new Map(start);
  for (let changed = true; changed;) {
    changed = false;
    for (const { keys, sum } of knowns) {
      for (const key of keys) {
        const others = keys.filter((other) => other !== key).map((other) => bounds.get(other) ?? [0, 0]);
        const [low, high] = bounds.get(key) ?? [0, 0];
        const least = Math.max(low, sum - others.reduce((total, [, most]) => total + most, 0));
        const most = Math.min(high, sum - others.reduce((total, [fewest]) => total + fewest, 0));
        changed ||= least > low || most < high;
        bounds.set(key, [least, most]);
      }
    }
  }
  return bounds;
}

/** Differences of two sums, where the counts of one are among those of the other. */
function withDifferences(knowns: readonly Known[]): readonly Known[] {
  return knowns.flatMap((one) => [
    one,
    ...knowns
      .filter(({ keys }) => keys.length < one.keys.length && keys.every((key) => one.keys.includes(key)))
      .map(({ keys, sum }) => ({ keys: one.keys.filter((key) => !keys.includes(key)), sum: one.sum - sum }))
  ]);
}

/** The suppressed counts, as `authority|place`, that an onlooker can work out who also knows every authority's whole. */
function recovered(
  matrix: PlacingMatrix,
  wholes: Readonly<Record<string, number>>,
  submitted: (key: string) => boolean
): readonly string[] {
  const bounds = new Map<string, readonly [number, number]>();
  for (const row of matrix.rows) {
    for (const { place, cell } of row.cells)
      bounds.set(`${row.code}|${place}`, rangeOf(cell, submitted(`${row.code}|${place}`)));
  }
  const sum = (keys: readonly string[], total: PlacingTotal | number): readonly Known[] => {
    const value = typeof total === 'number' ? total : numberIn(total.cell);
    return value === null ? [] : [{ keys, sum: value }];
  };
  const official = (keys: readonly string[], cell: Cell | undefined): readonly Known[] =>
    cell === undefined || cell.kind !== 'shown' ? [] : [{ keys, sum: cell.value }];
  const knowns = matrix.rows.flatMap((row) => {
    const others = CODES.filter((code) => code !== row.code);
    const key = (place: string): string => `${row.code}|${place}`;
    const beyond = ['elsewhere-england', 'outside-england'].map(key);
    return [
      ...sum(PLACES.map(key), wholes[row.code] ?? row.all),
      ...sum(PLACES.map(key), row.all),
      ...sum([key(row.code)], row.inOwnArea),
      ...sum(others.map(key), row.inRegion),
      ...sum(beyond, row.outsideRegion),
      ...sum(
        others.map((code) => `${code}|${row.code}`),
        row.hosted
      ),
      ...official([key(row.code)], row.official?.inside),
      ...official([...others.map(key), ...beyond, key('not-known')], row.official?.outside)
    ];
  });
  const columns = matrix.living.flatMap((total, index) =>
    sum(
      CODES.map((code) => `${code}|${PLACES[index] ?? ''}`),
      total
    )
  );
  const after = narrowed(bounds, withDifferences([...knowns, ...columns]));
  return [...after].flatMap(([key, [low, high]]) => (submitted(key) && low === high ? [key] : []));
}

function rangeOf(cell: Cell, isSubmitted: boolean): readonly [number, number] {
  if (isHidden(cell)) return isSubmitted ? [1, 5] : [0, 10_000];
  const value = numberIn(cell) ?? 0;
  return [value, value];
}

describe('an onlooker', () => {
  const small = fc.integer({ min: 0, max: 7 });
  const row = fc.record({
    counts: fc.tuple(small, small, small, fc.integer({ min: 6, max: 90 }), small, fc.constant(0)),
    own: fc.integer({ min: 6, max: 200 }),
    hide: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    isSent: fc.integer({ min: 0, max: 9 }).map((number) => number > 0)
  });

  test('who knows every authority’s whole and every total shown can work no suppressed count out', () => {
    fc.assert(
      fc.property(fc.tuple(row, row, row), (made) => {
        const given: Record<string, readonly Given[]> = {};
        const wholes: Record<string, number> = {};
        const hidden = new Set<string>();
        made.forEach(({ counts, own, hide, isSent }, index) => {
          const code = CODES[index] ?? '';
          if (!isSent) return;
          const truth = counts.map((count, place) => (place === index ? own : count));
          wholes[code] = truth.reduce((sum, count) => sum + count, 0);
          given[code] = truth.map((count, place) => {
            if (hide[place] !== true || count < 1 || count > 5) return count;
            hidden.add(`${code}|${PLACES[place] ?? ''}`);
            return 'c';
          });
        });
        const rows = rowsOf(given, wholes);
        fc.pre(rows.length > 0);
        const official = Object.entries(given).map(([area, cells]) => {
          const inside = Number(cells[CODES.indexOf(area)]);
          const outside = (wholes[area] ?? 0) - inside;
          return {
            area,
            endDay: DAY,
            ownPlacedInside: inside,
            ownPlacedOutside: outside,
            livingInAreaOthers: null
          };
        });
        expect(recovered(matrixOf(rows, { official }), wholes, (key) => hidden.has(key))).toEqual([]);
      }),
      { numRuns: 400 }
    );
  });

  test('does work one out where a total is shown beside it, so that the attempt above can succeed', () => {
    const matrix = matrixOf(rowsOf({ ...PLAIN, b: ['c', 60, 3, 12, 1, 0] }, { b: 81 }));
    const careless: PlacingMatrix = {
      ...matrix,
      living: matrix.living.map((total, index) =>
        index === 0 ? { ...total, cell: { kind: 'shown', value: 112 } } : total
      )
    };
    const isSubmitted = (key: string): boolean => key === 'b|a';
    expect(recovered(matrix, { b: 81 }, isSubmitted)).toEqual([]);
    expect(recovered(careless, { b: 81 }, isSubmitted)).toEqual(['b|a']);
  });
});
