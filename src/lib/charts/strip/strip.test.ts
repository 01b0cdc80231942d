import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { StripMark, StripView } from '#lib/views/strip.ts';
import { placeStrip } from './geometry.ts';
import { placeQuarters, placeReferences } from './rules.ts';
import Strip from './Strip.svelte';

function mark(key: string, value: number, change: Partial<StripMark> = {}): StripMark {
  const plain = { isMember: false, isNeighbour: false, isHighlighted: false };
  return { key, label: key, shortLabel: key.slice(0, 5), value, text: String(value), ...plain, ...change };
}

const view: StripView = {
  title: 'Rate: all English authorities, 31 March 2025',
  description: 'Norfolk is 2nd of 7 in England.',
  axisLabel: 'per 10,000 children',
  marks: [
    mark('Camden', 0),
    mark('Bury', 20),
    mark('Kent', 20, { isNeighbour: true }),
    mark('Luton', 40, { isMember: true }),
    mark('Dorset', 60),
    mark('Norfolk', 80, { isMember: true, isHighlighted: true }),
    mark('Leeds', 100)
  ],
  england: { name: 'England', note: '7 authorities' },
  region: { name: 'The region', note: '2 authorities' },
  neighbours: { name: 'Neighbours', note: 'of Norfolk' },
  references: [
    { role: 'region', value: 60, label: 'Region 60' },
    { role: 'england', value: 50, label: 'England 50' }
  ],
  quarters: { cuts: [20, 40, 70], names: [['lowest quarter', 'lowest'], [], [], ['highest quarter']] },
  ceiling: null
};

describe('a strip', () => {
  test('places every mark on one scale, equal values piled up', () => {
    const { england, left, right } = placeStrip(view, 900);
    const along = england.marks.map(({ x }) => Math.round(((x - left) / (right - left)) * 100));
    expect(along).toEqual([0, 20, 20, 40, 60, 80, 100]);
    const [, bury, kent] = england.marks;
    expect(bury && kent && bury.y - kent.y).toBe(8);
  });

  test('has the same scale whoever is highlighted, and no neighbours’ row for nobody', () => {
    const nobody = placeStrip({ ...view, neighbours: null }, 900);
    expect(nobody.ticks).toEqual(placeStrip(view, 900).ticks);
    expect(nobody.neighbours).toBeNull();
    expect(nobody.height).toBeLessThan(placeStrip(view, 900).height);
  });

  test('names the region’s authorities alone', () => {
    expect(placeStrip(view, 900).names.map(({ text }) => text)).toEqual(['Luton 40', 'Norfolk 80']);
    expect(placeStrip(view, 358).names.map(({ text }) => text)).toEqual(['Luton 40', 'Norfo 80']);
  });

  test('draws smaller marks where one value has many', () => {
    const many = Array.from({ length: 60 }, (_, index) => mark(`a${index}`, 0));
    const { radius, england, axisY } = placeStrip({ ...view, marks: [...many, mark('b', 9)] }, 900);
    expect(radius).toBeLessThan(4);
    expect(Math.min(...england.marks.map(({ y }) => y))).toBeGreaterThan(0);
    expect(axisY).toBeLessThan(300);
  });

  test('one authority alone, and values all the same, can be placed', () => {
    const same = { ...view, marks: [mark('a', 5, { isMember: true }), mark('b', 5)] };
    for (const { x, y } of placeStrip(same, 358).england.marks) {
      expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
    }
  });

  test('the drawing', async () => {
    const { body } = render(Strip, { props: { view } });
    await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      './__snapshots__/strip.svg.txt'
    );
  });

  test('says its name and its finding, each where a reader’s software looks', () => {
    const { body } = render(Strip, { props: { view } });
    const [, titleId] = /aria-labelledby="([^"]+)"/.exec(body) ?? [];
    const [, descId] = /aria-describedby="([^"]+)"/.exec(body) ?? [];
    expect(body).toContain(`<title id="${titleId}">${view.title}</title>`);
    expect(body).toContain(`<desc id="${descId}">${view.description}</desc>`);
    expect(body).not.toContain('style=');
    expect(body).not.toContain('NaN');
  });
});

describe('lines across a strip', () => {
  const at = (value: number): number => value;

  test('have the lower value’s label to the left and the higher’s to the right', () => {
    const placed = placeReferences(view.references, (value) => value * 5, 900);
    expect(placed.map(({ line, anchor, labelY }) => `${line.role} ${anchor} ${labelY}`)).toEqual([
      'england end 16',
      'region start 16'
    ]);
  });

  test('have both labels on one side, one under the other, where only that has room', () => {
    const placed = placeReferences(view.references, (value) => 300 + value / 2, 358);
    expect(placed.map(({ anchor, labelY }) => `${anchor} ${labelY}`)).toEqual(['end 16', 'end 34']);
  });

  test('name the quarters as long as there is room', () => {
    const names = [['lowest quarter', 'lowest'], ['B'], ['C'], ['highest quarter', 'highest']] as const;
    const text = (cuts: readonly [number, number, number]): readonly string[] =>
      placeQuarters({ cuts, names }, at, 358).names.map((name) => name.text);
    expect(text([150, 180, 210])).toEqual(['lowest quarter', 'B', 'C', 'highest quarter']);
    expect(text([60, 62, 300])).toEqual(['lowest', 'C', 'highest']);
    expect(text([10, 20, 350])).toEqual(['C']);
  });
});

test('a strip has a lower pile where it must be low, with every mark in its place along the scale', () => {
  const many = { ...view, marks: Array.from({ length: 60 }, (_, index) => mark(`m${index}`, 40)) };
  const [usual, low] = [placeStrip(many, 900), placeStrip(many, 900, 0)];
  expect(low.height).toBeLessThan(usual.height);
  expect(low.england.marks.map(({ x }) => x)).toEqual(usual.england.marks.map(({ x }) => x));
});
