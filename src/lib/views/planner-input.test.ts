import { describe, expect, test } from 'vitest';
import { inputOf, type TypedName } from './planner-input.ts';
import { sliderReach } from './planner-slider.ts';

const SUBMITTED = { value: 420 };

describe('a typed number', () => {
  test.each<[TypedName, string, number]>([
    ['children', '1,250', 1250],
    ['children', ' 0 ', 0],
    ['children', '420.0', 420],
    ['inpost', '17.55', 17.55],
    ['target', '62.5', 62.5],
    ['change', '100', 100]
  ])('%s “%s” is %d', (name, text, value) => {
    expect(inputOf(name, text, SUBMITTED)).toEqual({ kind: 'typed', value, text: text.trim() });
  });

  test.each<[TypedName, string, string]>([
    ['children', 'abc', 'Looked after children: “abc” is not a number such as 1,250.'],
    ['children', '-5', 'Looked after children: “-5” is not a number such as 1,250.'],
    ['children', '12,5', 'Looked after children: “12,5” is not a number such as 1,250.'],
    ['children', '1e3', 'Looked after children: “1e3” is not a number such as 1,250.'],
    ['children', '10.5', 'Looked after children: “10.5” is not a whole number.'],
    ['children', '100001', 'Looked after children: “100001” is not from 0 to 100,000.'],
    ['inpost', 'Infinity', 'Officers in post: “Infinity” is not a number such as 17.5.'],
    ['target', '0', 'Your own target: “0” is not from 1 to 500.'],
    ['change', '101', 'The change: “101” is not from 0 to 100.']
  ])('%s “%s” is refused: %s', (name, text, words) => {
    expect(inputOf(name, text, SUBMITTED)).toEqual({ kind: 'refused', text, words });
  });

  test('that is long is cut where it is said', () => {
    const input = inputOf('children', 'x'.repeat(500), SUBMITTED);
    expect('words' in input && input.words.length).toBeLessThan(100);
  });
});

test('nothing typed is what was submitted, or why there is nothing', () => {
  expect(inputOf('children', null, SUBMITTED)).toEqual({ kind: 'submitted', value: 420 });
  expect(inputOf('children', ' ', SUBMITTED)).toEqual({ kind: 'submitted', value: 420 });
  expect(inputOf('children', null, { missing: 'not supplied' })).toEqual({
    kind: 'missing',
    words: 'not supplied'
  });
});

test('a slider reaches twice the submitted number, in whole children and tenths of a post', () => {
  expect(sliderReach('children', { value: 6795 })).toEqual({ most: 13_600, step: 1 });
  expect(sliderReach('children', { missing: 'not supplied' })).toEqual({ most: 500, step: 1 });
  expect(sliderReach('inpost', { value: 17.3 })).toEqual({ most: 35, step: 0.1 });
  expect(sliderReach('target', SUBMITTED)).toBeNull();
});
