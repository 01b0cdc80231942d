import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { depthOf } from '#lib/views/rug-view.ts';
import type { RugCell, RugView } from '#lib/views/rug.ts';
import { toneOf } from './geometry.ts';
import HeatGrid from './HeatGrid.svelte';
import { stepFrom } from './steps.ts';

function cell(change: Partial<RugCell>): RugCell {
  return {
    key: '919',
    text: '36',
    verdict: null,
    depth: null,
    empty: false,
    travel: '',
    words: 'Hertfordshire: lower',
    href: '/indicators/lac-rate/?authority=hertfordshire',
    figure: 'lac-rate.919.published.2025-03-31.year',
    ...change
  };
}

const worse = { direction: 'higher', judgement: 'worse', tested: true } as const;
const notJudged = { direction: 'higher', judgement: 'none', tested: true } as const;

describe('the colour of a cell', () => {
  test.each([
    ['judged worse', cell({ verdict: worse }), 'worse'],
    ['not judged: shaded by its quarter of England', cell({ verdict: notJudged, depth: 4 }), 'depth-4'],
    ['judged by value alone, which is no test', cell({ verdict: { ...worse, tested: false } }), 'plain'],
    ['not judged and without a quarter', cell({ verdict: notJudged }), 'plain'],
    ['empty, whatever else it says', cell({ verdict: worse, empty: true }), 'empty']
  ])('%s', (_, given, expected) => {
    expect(toneOf(given)).toBe(expected);
  });

  test.each([
    [52.9, 1],
    [53, 1],
    [53.1, 2],
    [67, 2],
    [90, 3],
    [90.1, 4]
  ] as const)(
    '%d stands in quarter %d of 53, 67 and 90: a value on a cut belongs to the lower',
    (value, expected) => {
      expect(depthOf(value, [53, 67, 90])).toBe(expected);
    }
  );
});

test('the grid is a table that says in words what its colours say', async () => {
  const beside = { weak: false, note: '', href: '/indicators/lac-rate/', figure: '' };
  const note = { period: '31 March 2025', status: '', against: 'beside own neighbours’ mean' };
  const view: RugView = {
    title: 'Headline indicators',
    description: 'One indicator for one authority.',
    columns: [
      {
        key: '919',
        label: 'Herts',
        name: 'Hertfordshire',
        href: '/authorities/hertfordshire/',
        selected: false,
        sorted: null
      }
    ],
    beside: [
      { key: 'region', label: 'Region' },
      { key: 'england', label: 'England' }
    ],
    groups: [
      {
        theme: 'Looked after',
        note,
        rows: [
          {
            key: 'lac-rate',
            label: 'LAC rate',
            unit: 'per 10,000 children',
            note: null,
            words: 'per 10,000 children, 31 March 2025, marks beside own neighbours’ mean',
            href: '/indicators/lac-rate/',
            sorted: 'descending',
            cells: [
              cell({
                verdict: notJudged,
                depth: 4,
                travel: '↑',
                words: 'Hertfordshire: lower; up 1 from 35 (31 March 2024)'
              })
            ],
            beside: [
              { ...beside, key: 'region', text: '49', words: 'East of England' },
              { ...beside, key: 'england', text: '67', words: 'England' }
            ]
          }
        ]
      }
    ]
  };
  const { body } = render(HeatGrid, { props: { view } });
  expect(body).toContain('Hertfordshire: lower');
  expect(body).toContain('▲');
  expect(body).toContain('↑');
  expect(body).toContain('up 1 from 35 (31 March 2024)');
  expect(body).toContain('aria-sort="descending"');
  expect(body).not.toContain('<button');
  expect(body).not.toContain('style=');
  await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
    './__snapshots__/heat-grid.html.txt'
  );
});

describe('a key in a grid of 3 rows and 4 columns', () => {
  test.each([
    [1, 1, 'ArrowUp', false, [0, 1]],
    [0, 1, 'ArrowUp', false, [0, 1]],
    [2, 3, 'ArrowDown', false, [2, 3]],
    [1, 3, 'ArrowRight', false, [1, 3]],
    [1, 1, 'ArrowLeft', false, [1, 0]],
    [1, 2, 'Home', false, [1, 0]],
    [1, 2, 'End', false, [1, 3]],
    [1, 2, 'Home', true, [0, 0]],
    [1, 2, 'End', true, [2, 3]]
  ] as const)('from %d, %d: %s (Ctrl %s) leads to %j', (row, column, key, far, [toRow, toColumn]) => {
    expect(stepFrom({ row, column }, key, far, { rows: 3, columns: 4 })).toEqual({
      row: toRow,
      column: toColumn
    });
  });

  test('that is not for walking leads nowhere', () => {
    expect(stepFrom({ row: 0, column: 0 }, 'Tab', false, { rows: 3, columns: 4 })).toBeNull();
  });
});
