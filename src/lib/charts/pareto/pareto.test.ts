import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { ParetoBar, ParetoView } from '#lib/views/pareto.ts';
import { placePareto } from './geometry.ts';
import Pareto from './Pareto.svelte';

function bar(
  key: string,
  count: number | null,
  share: number | null,
  soFar: string,
  kind: ParetoBar['kind']
): ParetoBar {
  return {
    key,
    label: key,
    group: key,
    kind,
    count,
    text: count === null ? '[c]' : String(count),
    share,
    shareText: share === null || soFar === '' ? '' : `${share}%`,
    soFar
  };
}

const view: ParetoView = {
  title: 'Why reviews were late, 2025-26 Q4',
  description: 'Region: 25 of 50 late reviews (50%) were late for avoidable reasons.',
  panels: [
    {
      key: 'Region',
      name: 'Region',
      total: '50 late reviews',
      bars: [
        bar('Scheduling', 25, 50, '50%', 'avoidable'),
        bar('Travel', 20, 40, '90%', 'other'),
        bar('No reason given', 5, 10, '100%', 'unexplained')
      ]
    },
    {
      key: 'Luton',
      name: 'Luton',
      total: 'reasons as submitted',
      bars: [bar('Travel', 3, 100, '', 'other'), bar('Scheduling', null, null, '', 'avoidable')]
    }
  ]
};

describe('reasons by number', () => {
  test('are placed on one scale: 50 % is half as long as 100 %', () => {
    const [region, luton] = placePareto(view, 900).panels;
    // A panel is (900 − 48) / 2 = 426 wide; less 150 for the numbers after a bar, 276 is 100 %.
    expect(region?.bars.map(({ length }) => length)).toEqual([138, 110.4, 27.6]);
    expect(luton?.bars.map(({ length }) => length)).toEqual([276, 0]);
  });

  test('stand side by side where it is wide and one under the other where it is narrow', () => {
    expect(placePareto(view, 900).panels.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [474, 0]
    ]);
    const narrow = placePareto(view, 358);
    expect(narrow.panels.map(({ x }) => x)).toEqual([0, 0]);
    expect(narrow.panels[1]?.y).toBeGreaterThan(narrow.panels[0]?.bars.at(-1)?.barY ?? Infinity);
    expect(narrow.height).toBeGreaterThan(narrow.panels[1]?.bars.at(-1)?.barY ?? Infinity);
  });

  test('keep their count clear of the running share, however long the bar', () => {
    for (const width of [900, 358]) {
      for (const { right, bars } of placePareto(view, width).panels) {
        // Eleven letters of 14 units, "1,733 (25%)", take about 85; "100%" takes about 40.
        for (const { countX } of bars) expect(countX + 85).toBeLessThanOrEqual(right - 40);
      }
    }
  });

  test('an area without a bar has its name alone', () => {
    const empty = { ...view, panels: [{ key: 'a', name: 'A', total: '', bars: [] }] };
    expect(placePareto(empty, 900).height).toBe(62);
    expect(placePareto({ ...view, panels: [] }, 358).height).toBe(0);
  });

  test('the drawing', async () => {
    const { body } = render(Pareto, { props: { view } });
    await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      './__snapshots__/pareto.svg.txt'
    );
  });

  test('says its name and its finding, and every count that is not hidden', () => {
    const { body } = render(Pareto, { props: { view } });
    const [, titleId] = /aria-labelledby="([^"]+)"/.exec(body) ?? [];
    const [, descId] = /aria-describedby="([^"]+)"/.exec(body) ?? [];
    expect(body).toContain(`<title id="${titleId}">${view.title}</title>`);
    expect(body).toContain(`<desc id="${descId}">${view.description}</desc>`);
    for (const text of ['25 (50%)', '20 (40%)', '5 (10%)', '>3<', '[c]', '90%']) expect(body).toContain(text);
    expect(body).not.toContain('style=');
    expect(body).not.toContain('NaN');
  });
});

test('bars stand closer where the drawing must be low: 42 units in place of 50', () => {
  const most = Math.max(...view.panels.map(({ bars }) => bars.length));
  expect(placePareto(view, 900).height).toBe(62 + 50 * most);
  expect(placePareto(view, 900, 0).height).toBe(62 + 42 * most);
});
