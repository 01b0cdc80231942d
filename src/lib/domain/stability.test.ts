import { expect, test } from 'vitest';
import type { Direction, Verdict } from './comparison.ts';
import { verdictStability } from './stability.ts';

function verdict(direction: Direction): Verdict {
  return { direction, judgement: 'none', tested: false };
}

test.each([
  [['higher', 'higher', 'higher'], 'stable'],
  [
    ['higher', 'lower', 'lower'],
    ['median', 'pooled']
  ],
  [['higher', 'similar', 'higher'], ['median']],
  [['higher', 'unknown', 'higher'], 'stable'],
  [['unknown', 'higher', 'lower'], ['pooled']],
  [['unknown', 'unknown', 'unknown'], 'stable']
] as const)('mean, median and pooled %j: %j', ([mean, median, pooled], expected) => {
  const rules = { mean: verdict(mean), median: verdict(median), pooled: verdict(pooled) };
  expect(verdictStability(rules)).toEqual(expected);
});

test('no rule, nothing to differ', () => {
  expect(verdictStability({})).toBe('stable');
});
