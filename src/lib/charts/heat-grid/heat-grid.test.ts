import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { depthOf } from '#lib/views/rug-view.ts';
import type { RugCell, RugView } from '#lib/views/rug.ts';
import { toneOf } from './geometry.ts';
import HeatGrid from './HeatGrid.svelte';

function cell(change: Partial<RugCell>): RugCell {
  return {
    key: '919',
    text: '36',
    verdict: null,
    depth: null,
    empty: false,
    travel: '',
    words: 'Hertfordshire: lower',
    ...change
  };
}

const worse = { direction: 'higher', judgement: 'worse', tested: true } as const;
const notJudged = { direction: 'higher', judgement: 'none', tested: true } as const;

describe('the colour of a cell', () => {
  test.each([
    ['judged worse', cell({ verdict: worse }), 'worse'],
    ['not judged: shaded by its quarter of England', cell({ verdict: notJudged, depth: 4 }), 'depth-4'],
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
  const view: RugView = {
    title: 'Headline indicators',
    description: 'One indicator for one authority.',
    columns: [{ key: '919', label: 'Herts', href: '/authorities/hertfordshire/', selected: false }],
    rows: [
      {
        key: 'lac-rate',
        label: 'LAC rate',
        unit: 'per 10,000 children',
        period: '31 March 2025',
        against: 'neighbours’ mean',
        status: '',
        href: '/indicators/lac-rate/',
        cells: [
          cell({
            verdict: notJudged,
            depth: 4,
            travel: '↑',
            words: 'Hertfordshire: lower; up 1 from 35 (31 March 2024)'
          })
        ],
        region: '49',
        england: '67'
      }
    ],
    regionLabel: 'Region',
    englandLabel: 'England'
  };
  const { body } = render(HeatGrid, { props: { view } });
  expect(body).toContain('Hertfordshire: lower');
  expect(body).toContain('▲');
  expect(body).toContain('↑');
  expect(body).toContain('up 1 from 35 (31 March 2024)');
  expect(body).not.toContain('style=');
  await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
    './__snapshots__/heat-grid.html.txt'
  );
});
