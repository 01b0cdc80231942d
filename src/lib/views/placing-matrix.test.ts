import { describe, expect, test } from 'vitest';
import { numberIn } from '#lib/domain/cell.ts';
import type { PlacedChildren } from '#lib/questions/placed-children/index.ts';
import { packPlacing, unpackPlacing } from '#lib/views/packed-placing.ts';
import { placingMatrix } from '#lib/views/placing-matrix.ts';
import { balanceText, totalText } from '#lib/views/placing-totals.ts';
import { placingFindings } from '#lib/views/placing-words.ts';
import { DAY, matrixOf, PLAIN, rowsOf, THREE } from '../../../tests/support/placing.ts';

describe('who places where', () => {
  test('rows, columns and balances, worked by hand', () => {
    const { rows, living } = matrixOf(rowsOf(PLAIN));
    const texts = rows.map((row) =>
      [row.all, row.inOwnArea, row.inRegion, row.outsideRegion, row.hosted, row.balance].map(balanceText)
    );
    expect(texts).toEqual([
      ['+158', '+100', '+25', '+32', '+15', '−10'],
      ['+81', '+60', '+8', '+13', '+29', '+21'],
      ['+66', '+40', '+16', '+10', '+5', '−11']
    ]);
    expect(living.map(totalText)).toEqual(['115', '89', '45', '52', '3', '1']);
  });

  test('an authority that has not sent makes what it may place with others at least so many', () => {
    const matrix = matrixOf(rowsOf({ a: PLAIN.a, b: PLAIN.b }));
    expect(matrix.missing).toEqual(['D']);
    expect(matrix.rows.map(({ hosted }) => totalText(hosted))).toEqual(['≥ 8', '≥ 20', '5']);
    expect(matrix.rows.map(({ balance }) => balanceText(balance))).toEqual(['≥ −17', '≥ +12', '–']);
    expect(placingFindings(matrix).join(' ')).toContain('(2 of 3 reporting)');
  });

  test('one suppressed count hides its totals, and the smallest other of its kind with it', () => {
    const matrix = matrixOf(rowsOf({ ...PLAIN, b: ['c', 60, 3, 12, 1, 0] }, { b: 81 }));
    const [, b] = matrix.rows;
    expect(b?.cells.map(({ cell, heldBack }) => (heldBack ? 'held' : (numberIn(cell) ?? cell.kind)))).toEqual(
      ['suppressed', 60, 'held', 12, 1, 0]
    );
    expect(b && [b.all, b.inRegion, b.outsideRegion].map(totalText)).toEqual(['[c]', '[c]', '13']);
    expect(matrix.rows.map(({ hosted }) => totalText(hosted))).toEqual(['[c]', '29', '[c]']);
    expect(matrix.rows.map(({ balance }) => balanceText(balance))).toEqual(['[c]', '[c]', '[c]']);
  });

  test('DfE’s counts stand beside, but not where they would give a suppressed count away', () => {
    const official = [
      { area: 'a', endDay: DAY, ownPlacedInside: 100, ownPlacedOutside: 58, livingInAreaOthers: 40 },
      { area: 'b', endDay: DAY, ownPlacedInside: 60, ownPlacedOutside: 21, livingInAreaOthers: 50 }
    ];
    const { rows } = matrixOf(rowsOf({ ...PLAIN, b: ['c', 60, 3, 12, 1, 0] }), { official });
    const said = rows.map((row) => row.official && Object.values(row.official).map((cell) => numberIn(cell)));
    expect(said).toEqual([[100, 58, null], [60, null, 50], null]);
  });

  test('the newest quarter where the wished one is not there, and none of no rows', () => {
    const older = rowsOf(PLAIN).map((row) => ({ ...row, end: '2024-12-31' }));
    const both = [...older, ...rowsOf(PLAIN)];
    expect(matrixOf(both, { wished: '2024-12-31' }).end).toBe('2024-12-31');
    expect(matrixOf(both, { wished: '2020-03-31' }).periodLabel).toBe('2024-25 Q4 (31 March 2025)');
    expect(
      placingMatrix({ rows: [], region: THREE, places: [], official: [], wished: null, selected: null })
    ).toBe(null);
  });

  test('its findings name who places most away and who hosts more', () => {
    expect(placingFindings(matrixOf(rowsOf(PLAIN)))).toEqual([
      'A has the most children living outside its own area: 57, of whom 25 in the region’s other authorities and 32 outside the region. The largest share is D’s: 39% (26 of 66).',
      'Host more of the region’s children than they place with the others: B (29 hosted, 8 placed).',
      'Place more with the region’s others than they host: D (5 hosted, 16 placed) and A (15 hosted, 25 placed).'
    ]);
    expect(placingFindings(matrixOf(rowsOf(PLAIN), { selected: 'b' }))[0]).toBe(
      'B’s children: 60 in its own area, 8 in the region’s other authorities and 13 outside the region. Of the other authorities’ children, 29 live there.'
    );
  });

  test('a page carries it and gives it back', () => {
    const rows = rowsOf({ ...PLAIN, d: ['c', null, 0, 1, 2, 3] }, { a: 158 });
    const sorted = (all: readonly PlacedChildren[]) =>
      all.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
    expect(sorted(unpackPlacing(packPlacing(rows)))).toEqual(sorted(rows));
    expect(() => unpackPlacing({ places: ['a'], lines: 'a,2025-03-31,?' })).toThrow('not ?');
  });
});
