import { expect, test } from 'vitest';
import { packColumns, unpackColumns } from './packed-columns.ts';

test('says a column that is the same all the way down once, but for the first', () => {
  const rows = [
    ['2025-03-31', 62, 'q'],
    ['2025-06-30', 0, 'q']
  ];
  expect(packColumns(rows)).toBe('2025-03-31,2025-06-30;62,0;q');
  expect(unpackColumns('2025-03-31,2025-06-30;62,0;q')).toEqual([
    ['2025-03-31', '62', 'q'],
    ['2025-06-30', '0', 'q']
  ]);
});

test.each([
  ['no rows', [], []],
  ['one row', [['a', 'b']], [['a', 'b']]],
  ['rows that are all alike', [['a'], ['a'], ['a']], [['a'], ['a'], ['a']]],
  [
    'rows of different lengths',
    [['a', 'x', 'y'], ['b']],
    [
      ['a', 'x', 'y'],
      ['b', '', '']
    ]
  ],
  [
    'a first column without words',
    [
      ['', 1],
      ['', 2]
    ],
    [
      ['', '1'],
      ['', '2']
    ]
  ]
])('brings back %s', (_, rows, again) => {
  expect(unpackColumns(packColumns(rows))).toEqual(again);
});
