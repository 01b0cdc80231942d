import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { BandRangeRow, BandRangeView } from '#lib/views/band-range.ts';
import BandRange from './BandRange.svelte';
import { placeRanges } from './geometry.ts';

const view: BandRangeView = {
  title: 'Caseloads, 2025-26 Q4',
  description: '1 above: Beech 71.0. 1 within. 1 below.',
  axisLabel: 'children per full-time officer',
  band: [50, 70],
  bandLabel: 'Handbook band 50 to 70',
  domain: [40, 100],
  rows: [
    row('Beech', 60, 71, 84, 'above'),
    row('Alder', 55, 70, 77, 'within'),
    row('Cedar', 40, 48, 58, 'below'),
    { ...row('Damson', null, null, null, null), words: 'not supplied', detail: '' }
  ],
  region: { value: 65, text: 'Region 65.0' }
};

function row(
  label: string,
  lowest: number | null,
  mean: number | null,
  highest: number | null,
  position: BandRangeRow['position']
): BandRangeRow {
  const labelled = (value: number | null, decimals: number) =>
    value === null ? null : { value, text: value.toFixed(decimals) };
  return {
    key: label,
    label,
    shortLabel: label,
    lowest: labelled(lowest, 0),
    mean: labelled(mean, 1),
    highest: labelled(highest, 0),
    position,
    words: `${position} the band`,
    detail: '1 of 5 officers over 70',
    selected: label === 'Alder'
  };
}

describe('ranges against a band', () => {
  test('are placed on the scale of the view: 70 is halfway from 40 to 100', () => {
    const { left, right, rows, band } = placeRanges(view, 900);
    expect([left, right]).toEqual([214, 676]);
    expect(rows.map(({ mean }) => mean?.x)).toEqual([452.7, 445, 275.6, undefined]);
    expect(band).toEqual({ x: 291, width: 154, middle: 368 });
  });

  test('stay in place when another authority is in front', () => {
    const other = { ...view, rows: view.rows.map((one) => ({ ...one, selected: false })) };
    expect(placeRanges(other, 900).rows.map(({ range }) => range)).toEqual(
      placeRanges(view, 900).rows.map(({ range }) => range)
    );
  });

  test('write the ends outside the range, also where the mean lies outside it', () => {
    const odd = { ...view, rows: [row('Odd', 60, 90, 80, 'above')] };
    const [placed] = placeRanges(odd, 900).rows;
    expect(placed?.range).toEqual({ from: 368, to: 522 });
    expect(placed?.lowest?.x).toBe(355);
    expect(placed?.highest?.x).toBe(612);
  });

  test('break the region’s line where a value is written across it', () => {
    const near = { ...view, rows: [row('Near', 40, 66, 90, 'within')] };
    const { region, rows } = placeRanges(near, 900);
    const y = rows[0]?.y ?? 0;
    expect(region?.path).toBe(`M406.5,42V${y - 27}M406.5,${y - 11}V100`);
    const far = { ...view, rows: [row('Far', 40, 90, 95, 'above')] };
    expect(placeRanges(far, 900).region?.path).toBe('M406.5,42V100');
  });

  test('name and words stand above the range where the drawing is narrow', () => {
    const [placed] = placeRanges(view, 358).rows;
    expect(placed?.name.y).toBeLessThan((placed?.y ?? 0) - 30);
    expect(placed?.words).toEqual({ x: 356, y: 68, anchor: 'end' });
  });

  test('the drawing', async () => {
    const { body } = render(BandRange, { props: { view } });
    await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      './__snapshots__/band-range.svg.txt'
    );
  });

  test('says its name and its finding, each where a reader’s software looks, and every verdict in words', () => {
    const { body } = render(BandRange, { props: { view } });
    const [, titleId] = /aria-labelledby="([^"]+)"/.exec(body) ?? [];
    const [, descId] = /aria-describedby="([^"]+)"/.exec(body) ?? [];
    expect(body).toContain(`<title id="${titleId}">${view.title}</title>`);
    expect(body).toContain(`<desc id="${descId}">${view.description}</desc>`);
    for (const words of ['above the band', 'within the band', 'below the band', 'not supplied']) {
      expect(body).toContain(words);
    }
    expect(body).not.toContain('style=');
    expect(body).not.toContain('NaN');
  });
});

test('rows stand closer where the drawing must be low: 35 units in place of 50, and no closer', () => {
  expect(placeRanges(view, 900).rows[0]?.height).toBe(50);
  expect(placeRanges(view, 900, 94 + 40 * view.rows.length).rows[0]?.height).toBe(40);
  expect(placeRanges(view, 900, 0).rows[0]?.height).toBe(35);
});
