import { describe, expect, test } from 'vitest';
import type { Observation } from '#lib/domain/observation.ts';
import { restatements, restatementWords } from './restated.ts';

/** "919 2025-06-30 lac 412" or "919 2025-06-30 lac_age/1-4 c". */
function given(...lines: string[]): readonly Observation[] {
  return lines.map((line) => {
    const [authority = '', end = '', cell = '', amount = ''] = line.split(' ');
    const [measure = '', breakdown = ''] = cell.split('/');
    const symbol = amount === 'c' || amount === 'x' || amount === 'low' ? amount : null;
    return { authority, end, measure, breakdown, value: symbol ? null : Number(amount), symbol, note: '' };
  });
}

const words = (earlier: readonly Observation[], later: readonly Observation[]): readonly string[] =>
  restatements(earlier, later).map((one) => `${one.authority} ${restatementWords(one)}`);

describe('restated figures', () => {
  test('are those with another value or symbol, newly given or taken away, in order', () => {
    const earlier = given(
      '919 2025-06-30 reviews 250',
      '919 2025-06-30 lac 412',
      '919 2025-06-30 lac_age/1-4 c',
      '919 2025-06-30 lac_age/5-9 60',
      '919 2025-06-30 lac_uasc 0',
      '821 2025-06-30 lac 359'
    );
    const later = given(
      '919 2025-06-30 lac_uasc low',
      '919 2025-06-30 lac_age/1-4 4',
      '919 2025-06-30 lac_age/16-plus 91',
      '919 2025-06-30 lac 409',
      '919 2025-06-30 reviews 250',
      '821 2025-06-30 lac 360'
    );
    expect(words(earlier, later)).toEqual([
      '821 lac, 2025-26 Q1: was 359, is 360',
      '919 lac, 2025-26 Q1: was 412, is 409',
      '919 lac_age 1-4, 2025-26 Q1: was c, is 4',
      '919 lac_age 16-plus, 2025-26 Q1: newly given, 91',
      '919 lac_age 5-9, 2025-26 Q1: taken away, was 60',
      '919 lac_uasc, 2025-26 Q1: was 0, is low'
    ]);
    expect(restatements(earlier, later)[1]).toEqual({
      authority: '919',
      end: '2025-06-30',
      measure: 'lac',
      breakdown: '',
      kind: 'changed',
      was: '412',
      is: '409'
    });
  });

  test('are none where a quarter is in one set only, or of another authority', () => {
    const earlier = given('919 2025-03-31 lac 400', '919 2025-06-30 lac 412');
    expect(words(earlier, given('919 2025-06-30 lac 412', '919 2025-09-30 lac 420'))).toEqual([]);
    expect(words(earlier, given('821 2025-03-31 lac 359'))).toEqual([]);
    expect(words([], earlier)).toEqual([]);
    expect(words(earlier, [])).toEqual([]);
  });

  test('leave the sets as they were, and take the last of a cell that is there twice', () => {
    const earlier = Object.freeze(given('919 2025-06-30 lac 1', '919 2025-06-30 lac 412'));
    expect(words(earlier, given('919 2025-06-30 lac 412'))).toEqual([]);
    expect(words(given('919 2025-06-30 lac 412'), earlier)).toEqual([]);
  });
});
