import { expect, test } from 'vitest';
import { timelinessWords } from './timeliness-words.ts';
import { twoCompared } from '../../../tests/support/two-compared.ts';

const noun = 'reviews';

test('the region: together, and who is worse by its interval', () => {
  // 40 of 50 has the interval 67.0 to 88.8, so 87.5 lies inside it.
  expect(timelinessWords([{ comparison: twoCompared(), noun }])).toEqual([
    'Reviews on time (2025-26 Q4, provisional): 87.5% in the region. None is worse than the region.'
  ]);
});

test('an authority: its place, against the region, and the gap in reviews', () => {
  expect(timelinessWords([{ comparison: twoCompared({}, '1'), noun }])).toEqual([
    'Reviews on time (2025-26 Q4, provisional): Aland 80.0%, similar to the region. 4 more of its 50 reviews would reach the region’s 87.5%.'
  ]);
});
