import { describe, expect, test } from 'vitest';
import { readRugChoice, toggleIndicator, writeIndicators, writeSort } from '#lib/views/rug-choice.ts';

const OFFER = {
  indicators: ['lac-rate', 'reviews-on-time', 'sw-turnover'],
  headline: ['lac-rate', 'reviews-on-time'],
  authorities: [{ code: '926', slug: 'norfolk' }]
};
const NOTHING = { indicators: null, sort: null, group: null };

describe('what the overview is asked for', () => {
  test('nothing: the headline indicators by theme, in the usual order', () => {
    expect(readRugChoice(NOTHING, OFFER)).toEqual({
      indicators: OFFER.headline,
      sort: null,
      grouped: true,
      refused: []
    });
  });

  test('indicators, in the order they are named in, each once', () => {
    const asked = { ...NOTHING, indicators: 'sw-turnover,lac-rate,sw-turnover' };
    expect(readRugChoice(asked, OFFER).indicators).toEqual(['sw-turnover', 'lac-rate']);
  });

  test.each([
    ['nope,lac-rate', ['lac-rate'], 'There is no indicator “nope” to compare: the others are shown.'],
    ['nope', OFFER.headline, 'There is no indicator “nope” to compare: the headline indicators are shown.']
  ])('%s is named, and %j are shown', (indicators, shown, sentence) => {
    const choice = readRugChoice({ ...NOTHING, indicators }, OFFER);
    expect(choice.indicators).toEqual(shown);
    expect(choice.refused).toEqual([sentence]);
  });

  test.each([
    ['norfolk', { by: 'authority', key: '926', reversed: false }, false],
    ['-norfolk', { by: 'authority', key: '926', reversed: true }, false],
    ['-lac-rate', { by: 'indicator', key: 'lac-rate', reversed: true }, true]
  ])('sorted by %s: %j, by theme %s', (sort, expected, grouped) => {
    const choice = readRugChoice({ ...NOTHING, sort }, OFFER);
    expect([choice.sort, choice.grouped, choice.refused]).toEqual([expected, grouped, []]);
    expect(writeSort(choice.sort, OFFER.authorities)).toBe(sort);
  });

  test.each(['kent', 'sw-turnover', ''])('a sort by “%s” is refused in words', (sort) => {
    const choice = readRugChoice({ ...NOTHING, sort }, OFFER);
    expect(choice.sort).toBeNull();
    expect(choice.refused.join()).toContain(`cannot be sorted by “${sort}”`);
  });

  test('no themes, or a grouping there is not', () => {
    expect(readRugChoice({ ...NOTHING, group: 'none' }, OFFER).grouped).toBe(false);
    const odd = readRugChoice({ ...NOTHING, group: 'size' }, OFFER);
    expect([odd.grouped, odd.refused.length]).toEqual([true, 1]);
  });
});

test('a chosen list is written in its order, and the headline indicators as nothing', () => {
  expect(writeIndicators(['sw-turnover', 'lac-rate'], OFFER.headline)).toBe('sw-turnover,lac-rate');
  expect(writeIndicators(OFFER.headline, OFFER.headline)).toBe('');
  expect(toggleIndicator(['lac-rate'], 'sw-turnover')).toEqual(['lac-rate', 'sw-turnover']);
  expect(toggleIndicator(['lac-rate', 'sw-turnover'], 'lac-rate')).toEqual(['sw-turnover']);
});
