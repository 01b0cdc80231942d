import { describe, expect, test } from 'vitest';
import { find } from '#lib/state/finding.ts';
import { ownCatalogue } from './support/figures-engine.ts';

const { lateReasons, indicators, measures, synonyms } = ownCatalogue();

describe('the reasons for late reviews', () => {
  test('are each in one group, with the titles that a submission has', () => {
    const breakdowns = measures.find(({ id }) => id === 'reviews_late_reason')?.breakdowns ?? [];
    expect(lateReasons.map(({ id, title }) => ({ id, title }))).toEqual(breakdowns);
  });

  test('that are avoidable are the very ones that the indicator of avoidable reasons counts', () => {
    const counted = indicators
      .find(({ id }) => id === 'late-avoidable')
      ?.numerator.map(({ breakdown }) => breakdown);
    const avoidable = lateReasons.filter(({ isAvoidable }) => isAvoidable).map(({ id }) => id);
    expect([...avoidable].sort()).toEqual([...(counted ?? [])].sort());
  });
});

describe('synonyms', () => {
  const views = ['Overview', 'Indicators', 'Authorities', 'Timeliness', 'Submissions', 'Definitions'];
  const items = [
    ...views.map((title) => ({ id: title, group: 'Views', title, others: [], note: '', href: '' })),
    ...indicators.map(({ id, theme, title }) => ({ id, group: theme, title, others: [], note: '', href: '' }))
  ];

  test.each(synonyms)('“$typed” finds something by “$means”', ({ means }) => {
    expect(find(items, means, []).length).toBeGreaterThan(0);
  });
});
