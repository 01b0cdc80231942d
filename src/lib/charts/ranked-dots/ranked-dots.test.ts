import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { RankedView } from '#lib/views/ranked.ts';
import { placeRanked } from './geometry.ts';
import RankedDots from './RankedDots.svelte';

const view: RankedView = {
  title: 'Reviews on time, 2025-26 Q4',
  description: 'Norfolk is highest with 96%, Luton lowest with 80%.',
  axisLabel: '%',
  decimals: 1,
  rows: [
    row('926', 'Norfolk', 96, { low: 94, high: 98 }, 90, {
      direction: 'higher',
      judgement: 'better',
      tested: true
    }),
    row('821', 'Luton', 80, { low: 76, high: 84 }, null, {
      direction: 'lower',
      judgement: 'worse',
      tested: true
    }),
    row('874', 'Peterborough', null, null, null, null)
  ],
  references: [
    { role: 'region', label: 'Region 90.0', value: 90 },
    { role: 'england', label: 'England 92.0', value: 92 }
  ],
  band: null,
  ceiling: 100
};

function row(
  key: string,
  label: string,
  value: number | null,
  interval: RankedView['rows'][number]['interval'],
  neighbours: number | null,
  verdict: RankedView['rows'][number]['verdict']
): RankedView['rows'][number] {
  const text = value === null ? '[c]' : String(value);
  return {
    key,
    label,
    shortLabel: label,
    value,
    text,
    interval,
    neighbours,
    verdict,
    selected: key === '821'
  };
}

describe('ranked dots', () => {
  test('are placed on one scale', () => {
    const { rows, left, right, ticks } = placeRanked(view, 900);
    // The scale is made round to 70–100, so 96 stands 26/30 and 80 stands 10/30 along it.
    expect(ticks.map(({ label }) => label)).toEqual(['70', '75', '80', '85', '90', '95', '100']);
    expect(rows.map(({ dot }) => dot && Math.round(((dot - left) / (right - left)) * 100))).toEqual([
      87,
      33,
      null
    ]);
    expect(rows[0]?.interval).toEqual({ from: 684.4, to: 766.8 });
  });

  test('the two reference labels stand on either side of their lines', () => {
    const [region, england] = placeRanked(view, 358).references;
    expect([region?.anchor, england?.anchor]).toEqual(['end', 'start']);
  });

  test('a range that nearly reaches zero starts there', () => {
    const low = {
      ...view,
      references: [],
      rows: [row('a', 'A', 2, null, null, null), row('b', 'B', 30, null, null, null)]
    };
    expect(placeRanked(low, 900).ticks[0]?.label).toBe('0');
  });

  test('one authority alone can be placed', () => {
    const alone = { ...view, references: [], rows: [row('a', 'A', 0, null, null, null)] };
    expect(placeRanked(alone, 900).rows[0]?.dot).not.toBeNaN();
  });

  test('the drawing', async () => {
    const { body } = render(RankedDots, { props: { view } });
    await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      './__snapshots__/ranked-dots.svg.txt'
    );
  });

  test('says its name and its finding, each where a reader’s software looks', () => {
    const { body } = render(RankedDots, { props: { view } });
    const [, titleId] = /aria-labelledby="([^"]+)"/.exec(body) ?? [];
    const [, descId] = /aria-describedby="([^"]+)"/.exec(body) ?? [];
    expect(body).toContain(`<title id="${titleId}">${view.title}</title>`);
    expect(body).toContain(`<desc id="${descId}">${view.description}</desc>`);
    expect(body).not.toContain('style=');
    expect(body).not.toContain('NaN');
  });
});
