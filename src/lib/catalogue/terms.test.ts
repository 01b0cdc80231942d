import { describe, expect, test } from 'vitest';
import type { Indicator, Term } from '#lib/domain/indicator.ts';
import { expandedTerms } from './terms.ts';

const REGION = ['822', '873', '823'];

function indicator(numerator: readonly Term[], denominator: readonly Term[] | 'population'): Indicator {
  return {
    id: 'placed',
    theme: 'Placements',
    title: 'Placed',
    shortTitle: 'Placed',
    kind: 'percentage',
    numerator,
    denominator,
    basis: 'S',
    polarity: 'neutral',
    band: null,
    interval: 'wilson',
    unit: '%',
    decimals: 1,
    published: null,
    headline: null,
    definition: '',
    why: '',
    caveat: ''
  };
}

function written(numerator: readonly Term[], denominator: readonly Term[] | 'population'): readonly string[] {
  return expandedTerms([indicator(numerator, denominator)], REGION).map(
    ({ authority, part, sourceAuthority, measure, breakdown, sign }) =>
      `${authority} ${part}: ${sign > 0 ? '+' : '-'}${sourceAuthority} ${measure} ${breakdown}`.trim()
  );
}

const term = (breakdown: string, measure = 'lac_placed_in', sign: 1 | -1 = 1): Term => ({
  sign,
  measure,
  breakdown
});

describe('terms written out for each authority', () => {
  test('a plain term is read in the authority’s own submission, signs kept', () => {
    expect(written([term('', 'reviews')], [term('', 'lac'), term('foster', 'lac_placement', -1)])).toEqual([
      '822 numerator: +822 reviews',
      '822 denominator: +822 lac',
      '822 denominator: -822 lac_placement foster',
      '873 numerator: +873 reviews',
      '873 denominator: +873 lac',
      '873 denominator: -873 lac_placement foster',
      '823 numerator: +823 reviews',
      '823 denominator: +823 lac',
      '823 denominator: -823 lac_placement foster'
    ]);
  });

  test('@own is the authority’s own code', () => {
    expect(written([term('@own')], [])).toEqual([
      '822 numerator: +822 lac_placed_in 822',
      '873 numerator: +873 lac_placed_in 873',
      '823 numerator: +823 lac_placed_in 823'
    ]);
  });

  test('@others is each other authority’s code in its own submission', () => {
    expect(written([term('@others')], []).slice(0, 4)).toEqual([
      '822 numerator: +822 lac_placed_in 873',
      '822 numerator: +822 lac_placed_in 823',
      '873 numerator: +873 lac_placed_in 822',
      '873 numerator: +873 lac_placed_in 823'
    ]);
  });

  test('@hosted is its own code in each other authority’s submission', () => {
    expect(written([term('@hosted')], []).slice(0, 4)).toEqual([
      '822 numerator: +873 lac_placed_in 822',
      '822 numerator: +823 lac_placed_in 822',
      '873 numerator: +822 lac_placed_in 873',
      '873 numerator: +823 lac_placed_in 873'
    ]);
  });

  test('a population has no terms', () => {
    expect(written([term('', 'lac')], 'population')).toEqual([
      '822 numerator: +822 lac',
      '873 numerator: +873 lac',
      '823 numerator: +823 lac'
    ]);
  });
});
