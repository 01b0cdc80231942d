import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { funnelCurve } from '#lib/domain/funnel.ts';
import type { FunnelMark, FunnelView } from '#lib/views/funnel.ts';
import Funnel from './Funnel.svelte';
import { placeFunnel } from './geometry.ts';

function mark(key: string, denominator: number, value: number, change: Partial<FunnelMark>): FunnelMark {
  return {
    key,
    label: key,
    shortLabel: key,
    value,
    denominator,
    position: 'within',
    beyond: 'similar',
    judgement: 'none',
    isMember: true,
    isNeighbour: false,
    isHighlighted: false,
    ...change
  };
}

const view: FunnelView = {
  title: 'Reviews on time: difference beside chance, 2025-26 Q4',
  description: 'Norfolk is higher (better) than England’s 80.0 by more than chance alone would explain.',
  note: '',
  axisLabel: '%',
  sizeLabel: 'how many the percentage is of',
  centre: { role: 'england', value: 80, label: 'England 80.0' },
  curve: funnelCurve('wilson', 80, 100, [100, 10_000], 3),
  marks: [
    mark('Luton', 100, 78, {}),
    mark('Norfolk', 1000, 95, {
      position: 'far-above',
      beyond: 'higher',
      judgement: 'better',
      isHighlighted: true
    }),
    mark('Kent', 5000, 82, { isMember: false, isNeighbour: true }),
    mark('Leeds', 10_000, 70, { isMember: false, position: 'far-below', beyond: 'lower' })
  ],
  ceiling: 100
};

describe('a funnel', () => {
  test('gives equal ratios of size equal room', () => {
    const { members, others, left, right } = placeFunnel(view, 900);
    const along = [...members, ...others].map(({ mark, x }) => [
      mark.key,
      Math.round(((x - left) / (right - left)) * 100)
    ]);
    // From 100 to 10,000 is two powers of ten: 1,000 stands in the middle, 5,000 at log 50 ÷ 2.
    expect(Object.fromEntries(along)).toEqual({ Luton: 0, Norfolk: 50, Kent: 85, Leeds: 100 });
  });

  test('names round sizes that stand apart', () => {
    expect(placeFunnel(view, 900).xTicks.map(({ label }) => label)).toEqual([
      '100',
      '200',
      '500',
      '1,000',
      '2,000',
      '5,000',
      '10,000'
    ]);
  });

  test('narrows to the right round its middle line, and keeps its limits inside the drawing', () => {
    const { centreY, outer, top, bottom } = placeFunnel(view, 900);
    const [low = [], high = []] = outer.map((path) =>
      [...path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y))
    );
    expect(high.map((y) => centreY - y)).toEqual(high.map((y) => centreY - y).sort((a, b) => b - a));
    expect(Math.min(...high)).toBeGreaterThanOrEqual(top);
    expect(Math.max(...low)).toBeLessThanOrEqual(bottom);
  });

  test('writes the names of the region’s authorities alone', () => {
    expect(placeFunnel(view, 358).members.map(({ text }) => text)).toEqual(['Luton', 'Norfolk']);
  });

  test('can be placed where all have one size and value', () => {
    const same = {
      ...view,
      marks: [mark('a', 100, 80, {}), mark('b', 100, 80, {})],
      curve: funnelCurve('wilson', 80, 100, [87, 115], 3)
    };
    for (const { x, y } of placeFunnel(same, 900).members) {
      expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
    }
  });

  test('the drawing', async () => {
    const { body } = render(Funnel, { props: { view } });
    await expect(body.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      './__snapshots__/funnel.svg.txt'
    );
  });

  test('says its name and its finding, each where a reader’s software looks', () => {
    const { body } = render(Funnel, { props: { view } });
    const [, titleId] = /aria-labelledby="([^"]+)"/.exec(body) ?? [];
    const [, descId] = /aria-describedby="([^"]+)"/.exec(body) ?? [];
    expect(body).toContain(`<title id="${titleId}">${view.title}</title>`);
    expect(body).toContain(`<desc id="${descId}">${view.description}</desc>`);
    expect(body).not.toContain('style=');
    expect(body).not.toContain('NaN');
  });
});

test('a funnel is lower where it must be, down to 400 units', () => {
  expect([Infinity, 430, 0].map((most) => placeFunnel(view, 900, most).height)).toEqual([480, 430, 400]);
});
