import { describe, expect, test } from 'vitest';
import { sortRows, type Table } from './table.ts';

const table: Table = {
  title: 'Rates',
  columns: [
    { id: 'name', title: 'Authority', kind: 'text' },
    { id: 'rate', title: 'Rate', kind: 'number' }
  ],
  rows: [
    row('Essex', 36, 'authority'),
    row('Luton', null, 'authority'),
    row('Norfolk', 0, 'authority'),
    row('Thurrock', 64, 'authority'),
    row('England', 67, 'comparator')
  ]
};

function row(name: string, rate: number | null, role: 'authority' | 'comparator') {
  return {
    id: name,
    role,
    cells: [
      { text: name, value: name },
      { text: rate === null ? '[c]' : String(rate), value: rate }
    ]
  };
}

describe('sorting a table', () => {
  test.each([
    ['ascending', ['Norfolk', 'Essex', 'Thurrock', 'Luton', 'England']],
    ['descending', ['Thurrock', 'Essex', 'Norfolk', 'Luton', 'England']]
  ] as const)('%s: zero is a value, empty is last, comparators stay below', (direction, expected) => {
    expect(sortRows(table, { column: 'rate', direction }).map(({ id }) => id)).toEqual(expected);
  });

  test('by name, descending', () => {
    expect(sortRows(table, { column: 'name', direction: 'descending' }).map(({ id }) => id)).toEqual([
      'Thurrock',
      'Norfolk',
      'Luton',
      'Essex',
      'England'
    ]);
  });

  test('unsorted is as given', () => {
    expect(sortRows(table, null)).toBe(table.rows);
  });
});
