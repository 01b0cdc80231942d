import { describe, expect, it, test } from 'vitest';
import { shown } from './cell.ts';
import { bandPosition, compare, judge, verdictShape, verdictTone, verdictWords } from './comparison.ts';
import { neighbourAverage } from './neighbour-average.ts';
import { percentageInterval, rateInterval, Z95 } from './statistics.ts';

const NARROW = { low: 48, high: 52 };

describe('compare with an interval', () => {
  test.each([
    ['high', 47, 'higher', 'better'],
    ['high', 48, 'similar', 'none'],
    ['high', 50, 'similar', 'none'],
    ['high', 52, 'similar', 'none'],
    ['high', 53, 'lower', 'worse'],
    ['low', 47, 'higher', 'worse'],
    ['low', 53, 'lower', 'better'],
    ['neutral', 47, 'higher', 'none'],
    ['neutral', 53, 'lower', 'none'],
    ['band', 47, 'higher', 'none'],
    ['band', 53, 'lower', 'none']
  ] as const)(
    '%s is good, 50 (48 to 52) against %i: %s, %s',
    (polarity, comparator, direction, judgement) => {
      expect(compare(polarity, shown(50), NARROW, comparator)).toEqual({
        direction,
        judgement,
        tested: true
      });
    }
  );
});

describe('compare without an interval', () => {
  test.each([
    ['high', 50.1, 50, 'higher', 'better'],
    ['high', 49.9, 50, 'lower', 'worse'],
    ['low', 49.9, 50, 'lower', 'better'],
    ['neutral', 50.1, 50, 'higher', 'none'],
    ['high', 50, 50, 'similar', 'none'],
    ['high', 0, 0, 'similar', 'none'],
    ['high', 110 / 2.2, 50, 'similar', 'none'],
    ['high', 0.1 + 0.2, 0.3, 'similar', 'none']
  ] as const)('%s is good, %d against %d: %s, %s', (polarity, value, comparator, direction, judgement) => {
    expect(compare(polarity, shown(value), null, comparator)).toEqual({
      direction,
      judgement,
      tested: false
    });
  });

  it('knows nothing without both values', () => {
    const unknown = { direction: 'unknown', judgement: 'none', tested: false };
    expect(compare('high', { kind: 'suppressed' }, NARROW, 40)).toEqual(unknown);
    expect(compare('high', { kind: 'not-supplied' }, null, 40)).toEqual(unknown);
    expect(compare('high', shown(50), NARROW, null)).toEqual(unknown);
  });
});

describe('worked from counts', () => {
  it('finds 81 of 263 (25.5 to 36.6 %) similar to 36 % and different from 37 %', () => {
    const interval = percentageInterval(81, 263, Z95);
    const value = shown((81 * 100) / 263);
    expect(compare('high', value, interval, 36).direction).toBe('similar');
    expect(compare('high', value, interval, 37)).toEqual({
      direction: 'lower',
      judgement: 'worse',
      tested: true
    });
  });

  it("never calls Cambridgeshire's rate of looked-after children better or worse", () => {
    // Published 49 against mean 48.8, pooled 49.5 and median 52.0: higher, lower, lower; never good or bad.
    const rates = [51, 36, 40, 33, 56, 57, 54, 48, 60, 53];
    const members = rates.map((rate) => ({ cell: shown(rate), numerator: null, denominator: null }));
    const verdicts = (['mean', 'median'] as const).map((kind) =>
      compare('neutral', shown(49), null, neighbourAverage(members, kind, 10_000).value)
    );
    expect(verdicts.map(({ direction }) => direction)).toEqual(['higher', 'lower']);
    expect(verdicts.map(({ judgement }) => judgement)).toEqual(['none', 'none']);
  });

  it('finds a rate of 48.1 from 337 children in 70,074 similar to 49 and lower than 54', () => {
    // 337 ± about 1.96 √337 = 36, so about 302 to 375 children: 43.1 to 53.5 per 10,000.
    const interval = rateInterval(337, 70_074, 10_000, Z95);
    const value = shown((337 * 10_000) / 70_074);
    expect(compare('neutral', value, interval, 49).direction).toBe('similar');
    expect(compare('neutral', value, interval, 54).direction).toBe('lower');
  });
});

describe('verdicts to read', () => {
  test.each([
    ['higher', 'better', true, 'higher, better', '▲'],
    ['lower', 'worse', true, 'lower, worse', '▼'],
    ['lower', 'none', true, 'lower', '▼'],
    ['similar', 'none', true, 'similar', '●'],
    ['higher', 'none', false, 'higher (not tested)', '▲'],
    ['unknown', 'none', false, 'not compared', '–']
  ] as const)('%s %s %s: %s %s', (direction, judgement, tested, words, shape) => {
    expect(verdictWords({ direction, judgement, tested })).toBe(words);
    expect(verdictShape({ direction, judgement, tested })).toBe(shape);
  });

  test.each([
    ['better', true, 'better'],
    ['worse', true, 'worse'],
    ['worse', false, 'neutral'],
    ['none', true, 'neutral']
  ] as const)('%s, tested %s, is coloured %s', (judgement, tested, tone) => {
    expect(verdictTone({ direction: 'higher', judgement, tested })).toBe(tone);
  });

  it('judges only where there is a good direction', () => {
    expect(judge('high', 'similar')).toBe('none');
    expect(judge('low', 'lower')).toBe('better');
    expect(judge('band', 'higher')).toBe('none');
  });
});

describe('the band of 50 to 70 children for each full-time officer', () => {
  test.each([
    [49.99, 'below'],
    [50, 'within'],
    [60, 'within'],
    [70, 'within'],
    [110 / 2.2, 'within'],
    [154 / 2.2, 'within'],
    [6795 / (6795 / 70), 'within'],
    [70.01, 'above'],
    [0, 'below']
  ] as const)('%d is %s', (value, position) => {
    expect(bandPosition(value, [50, 70])).toBe(position);
  });
});
