import { describe, expect, test } from 'vitest';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { flowView } from '#lib/views/placing-flow.ts';
import { mapView } from '#lib/views/placing-map.ts';
import { besideMatrix } from '#lib/views/placing-shares.ts';
import { matrixOf, PLAIN, rowsOf, THREE } from '../../../tests/support/placing.ts';

const OUTLINES = ['a', 'b', 'd'].map((code, index) => ({ code, path: 'M0,0l1,0 0,1z', x: 10 * index, y: 0 }));
const HIDDEN = rowsOf({ ...PLAIN, b: ['c', 60, 3, 12, 1, 0] }, { b: 81 });

describe('the flows between authorities', () => {
  test('are the counts off the diagonal; none of none', () => {
    expect(flowView(matrixOf(rowsOf(PLAIN))).flows.map(({ from, to, count }) => [from, to, count])).toEqual([
      ['a', 'b', 20],
      ['a', 'd', 5],
      ['b', 'a', 8],
      ['d', 'a', 7],
      ['d', 'b', 9]
    ]);
  });

  test('a suppressed count and the one held back beside it have a mark and no number', () => {
    const hidden = flowView(matrixOf(HIDDEN)).flows.filter(({ count }) => count === null);
    expect(hidden.map(({ from, to, text }) => [from, to, text])).toEqual([
      ['b', 'a', '[c]'],
      ['b', 'd', '[c]']
    ]);
  });

  test('those of a highlighted authority go out or come in', () => {
    const { flows, hosting } = flowView(matrixOf(rowsOf(PLAIN), { selected: 'b' }));
    expect(flows.map(({ of }) => of)).toEqual(['in', null, 'out', null, 'in']);
    expect(hosting).toBe('Where B’s children live');
  });
});

describe('the map', () => {
  test('draws flows of ten or more while nobody is highlighted, all of one’s own then, and no suppressed one', () => {
    const drawn = (selected: string | null) =>
      mapView(flowView(matrixOf(HIDDEN, { selected })), OUTLINES, 20).flows.map(({ from, to }) => from + to);
    expect(drawn(null)).toEqual(['ab']);
    expect(drawn('b')).toEqual(['ab', 'db']);
  });

  test('keeps one scale whoever is highlighted, and says numbers there and back', () => {
    const view = mapView(flowView(matrixOf(rowsOf(PLAIN), { selected: 'd' })), OUTLINES, 20);
    expect(view.most).toBe(20);
    expect(view.areas.map(({ detail }) => detail)).toEqual(['→ 7  ← 5', '→ 9', '']);
    expect(view.caption).toContain('Nothing here is judged');
  });
});

describe('a share beside the matrix of its day', () => {
  const comparison = (end: string): Comparison =>
    ({
      indicator: { id: 'placed-in-region' } as IndicatorRule,
      choice: { source: 'submitted', end },
      region: {},
      unweighted: {},
      rows: THREE.authorities.map((authority) => ({
        authority,
        cell: { kind: 'shown', value: 9 },
        numerator: 9
      }))
    }) as unknown as Comparison;

  test('is hidden where the matrix hides its counts, and the region’s with it', () => {
    const { rows, region } = besideMatrix(comparison('2025-03-31'), matrixOf(HIDDEN));
    expect(rows.map(({ cell, numerator }) => [cell.kind, numerator])).toEqual([
      ['shown', 9],
      ['suppressed', null],
      ['shown', 9]
    ]);
    expect(region).toBe(null);
  });

  test('stays as it is on another day', () => {
    const other = comparison('2024-12-31');
    expect(besideMatrix(other, matrixOf(HIDDEN))).toBe(other);
  });
});
