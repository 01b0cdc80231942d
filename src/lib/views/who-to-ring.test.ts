import { describe, expect, test } from 'vitest';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { EnglandFigure } from '#lib/views/england.ts';
import { ringLists, ringRule } from './who-to-ring-words.ts';
import { whoToRing, type Colleague } from './who-to-ring.ts';

const NOW = '2025-03-31';
const THEN = '2022-03-31';

function indicator(polarity: IndicatorRule['polarity'], change: Partial<IndicatorRule> = {}): IndicatorRule {
  return {
    id: 'reviews',
    theme: 'Reviews',
    title: 'Reviews on time',
    shortTitle: 'Reviews',
    kind: 'percentage',
    numerator: [],
    denominator: [],
    basis: 'F',
    polarity,
    band: null,
    interval: 'wilson',
    unit: '%',
    decimals: 1,
    published: { series: 's', decimals: 0, match: 'same', timing: 'day' },
    headline: null,
    ...change
  };
}

/** `part` of `whole` children, published as a whole percentage; a null part is suppressed. */
function figure(authority: string, end: string, part: number | null, whole: number): EnglandFigure {
  return {
    authority,
    end,
    cell: part === null ? { kind: 'suppressed' } : { kind: 'shown', value: Math.round((part / whole) * 100) },
    numerator: part,
    denominator: whole,
    numeratorSuppressed: part === null,
    source: 's'
  };
}

const COLLEAGUES: readonly Colleague[] = [
  { code: 'a', name: 'Ashby', slug: '', rank: 1 },
  { code: 'b', name: 'Barton', slug: 'barton', rank: 2 },
  { code: 'c', name: 'Corby', slug: '', rank: 3 },
  { code: 'd', name: 'Dunby', slug: 'dunby', rank: null },
  { code: 'e', name: 'Eastby', slug: '', rank: 4 }
];

const FIGURES = [
  figure('own', NOW, 800, 1000),
  figure('own', THEN, 800, 1000),
  // 95 % now, 60 % then: better than 80 %, and clearly improved.
  figure('a', NOW, 950, 1000),
  figure('a', THEN, 600, 1000),
  // 82 % now, 81 % then: a better value, but within chance, and no clear change.
  figure('b', NOW, 820, 1000),
  figure('b', THEN, 810, 1000),
  // The best of all, but of fewer than half the children.
  figure('c', NOW, 490, 499),
  figure('c', THEN, 100, 499),
  // 60 % now, 90 % then: clearly worse.
  figure('d', NOW, 1200, 2000),
  figure('d', THEN, 1800, 2000),
  // Suppressed now.
  figure('e', NOW, null, 1000),
  figure('e', THEN, 500, 1000)
];

function ring(rule: IndicatorRule, figures: readonly EnglandFigure[] = FIGURES) {
  const england = { authorities: [], figures };
  const authority = { code: 'own', name: 'Owsby' };
  const view = whoToRing({ indicator: rule, england, authority, colleagues: COLLEAGUES, end: null });
  if (!view) throw new Error('nobody');
  return view;
}

const namesOf = (rungs: readonly { readonly colleague: Colleague }[]): readonly string[] =>
  rungs.map(({ colleague }) => colleague.name);

describe('where high is better', () => {
  const view = ring(indicator('high'));

  test('the best have a better value and between half and double the children; the suppressed are left out', () => {
    expect(namesOf(view.first)).toEqual(['Ashby', 'Barton']);
    expect(view.first.map(({ apart }) => apart)).toEqual(['apart', 'overlapping']);
  });

  test('the most improved have intervals that do not overlap, three years apart', () => {
    expect(view.earlier).toBe(THEN);
    expect(namesOf(view.changed)).toEqual(['Ashby']);
  });

  test('each has its numbers and dates in words, and a difference within chance is called so', () => {
    const [best, improved] = ringLists(view);
    expect(best?.entries.map(({ relation }) => relation)).toEqual([
      'closest neighbour',
      '2nd closest neighbour, in this region'
    ]);
    // Wilson by hand: 950 of 1,000 is 93.5 to 96.2; 820 of 1,000 is 79.5 to 84.3.
    expect(best?.entries[0]?.words).toBe(
      '95% (950 of 1,000; 95% interval 93.5 to 96.2), 31 March 2025. Its interval and Owsby’s do not overlap.'
    );
    expect(best?.entries[1]?.words).toContain('overlap: the difference may be chance');
    expect(improved?.title).toBe('Most improved since 31 March 2022');
    expect(improved?.entries[0]?.words).toContain('Up 35: from 60% (600 of 1,000');
    expect(ringRule(view)).toContain('between half and double Owsby’s 1,000');
  });
});

test('where low is better, the lowest are best and a fall is an improvement', () => {
  const view = ring(indicator('low'));
  expect(namesOf(view.first)).toEqual(['Dunby']);
  expect(namesOf(view.changed)).toEqual(['Dunby']);
});

describe('where neither is good', () => {
  const view = ring(indicator('neutral'));

  test('nobody is best: the nearest in value, and the most changed either way', () => {
    expect(view.judged).toBe(false);
    expect(namesOf(view.first)).toEqual(['Barton', 'Ashby', 'Dunby']);
    expect(namesOf(view.changed)).toEqual(['Ashby', 'Dunby']);
  });

  test('no word of good or bad is said', () => {
    const said = ringLists(view).flatMap(({ title, entries }) => [
      title,
      ...entries.map(({ words }) => words)
    ]);
    expect(said.join(' ')).not.toMatch(/best|better|worse|improved/i);
    expect(ringRule(view)).toContain('Neither high nor low is good, so nobody is best');
  });
});

describe('without counts', () => {
  const bare = FIGURES.map((each) => ({ ...each, numerator: null, denominator: null }));
  const view = ring(indicator('high', { interval: 'none' }), bare);

  test('changes are not tested and say so, and size is not compared', () => {
    expect(namesOf(view.first)).toEqual(['Corby', 'Ashby', 'Barton']);
    expect(view.changed.every(({ apart }) => apart === 'not-tested')).toBe(true);
    const words = ringLists(view)[1]?.entries[0]?.words;
    expect(words).toContain('Not tested: no intervals.');
    expect(ringRule(view)).toContain('Size is not compared');
  });
});

test('at most three are named, and nobody about a count', () => {
  const others = ['a', 'b', 'c', 'd', 'e'].map((code) => figure(code, NOW, 900, 1000));
  expect(ring(indicator('high'), [figure('own', NOW, 1, 1000), ...others]).first).toHaveLength(3);
  const england = { authorities: [], figures: FIGURES };
  const authority = { code: 'own', name: 'Owsby' };
  const count = indicator('neutral', { kind: 'count' });
  expect(whoToRing({ indicator: count, england, authority, colleagues: COLLEAGUES, end: null })).toBeNull();
});
