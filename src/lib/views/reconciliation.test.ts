import { describe, expect, test } from 'vitest';
import type { IndicatorKind, IndicatorRule } from '#lib/domain/indicator.ts';
import type { PublishedFigure } from '#lib/questions/published-figures/index.ts';
import type { PartStatus, SubmittedFigure } from '#lib/questions/submitted-figures/index.ts';
import { isReconciled, reconciliation } from '#lib/views/reconciliation.ts';
import { reconciledWords, reconciliationSummary } from '#lib/views/reconciliation-words.ts';

const MARCH = '2025-03-31';

function indicator(
  id: string,
  kind: IndicatorKind,
  basis: 'S' | 'F',
  match: 'same' | 'near',
  decimals = 0
): IndicatorRule {
  return {
    id,
    theme: 'Looked after',
    title: id,
    shortTitle: id,
    kind,
    numerator: [],
    denominator: [],
    basis,
    polarity: 'neutral',
    band: null,
    interval: 'none',
    unit: '',
    decimals: 1,
    published: { series: id, decimals, match, timing: basis === 'S' ? 'day' : 'financial-year' },
    headline: null
  };
}

const INDICATORS = [
  indicator('lac-number', 'count', 'S', 'same'),
  indicator('lac-rate', 'rate', 'S', 'same'),
  indicator('foster', 'percentage', 'S', 'same'),
  indicator('cp-started-rate', 'rate', 'F', 'same', 1),
  indicator('started-rate', 'rate', 'F', 'near')
];

function sent(
  id: string,
  numerator: number | null,
  denominator: number | null,
  more: Partial<SubmittedFigure> = {}
): SubmittedFigure {
  const status = (value: number | null): PartStatus => (value === null ? 'c' : '');
  return {
    indicator: id,
    authority: '821',
    end: MARCH,
    span: 'quarter',
    numerator,
    numeratorStatus: status(numerator),
    denominator,
    denominatorStatus: id === 'lac-number' ? 'none' : status(denominator),
    populationYear: null,
    note: '',
    ...more
  };
}

function official(
  id: string,
  numerator: number | null,
  value: number | null,
  more: Partial<PublishedFigure> = {}
): PublishedFigure {
  return {
    indicator: id,
    area: '821',
    areaType: 'authority',
    end: MARCH,
    numerator,
    denominator: null,
    value,
    flag: value === null ? 'c' : '',
    numeratorFlag: numerator === null ? 'c' : '',
    source: 'cla-2025',
    ...more
  };
}

/** Luton at 31 March 2025: 359 children, 62,280 aged 0 to 17, 57.6 → 58 per 10,000; 258 fostered, 71.9 → 72 %. */
const PUBLISHED = [
  official('lac-number', null, 359),
  official('lac-rate', 359, 58),
  official('foster', 258, 72),
  official('cp-started-rate', 305, 49),
  official('started-rate', 160, 26),
  official('lac-number', null, 6800, { area: 'E12000006', areaType: 'region' }),
  official('lac-number', null, 375, { end: '2024-03-31' })
];

const brief = (rows: ReturnType<typeof reconciliation>): readonly unknown[] =>
  rows.map((row) => [
    row.indicator,
    row.numerator.agreement,
    row.value.agreement,
    row.numerator.difference,
    row.agreement
  ]);

describe('a March quarter against the published figures', () => {
  test('agrees in counts exactly, in rates and percentages at the published decimals', () => {
    const rows = reconciliation(
      INDICATORS,
      [
        sent('lac-number', 359, null),
        sent('lac-rate', 359, 62_280),
        sent('foster', 257, 359),
        sent('cp-started-rate', 305, 62_280, { span: 'year' })
      ],
      PUBLISHED,
      MARCH
    );
    // 257 ÷ 359 = 71.6 %, which is 72 as published, but the count is one short.
    expect(brief(rows)).toEqual([
      ['lac-number', 'agrees', 'agrees', 0, 'agrees'],
      ['lac-rate', 'agrees', 'agrees', 0, 'agrees'],
      ['foster', 'differs', 'agrees', -1, 'differs'],
      ['cp-started-rate', 'agrees', 'agrees', 0, 'agrees']
    ]);
    expect(rows[2]?.numerator && reconciledWords(rows[2].numerator, 0)).toBe(
      '257 submitted, 258 published, 1 fewer'
    );
    expect(reconciliationSummary(rows, [{ code: '821', shortName: 'Luton' }], MARCH)).toBe(
      '31 March 2025: 3 of 4 figures agree with DfE’s after rounding; 1 differs (Luton 1).'
    );
  });

  test('compares nothing with what is suppressed or missing', () => {
    const rows = reconciliation(
      INDICATORS,
      [sent('lac-number', 359, null), sent('foster', null, 359), sent('lac-rate', 359, 62_280)],
      [official('lac-number', null, 359), official('foster', 258, 72), official('lac-rate', null, null)],
      MARCH
    );
    expect(brief(rows)).toEqual([
      ['lac-number', 'agrees', 'agrees', 0, 'agrees'],
      ['lac-rate', 'not-comparable', 'not-comparable', null, 'not-comparable'],
      ['foster', 'not-comparable', 'not-comparable', null, 'not-comparable']
    ]);
    expect(reconciliationSummary(rows, [], MARCH)).toBe(
      '31 March 2025: 1 of 1 figure agrees with DfE’s after rounding. 2 more figures cannot be compared, because one side is suppressed or not given.'
    );
    expect(rows[2] && reconciledWords(rows[2].numerator, 0)).toBe('[c] submitted, 258 published');
  });

  test.each([
    ['another quarter', [sent('lac-number', 359, null, { end: '2025-06-30' })], '2025-06-30'],
    ['a single quarter of a flow', [sent('cp-started-rate', 76, 62_280)], MARCH],
    ['a definition that is only near', [sent('started-rate', 160, 62_280, { span: 'year' })], MARCH],
    ['an authority without a published row', [sent('lac-number', 359, null, { authority: '881' })], MARCH]
  ])('leaves out %s', (_, figures, end) => {
    expect(reconciliation(INDICATORS, figures, PUBLISHED, end)).toEqual([]);
    expect(reconciliationSummary([], [], end)).toContain('There is no published figure');
  });

  test('is for quarters that end on 31 March', () => {
    expect(['2025-03-31', '2025-06-30', '2025-03-30'].map(isReconciled)).toEqual([true, false, false]);
  });
});
