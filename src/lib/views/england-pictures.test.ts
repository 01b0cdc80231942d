import { describe, expect, test } from 'vitest';
import type { Authority, Region } from '#lib/domain/authority.ts';
import { ruleOf, type IndicatorRule } from '#lib/domain/indicator.ts';
import type { PublishedFigure } from '#lib/questions/published-figures/index.ts';
import { amongEngland, type AmongEngland } from '#lib/views/among-england.ts';
import { amongEnglandWords, noOfficialDayWords } from '#lib/views/among-england-words.ts';
import { compareIndicator, type Comparison } from '#lib/views/comparison.ts';
import { englandFigures } from '#lib/views/england.ts';
import { funnelOfEngland, funnelOfRegion } from '#lib/views/funnel-view.ts';
import { neighbourCodes } from '#lib/views/neighbour-codes.ts';
import { stripView } from '#lib/views/strip-view.ts';
import { summarisePublished } from '#lib/views/summarise-published.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import { must } from '../../../tests/support/data-rows.ts';
import { ownCatalogue } from '../../../tests/support/figures-engine.ts';

// Eight authorities of 100,000 children with rates of 10, 20 … 80, one suppressed and one not available. One, Four and
// Eight are the region. Type-7 cut points of 10 … 80: 27.5, 45 and 62.5. England: 3,600 in 800,000, a rate of 45.
const DAY = '2025-03-31';
const NAMES = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const catalogue = ownCatalogue();
const rule = (id: string): IndicatorRule =>
  ruleOf(
    must(
      catalogue.indicators.find((indicator) => indicator.id === id),
      id
    )
  );
const RATE = rule('lac-rate');
const AUTHORITIES = NAMES.map((name, index): Authority => ({
  ...must(catalogue.region.authorities[0], 'authority'),
  code: String(index + 1),
  name,
  shortName: name
}));
const REGION: Region = {
  ...catalogue.region,
  authorities: AUTHORITIES.filter(({ name }) => ['One', 'Four', 'Eight'].includes(name))
};
const NEIGHBOURS = ['2', '3', '5', '6', '9'].map((neighbour, index) => ({
  model: 'dfe-2025' as const,
  authority: '4',
  rank: index + 1,
  neighbour,
  closeness: ''
}));

const PUBLISHED: readonly PublishedFigure[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((tens) => figure(String(tens), tens * 10, tens * 100, 100_000)),
  { ...figure('9', null, null, 100_000), flag: 'c', numeratorFlag: 'c' },
  { ...figure('10', null, null, null), flag: 'x' },
  { ...figure(REGION.countryCode, 45, 3600, 800_000), areaType: 'country' },
  { ...figure(REGION.regionCode, 43, 1300, 300_000), areaType: 'region' }
];

function figure(
  area: string,
  value: number | null,
  numerator: number | null,
  denominator: number | null
): PublishedFigure {
  return {
    indicator: 'lac-rate',
    area,
    areaType: 'authority',
    end: DAY,
    numerator,
    denominator,
    value,
    flag: '',
    numeratorFlag: '',
    source: 's1'
  };
}

function comparisonOf(indicator: IndicatorRule, authority: string | null, published = PUBLISHED): Comparison {
  const figures = {
    published: summarisePublished(indicator, published, NEIGHBOURS, REGION),
    submitted: null
  };
  const wish = {
    source: null,
    end: null,
    span: null,
    model: 'dfe-2025',
    average: 'mean',
    authority
  } as const;
  return must(compareIndicator(indicator, figures, REGION, wish, { loaded: false }), 'comparison');
}

function among(indicator: IndicatorRule, authority: string | null, published = PUBLISHED): AmongEngland {
  const england = englandFigures(published, AUTHORITIES);
  const codes = neighbourCodes(
    NEIGHBOURS,
    REGION.authorities.map(({ code }) => code)
  );
  return must(amongEngland(comparisonOf(indicator, authority, published), england, codes), 'England');
}

describe('among all English authorities', () => {
  const MISSING =
    '2 authorities of England have no figure to show: 1 suppressed to protect confidentiality and 1 not available.';

  test.each([
    [
      'a neutral indicator names quarters and judges nothing',
      RATE,
      null,
      'Of the region’s 3 authorities with a figure, 1 is in the highest quarter of England and 1 in the lowest.'
    ],
    [
      'where high is better the highest quarter is A',
      { ...RATE, polarity: 'high' as const },
      null,
      'Of the region’s 3 authorities with a figure, 1 is in the highest quarter of England (A, the best) and 1 in the lowest (D).'
    ],
    [
      'a highlighted authority has its place and its neighbours counted, the suppressed one too',
      RATE,
      '4',
      'Four, with 40 per 10,000 children, is 5th of 8 in England (1 is the highest, which is neither good nor bad). It is in the second lowest quarter of England. Of its 5 neighbours, 2 are higher, 2 lower and 1 without a figure.'
    ],
    [
      'where low is better the place is counted from the lowest',
      { ...RATE, polarity: 'low' as const },
      '4',
      'Four, with 40 per 10,000 children, is 4th of 8 in England (1 is the lowest, which is best). It is in the second lowest quarter of England (B). Of its 5 neighbours, 2 are higher, 2 lower and 1 without a figure.'
    ],
    [
      'a count has no quarters',
      { ...RATE, kind: 'count' as const },
      null,
      'The region’s authorities reach from One with 10 to Eight with 80.'
    ]
  ])('%s', (_, indicator, authority, words) => {
    expect(amongEnglandWords(among(indicator, authority))).toBe(`${words} ${MISSING}`);
  });

  test('quarters that divide nothing are not spoken of', () => {
    const same = PUBLISHED.map((row) => (row.value === null ? row : { ...row, value: 0, numerator: 0 }));
    const all = among(RATE, null, same);
    expect(amongEnglandWords(all)).toContain('All of the region’s 3 authorities with a figure have 0.');
    expect(stripView(all).quarters).toBeNull();
  });

  test('the strip has a mark for every figure, lowest first, and none for a missing one', () => {
    const { marks, region, neighbours, references, quarters } = stripView(among(RATE, '4'));
    expect(marks.map(({ label, text }) => `${label} ${text}`).slice(0, 2)).toEqual(['One 10', 'Two 20']);
    expect(marks).toHaveLength(8);
    expect(marks.filter(({ isNeighbour }) => isNeighbour).map(({ label }) => label)).toEqual([
      'Two',
      'Three',
      'Five',
      'Six'
    ]);
    expect([region.note, neighbours?.note]).toEqual(['3 authorities', 'of Four']);
    expect(references.map(({ label }) => label)).toEqual(['Region 43', 'England 45']);
    expect(quarters?.cuts).toEqual([27.5, 45, 62.5]);
    expect(stripView(among(RATE, null)).neighbours).toBeNull();
  });

  test('totals are not drawn beside counts of authorities', () => {
    expect(stripView(among({ ...RATE, kind: 'count' }, null)).references).toEqual([]);
  });

  test('percentages say so', () => {
    const share = rule('placement-foster');
    expect(stripView(among(share, null)).marks[0]?.text).toBe('10%');
  });

  test('a single quarter has no official day', () => {
    const started = comparisonOf(rule('started-rate'), null);
    const quarter = { ...started, choice: { ...started.choice, span: 'quarter' as const } };
    expect(noOfficialDayWords(quarter)).toContain('Choose “Four quarters”');
    expect(noOfficialDayWords(comparisonOf(RATE, null))).toBe(
      'There are no official figures up to 31 March 2025.'
    );
  });
});

// Round 45 in 100,000 children: 400 events have 95 % limits 361.8 to 441.2 and 99.8 % limits 340.5 to 466.8, so 40 lies
// between the two limits; 10 to 30 lie below and 60 to 80 above both.
describe('a funnel', () => {
  test('names the region’s authorities beyond the outer limits, without judging a neutral indicator', () => {
    const view = must(funnelOfEngland(among(RATE, null)), 'funnel');
    expect(view.description).toBe(
      '2 of the region’s 3 authorities with counts differ from England by more than chance alone would explain. Higher: Eight. Lower: One. Between the two limits: Four. 6 of all 8 authorities with counts differ by more than chance. With so many outside, being one of them singles nobody out.'
    );
    expect(view.marks.map(({ judgement }) => judgement)).toEqual(Array<string>(8).fill('none'));
    expect(view.marks.map(({ position }) => position)).toEqual([
      'far-below',
      'far-below',
      'far-below',
      'below',
      'above',
      'far-above',
      'far-above',
      'far-above'
    ]);
  });

  test('says better and worse where the indicator does', () => {
    const view = must(funnelOfEngland(among({ ...RATE, polarity: 'low' }, '8')), 'funnel');
    expect(view.description).toContain(
      'Eight, with 80 per 10,000 children, is higher (worse) than England’s 45.0 by more than chance alone would explain.'
    );
    expect(view.marks[0]?.judgement).toBe('better');
    expect(view.marks[3]?.judgement).toBe('none');
  });

  test('stands round the counts, and says so where the published figure is rounded', () => {
    const counted = PUBLISHED.map((row) =>
      row.areaType === 'country' ? { ...row, numerator: 3616, value: 45 } : row
    );
    const view = must(funnelOfEngland(among(RATE, null, counted)), 'funnel');
    expect(view.centre).toEqual({ role: 'england', value: 45.2, label: 'England 45.2' });
    expect(view.note).toBe(
      'The middle line is England’s 45.2, made from its counts, because the published 45 is rounded.'
    );
  });

  test('stands round the published figure where its counts are not known, and names who cannot be drawn', () => {
    const lacking = PUBLISHED.map((row) =>
      row.areaType === 'country' || row.area === '4' ? { ...row, numerator: null } : row
    );
    const view = must(funnelOfEngland(among(RATE, '4', lacking)), 'funnel');
    expect(view.note).toBe(
      'The middle line is England’s published 45.0; its counts are not published. Not drawn: 1 authority with a figure but no usable counts, among them Four.'
    );
    expect(view.description).toContain('Four has no counts to judge by.');
  });

  test('is not drawn without counts, without an interval, or without England', () => {
    const without = PUBLISHED.map((row) => ({ ...row, numerator: null, denominator: null }));
    expect(funnelOfEngland(among(RATE, null, without))).toBeNull();
    expect(funnelOfEngland(among({ ...RATE, interval: 'none' }, null))).toBeNull();
    const alone = PUBLISHED.filter(({ areaType }) => areaType === 'authority');
    expect(funnelOfEngland(among(RATE, null, alone))).toBeNull();
  });

  test('of submitted figures stands round the region’s own, taken together', () => {
    const submitted = summariseSubmitted(
      RATE,
      ['1', '4', '8'].map((authority) => ({
        indicator: 'lac-rate',
        authority,
        end: '2026-03-31',
        span: 'quarter' as const,
        numerator: Number(authority) * 100,
        numeratorStatus: '' as const,
        denominator: 100_000,
        denominatorStatus: '' as const,
        populationYear: 2024,
        note: ''
      })),
      REGION
    );
    const wish = {
      source: 'submitted',
      end: null,
      span: null,
      model: 'dfe-2025',
      average: 'mean',
      authority: null
    } as const;
    const comparison = must(
      compareIndicator(RATE, { published: null, submitted }, REGION, wish, { loaded: true }),
      'comparison'
    );
    const view = must(funnelOfRegion(comparison), 'funnel');
    // 100 + 400 + 800 of 300,000 children.
    expect(view.centre.label).toBe('Region 43.3');
    expect(view.note).toBe(
      'The middle line is the region’s 43.3: the counts of those that reported, taken together (3 of 3 reporting).'
    );
    expect(view.description).toContain('2 of the region’s 3 authorities with counts differ from the region');
  });
});
