import { describe, expect, test } from 'vitest';
import type { PublishedSeries } from '#lib/domain/indicator.ts';
import { explainFigure } from '#lib/views/explain-figure.ts';
import { readFigureAddress } from '#lib/views/figure-address.ts';
import { must } from './support/data-rows.ts';
import { indicatorLike, official, saidOf, TEN, worldOf } from './support/explained-world.ts';

const SERIES: PublishedSeries = { series: 'made-series', decimals: 0, match: 'same', timing: 'day' };
const DAY = 'published.2025-03-31.year';
const share = indicatorLike({ published: SERIES });
// Ashby 80% of 200: Wilson 73.9 to 85.0. Town 701 has 90 of 100, the others 85 of 100, the last is suppressed.
const towns = TEN.map((code, index) => {
  if (index === 9) return official(`${code} c /100`);
  return official(index === 0 ? `${code} 90 90/100` : `${code} 85 85/100`);
});
const world = worldOf(share, [official('901 80 160/200'), official('902 95 95/100'), ...towns], []);

describe('an English authority outside the region', () => {
  const said = saidOf(world, `701.${DAY}.beside.901`);

  test('is worked out again from its counts, with its place in England', () => {
    expect(said).toMatchObject({
      'How it is worked out / Worked out again':
        '90 ÷ 100 × 100 = 90, which rounds to 90: agrees with the published figure within its rounding',
      // Eleven have a figure: 95, 90, eight of 85 and 80.
      'Rank and quarter in England / Place': '2nd of 11 English authorities with a figure',
      'In this region / A neighbour of': 'Ashby (the closest), by the DfE 2025 neighbours',
      'Where it comes from / Release': 'Release 2025',
      'Where it comes from / Row': 'series made-series, area 701, 31 March 2025'
    });
    // Wilson of 90 in 100: 82.6 to 94.5.
    expect(said['95% interval / Ends']).toMatch(/^82\.6 to 94\.5 \(/);
  });

  test('beside the authority whose neighbour it is: 90 is 10 more than 80, and the interval ends at 85', () => {
    expect(said).toMatchObject({
      'Beside Ashby / Ashby': '80, held here against Town 701’s figure',
      'Beside Ashby / Difference': '90 − 80 = 10',
      'Beside Ashby / Better or worse': 'a high figure is better, so lower is worse',
      'Beside Ashby / In numbers': '20 more of its 200 reviews would reach Town 701’s figure'
    });
    expect(said['Beside Ashby / Verdict']).toMatch(/is wholly below 90\.0 \(Town 701’s figure\): lower$/);
  });

  test('suppressed, says so and gives no count, place or verdict', () => {
    const hidden = saidOf(world, `710.${DAY}.beside.901`);
    expect(hidden['How it is worked out / No figure']).toMatch(/^\[c\], suppressed/);
    expect(hidden['How it is worked out / Numerator hidden']).toMatch(/^its count was published as \[c\]/);
    expect(hidden['Beside Ashby / Verdict']).toBe('none: one of the two has no figure');
    expect(Object.keys(hidden).filter((key) => /Place|Ends|Difference/.test(key))).toEqual([]);
  });

  test('is nobody while England is not at hand, and where the code is nobody’s', () => {
    const address = must(readFigureAddress(`made-up.701.${DAY}`), 'address');
    expect(explainFigure(address, { ...world, england: null })).toBe(null);
    expect(explainFigure({ ...address, area: '999' }, world)).toBe(null);
  });
});

test('an average of another model and kind than the ones in force is the one that opens', () => {
  const said = saidOf(world, `901.${DAY}.neighbours.nfer-2021-median`);
  // Nine known: eight of 85 and one of 90, so the middle one is 85.
  expect(said['Its neighbours’ median / Average']).toBe(
    '85.0, the median of 9 of 10 neighbours (31 March 2025)'
  );
  expect(
    said['Would another average or model say otherwise? / median (NFER 2021 neighbours), in force']
  ).toMatch(/^85\.0 \(9 of 10\)/);
});
