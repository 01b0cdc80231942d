import { describe, expect, test } from 'vitest';
import type { Average } from '#lib/domain/neighbour-average.ts';
import { rugView, type RugLayout } from '#lib/views/rug-view.ts';
import { twoCompared } from '../../../tests/support/two-compared.ts';

const LINKS = {
  indicator: (id: string) => id,
  authority: (slug: string) => slug,
  indicatorOf: (id: string, code: string) => `${id}?${code}`
};
const LAYOUT: RugLayout = { title: 'Overview', sort: null, grouped: true };

const onTime = twoCompared();
const first = twoCompared({ id: 'first', shortTitle: 'First', basis: 'S' });
const load = twoCompared({
  id: 'load',
  theme: 'Service',
  shortTitle: 'Load',
  polarity: 'band',
  band: [50, 70]
});

describe('by theme', () => {
  const { groups } = rugView([onTime, load, first], LAYOUT, LINKS);

  test('indicators stand under their themes, in the order of the first of each', () => {
    expect(groups.map(({ theme, rows }) => [theme, ...rows.map(({ key }) => key)])).toEqual([
      ['Reviews', 'on-time', 'first'],
      ['Service', 'load']
    ]);
  });

  test('what a theme’s indicators share is said once, and a row says what it does not share', () => {
    expect(groups[0]?.note).toEqual({
      period: '2025-26 Q4',
      status: 'provisional',
      against: 'beside the region'
    });
    expect(groups[0]?.rows.map(({ note }) => note)).toEqual([null, null]);
    const mixed = rugView(
      [onTime, first, { ...first, indicator: { ...first.indicator, id: 'published' }, status: 'published' }],
      LAYOUT,
      LINKS
    );
    expect(mixed.groups[0]?.rows[2]?.note).toEqual({
      period: '2025-26 Q4',
      status: 'published',
      against: ''
    });
  });
});

test('without themes every row says its own', () => {
  const { groups } = rugView([onTime, load], { ...LAYOUT, grouped: false }, LINKS);
  expect(groups.map(({ theme }) => theme)).toEqual(['']);
  expect(groups[0]?.rows.map(({ note }) => note?.against)).toEqual([
    'beside the region',
    'beside the band 50 to 70'
  ]);
});

test('a cell says whose figure it is, of when, and how it stands, and names the figure', () => {
  const [aland] = rugView([onTime], LAYOUT, LINKS).groups[0]?.rows[0]?.cells ?? [];
  expect(aland).toMatchObject({
    text: '80.0',
    href: 'on-time?1',
    figure: 'on-time.1.submitted.2026-03-31.quarter',
    words: 'Aland, On time, 2025-26 Q4, provisional: similar beside region'
  });
});

test('sorted by an indicator, its columns and row say so; comparators stay where they are', () => {
  const sort = { by: 'indicator', key: 'on-time', reversed: false } as const;
  const view = rugView([onTime, first], { ...LAYOUT, sort }, LINKS);
  expect(view.groups[0]?.rows.map(({ sorted }) => sorted)).toEqual(['descending', null]);
  expect(view.beside.map(({ key }) => key)).toEqual(['region', 'england']);
});

describe('the neighbours of the highlighted authority', () => {
  const average = (known: number): Average => ({
    value: 84.25,
    known,
    suppressed: 10 - known,
    of: 10,
    weak: known < 7,
    bounds: null
  });
  const beside = (known: number) => {
    const chosen = twoCompared({}, '1');
    const rows = chosen.rows.map((row) => ({ ...row, neighbours: average(known) }));
    const view = rugView([{ ...chosen, rows }], LAYOUT, LINKS);
    return { label: view.beside[0]?.label, ...view.groups[0]?.rows[0]?.beside[0] };
  };

  test('have a column of their own', () => {
    expect(beside(10)).toMatchObject({ key: 'neighbours', text: '84.3', note: '', weak: false });
    expect(beside(10).label?.replaceAll('\u00ad', '')).toBe('Aland: neighbours');
  });

  test('say how many of ten are known, and are greyed where they are too few', () => {
    expect(beside(8)).toMatchObject({ note: '8 of 10', weak: false });
    expect(beside(4)).toMatchObject({ note: '4 of 10', weak: true });
    expect(beside(4).words).toContain('too few to rely on');
  });

  test('have none where nobody is highlighted', () => {
    expect(rugView([onTime], LAYOUT, LINKS).beside.map(({ key }) => key)).toEqual(['region', 'england']);
  });
});
