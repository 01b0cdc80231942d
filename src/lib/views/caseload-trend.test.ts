import { describe, expect, test } from 'vitest';
import { caseloadRule, madeFigures, WOODS } from '../../../tests/support/made-service.ts';
import { caseloadTrend, poolingWords } from './caseload-trend.ts';
import { trendViews } from './trend-view.ts';

const RULE = caseloadRule();
const quarters = [
  madeFigures(RULE, [['1', 350, 5]], '2024-12-31'),
  madeFigures(
    RULE,
    [
      ['1', 355, 5],
      ['2', 90, 2]
    ],
    '2025-03-31'
  )
];
const figures = {
  published: null,
  submitted: {
    points: quarters.flatMap(({ submitted }) => submitted?.points ?? []),
    region: quarters.flatMap(({ submitted }) => submitted?.region ?? [])
  }
};
const choice = {
  source: 'submitted',
  end: '2025-03-31',
  span: 'quarter',
  periodLabel: '',
  shortPeriod: '',
  refusal: null
} as const;
const wish = {
  source: 'submitted',
  end: null,
  span: null,
  model: 'dfe-2025',
  average: 'mean',
  authority: null
} as const;
const trends = trendViews({ indicator: RULE, figures, region: WOODS, choice, wish });

describe('the trend of caseloads', () => {
  test('is the region alone without a highlight: 350 ÷ 5, then 445 ÷ 7', () => {
    const view = caseloadTrend(trends, null, 'The Woods over time');
    expect(view?.title).toBe('The Woods over time');
    expect(view?.description).toBe(
      'The Woods: 70.0 (24-25 Q3) to 63.6 (24-25 Q4); within the band in 2 of 2 quarters.'
    );
    expect(view?.band).toEqual([50, 70]);
  });

  test('puts the highlighted authority before the region', () => {
    const view = caseloadTrend(trends, '1', '');
    expect(view?.series.map(({ role }) => role)).toEqual(['authority', 'region']);
    expect(view?.description).toMatch(
      /^Alder: 70\.0 \(24-25 Q3\) to 71\.0 \(24-25 Q4\); above the band in 1 and within the band in 1 of 2 quarters\. The Woods/
    );
  });

  test('says how many authorities the region pools where that changes', () => {
    expect(poolingWords(figures)).toContain('1 to 2 of 4');
    expect(poolingWords(quarters[0] ?? figures)).toBe('');
  });

  test('is none where there are no quarters', () => {
    expect(caseloadTrend(new Map(), null, '')).toBeNull();
  });
});
