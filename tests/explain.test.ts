import { describe, expect, test } from 'vitest';
import type { PublishedSeries } from '#lib/domain/indicator.ts';
import { explainFigure } from '#lib/views/explain-figure.ts';
import { explanationText } from '#lib/views/explanation.ts';
import { readFigureAddress } from '#lib/views/figure-address.ts';
import { must } from './support/data-rows.ts';
import { indicatorLike, official, saidOf, sent, TEN, worldOf } from './support/explained-world.ts';

const SERIES: PublishedSeries = { series: 'made-series', decimals: 0, match: 'same', timing: 'day' };
const WORKED = 'How it is worked out';
const PUBLISHED = '2025-03-31.year';
const QUARTER = '2025-03-31.quarter';

describe('a published rate', () => {
  const rate = indicatorLike({
    title: 'Looked after children per 10,000',
    kind: 'rate',
    numerator: [{ sign: 1, measure: 'lac', breakdown: '' }],
    denominator: 'population',
    polarity: 'neutral',
    interval: 'byar',
    unit: 'per 10,000 children',
    published: SERIES
  });
  // Town values 40, 42 … 58: mean 49, median (48 + 50) ÷ 2 = 49; nine have 10,000 children, the last 90,000.
  const towns = TEN.map((code, index) => {
    const value = 40 + 2 * index;
    const tens = index === 9 ? 9 : 1;
    return official(`${code} ${value} ${value * tens}/${10_000 * tens}`);
  });
  const world = worldOf(
    rate,
    [
      official('901 49 705/142924'),
      official('902 60 300/50000'),
      official('903 60 120/20000'),
      official('E12 53 1130/212924'),
      official('E92 67 81770/12183016'),
      ...towns
    ],
    []
  );
  const said = saidOf(world, `901.published.${PUBLISHED}`);

  test('is worked out again from its counts and agrees with what was published', () => {
    expect(said).toMatchObject({
      [`${WORKED} / Numerator`]: '705: Looked after children',
      [`${WORKED} / Denominator`]:
        '142,924: children aged 0 to 17, the estimate for the middle of 2024 (ONS)',
      [`${WORKED} / Shown`]: '49, as published',
      [`${WORKED} / Worked out again`]:
        '705 ÷ 142,924 × 10,000 = 49.3269…, which rounds to 49: agrees with the published figure within its rounding'
    });
  });

  test('has Byar’s interval, and the verdict says which end settled it', () => {
    expect(said['95% interval / Ends']).toBe('45.8 to 53.1 (45.7524… to 53.1064…)');
    expect(said['England: 67 / Verdict']).toBe(
      'the interval 45.8 to 53.1 is wholly below 67.0 (England’s figure): lower'
    );
    expect(said['England: 67 / Better or worse']).toBe(
      'not judged: neither a high nor a low figure is better'
    );
    expect(said['England: 67 / In numbers']).toBeUndefined();
  });

  test('lists its ten neighbours, their average and the others', () => {
    expect(said).toMatchObject({
      'Its neighbours’ mean / Average': '49.0, the mean of 10 of 10 neighbours (31 March 2025)',
      'Its neighbours’ mean / Worked out': '(40 + 42 + 44 + 46 + 48 + 50 + 52 + 54 + 56 + 58) ÷ 10 = 49',
      'The ten, DfE 2025 neighbours, 31 March 2025 / Town 701': '40 (40 ÷ 10,000)',
      'The ten, DfE 2025 neighbours, 31 March 2025 / Town 710': '58 (522 ÷ 90,000)'
    });
    // Pooled: (40 + 42 + … + 56 + 522) ÷ 180,000 × 10,000 = 954 ÷ 18 = 53.
    const rules = 'Would another average or model say otherwise?';
    expect(said[`${rules} / mean (DfE 2025 neighbours), in force`]).toBe(
      '49.0 (10 of 10): verdict similar; by value alone 49.0 is equal to it'
    );
    expect(said[`${rules} / pooled (DfE 2025 neighbours)`]).toBe(
      '53.0 (10 of 10): verdict similar; by value alone 49.0 is lower'
    );
    expect(said[`${rules} / Answer`]).toBe(
      'yes, so the verdict is marked †: the figure is on the other side of the average by pooled (DfE 2025 neighbours)'
    );
  });

  test.each([
    [
      'median',
      'in order 40, 42, 44, 46, 48, 50, 52, 54, 56, 58: half way between the two in the middle, (48 + 50) ÷ 2 = 49'
    ],
    ['pooled', 'the counts below added: 954 ÷ 180,000 × 10,000 = 53']
  ] as const)('writes the %s out', (average, words) => {
    const other = { ...world, wish: { model: 'dfe-2025', average } } as const;
    const lines = saidOf(other, `901.published.${PUBLISHED}`);
    const name = average === 'pooled' ? 'pooled average' : average;
    expect(lines[`Its neighbours’ ${name} / Worked out`]).toBe(words);
  });

  test('names who shares a rank, and its row', () => {
    const tied = saidOf(world, `902.published.${PUBLISHED}`);
    expect(tied).toMatchObject({
      'Rank in the region / Place': 'joint 1st of 3 with a figure',
      'Rank in the region / Tied with': 'Corby',
      'Rank in the region / In order': 'Brome 60, Corby 60, Ashby 49',
      'Where it comes from / Row': 'series made-series, area 902, 31 March 2025',
      'Where it comes from / Release': 'Release 2025'
    });
    // Thirteen values in order: 40 42 44 46 48 49 50 52 54 56 58 60 60; the cuts are the 4th, 7th and 10th.
    expect(tied['Rank and quarter in England / Cut points']).toBe(
      '46, 50 and 56, over 13 authorities with a figure'
    );
    expect(tied['Rank and quarter in England / Tied with']).toBe('1 other at 60');
  });

  test('of the region: the authorities’ counts come to it after rounding to the nearest 10', () => {
    const region = saidOf(world, `region.published.${PUBLISHED}`);
    expect(region[`${WORKED} / Authorities added`]).toBe(
      'their 3 counts come to 1,125, published 1,130: agrees after rounding to the nearest 10'
    );
    expect(region['Where it comes from / Row']).toBe('series made-series, area E12, 31 March 2025');
  });

  test('of the unweighted mean and of a cut between quarters', () => {
    expect(saidOf(world, `unweighted.published.${PUBLISHED}`)[`${WORKED} / Worked out`]).toBe(
      '(49 + 60 + 60) ÷ 3 = 56.3333…'
    );
    expect(saidOf(world, `median.published.${PUBLISHED}`)[`${WORKED} / Place`]).toBe(
      'number 7 = 1 + 0.5 × 12; number 7 is 50, number 7 is 50'
    );
  });

  test('says that the neighbours are not at hand while they are not', () => {
    const without = { ...world, england: null, englandWords: 'being fetched' };
    const lines = saidOf(without, `901.published.${PUBLISHED}`);
    expect(lines['The ten, DfE 2025 neighbours, 31 March 2025 / Figures']).toBe('being fetched');
    expect(lines['Its neighbours’ mean / Average']).toBe(said['Its neighbours’ mean / Average']);
  });

  test('reads as text, line for line', () => {
    const address = must(readFigureAddress(`made-up.901.published.${PUBLISHED}`), 'address');
    const text = explanationText(must(explainFigure(address, world), 'explanation'));
    expect(text.split('\n').slice(0, 9)).toEqual([
      'Looked after children per 10,000: Ashby',
      '49 per 10,000 children, 31 March 2025',
      'Published official figures.',
      '',
      WORKED,
      '- Numerator: 705: Looked after children',
      '- Denominator: 142,924: children aged 0 to 17, the estimate for the middle of 2024 (ONS)',
      '- Shown: 49, as published',
      '- Worked out again: 705 ÷ 142,924 × 10,000 = 49.3269…, which rounds to 49: agrees with the published figure within its rounding'
    ]);
    expect(text).toContain('- Publication: Department, Children looked after https://example.invalid/2025');
    expect(text).toMatch(/https:\/\/example.invalid\/2025$/m);
  });

  test('is not explained where there is none', () => {
    const other = must(readFigureAddress('made-up.901.published.2019-03-31.year'), 'address');
    expect(explainFigure(other, world)).toBe(null);
    const nobody = must(readFigureAddress(`made-up.999.published.${PUBLISHED}`), 'address');
    expect(explainFigure(nobody, world)).toBe(null);
  });
});

describe('suppressed neighbours', () => {
  // Six towns at 3%, four hidden in 100 each: (6 × 3 + 4 × 1) ÷ 10 = 2.2 and (6 × 3 + 4 × 5) ÷ 10 = 3.8.
  const share = indicatorLike({ polarity: 'low', published: SERIES });
  const towns = TEN.map((code, index) => official(index < 6 ? `${code} 3 6/200` : `${code} c /100`));
  const world = worldOf(share, [official('901 8 16/200'), official('902 c /90'), ...towns], []);

  test('are left out, bounded, and make the average too weak', () => {
    const said = saidOf(world, `901.published.${PUBLISHED}`);
    expect(said).toMatchObject({
      'Its neighbours’ mean / Average': '3.0, the mean of 6 of 10 neighbours (31 March 2025)',
      'Its neighbours’ mean / Worked out': '(3 + 3 + 3 + 3 + 3 + 3) ÷ 6 = 3',
      'Its neighbours’ mean / Suppressed':
        '4 of the ten, left out; with each of their counts as 1 and as 5 it would be 2.2 to 3.8',
      'Its neighbours’ mean / Too few':
        'fewer than 7 of 10 are known, so it is shown in grey and no verdict is given by it',
      'The ten, DfE 2025 neighbours, 31 March 2025 / Town 707':
        '[c], suppressed to protect confidentiality; a count of 1 in 100 would be 1.0, of 5 5.0'
    });
    expect(
      Object.keys(said).filter((key) => /^Its neighbours.*(Verdict|Better|In numbers)/.test(key))
    ).toEqual([]);
  });

  test('a suppressed figure says what that means and shows no number of its own', () => {
    const said = saidOf(world, `902.published.${PUBLISHED}`);
    expect(said[`${WORKED} / No figure`]).toMatch(
      /^\[c\], suppressed to protect confidentiality: a count of 1 to 5/
    );
    expect(said[`${WORKED} / Numerator`]).toBe('not shown: Reviews held on time');
    expect(Object.keys(said).filter((key) => /interval|Rank|Verdict/.test(key))).toEqual([]);
  });
});

describe('a submitted percentage', () => {
  const world = worldOf(indicatorLike({}), [], [sent('901 57/200'), sent('902 c/120'), sent('903 90/100')], {
    loaded: true,
    filesOf: (authority, ends) => [`${authority} ${ends.join(' ')}.csv`]
  });
  const said = saidOf(world, `901.submitted.${QUARTER}`);

  test('is worked out from its counts, rounded half away from zero', () => {
    expect(said).toMatchObject({
      [`${WORKED} / Numerator`]: '57: Reviews held on time',
      [`${WORKED} / Worked out`]: '57 ÷ 200 × 100 = 28.5',
      [`${WORKED} / Shown`]: '28.5, rounded to 1 decimal, halves away from zero',
      '95% interval / Method': 'Wilson score interval (Wilson 1927), z = 1.96',
      'Its neighbours’ mean / No average': 'no national figures exist, so neighbours cannot be compared',
      'Where it comes from / Submission': 'provisional, loaded in this browser: 901 2025-03-31.csv'
    });
  });

  test('is held against the region’s counts added, without the one that is not shown', () => {
    expect(said).toMatchObject({
      'The region: 49.0 / Counts': 'Ashby 57 ÷ 200; Corby 90 ÷ 100',
      'The region: 49.0 / Left out': 'Brome [c]',
      'The region: 49.0 / Worked out': '147 ÷ 300 × 100 = 49',
      // 49% of 200 is 98, which is 41 more than 57.
      'The region: 49.0 / In numbers': '41 more of its 200 reviews would reach the region’s figure',
      'The region: 49.0 / Better or worse': 'a high figure is better, so lower is worse'
    });
    expect(saidOf(world, `903.submitted.${QUARTER}`)['The region: 49.0 / In numbers']).toBe(
      'no more is needed to reach the region’s figure'
    );
  });

  test('copied, says for whom it is and that it is provisional', () => {
    const address = must(readFigureAddress(`made-up.901.submitted.${QUARTER}`), 'address');
    const text = explanationText(must(explainFigure(address, world), 'explanation'), 'For members');
    expect(text).toMatch(/\n\nFor members\.$/);
    expect(text).toContain('Provisional: from submissions, not yet published');
  });
});

describe('a ratio with a band', () => {
  const ratio = indicatorLike({
    kind: 'ratio',
    polarity: 'band',
    band: [50, 70],
    interval: 'none',
    unit: 'children per officer'
  });
  const world = worldOf(ratio, [], [sent('901 110/2.2'), sent('902 721/7.7'), sent('903 98/2')]);

  test.each([
    ['901', '110 ÷ 2.2 = 50', '50 is within the band'],
    ['902', '721 ÷ 7.7 = 93.6363…', '93.6363… is above the band'],
    ['903', '98 ÷ 2 = 49', '49 is below the band']
  ])('of %s is only below, within or above', (code, worked, verdict) => {
    const said = saidOf(world, `${code}.submitted.${QUARTER}`);
    expect(said[`${WORKED} / Worked out`]).toBe(worked);
    expect(said['Against the band / Verdict']).toBe(verdict);
    expect(said['95% interval / No interval']).toMatch(/comparisons are of two values and are not a test$/);
    expect(Object.values(said).join(' ')).not.toMatch(/is better,|is worse/);
  });
});
