import { describe, expect, test } from 'vitest';
import { spineScale } from './spine-scale.ts';

/** England: lowest 20, quarter cuts 40 and 60, middle 50, highest 100. The further end is 50 away, so a unit of 50 is the whole side. */
const SPREAD = { lowest: 20, centre: 50, highest: 100, cuts: [40, 50, 60] } as const;

describe('a row’s scale', () => {
  test.each([
    [50, 0],
    [100, 1],
    [20, -0.6],
    [75, 0.5],
    [40, -0.2]
  ])('puts %d at %d where nothing is better, so that both sides share one scale', (value, expected) => {
    expect(spineScale(SPREAD, 'neutral')(value)).toEqual({ at: expected, beyond: false });
  });

  test('puts higher values on the right where high is better, lower values where low is', () => {
    expect(spineScale(SPREAD, 'high')(75).at).toBe(0.5);
    expect(spineScale(SPREAD, 'low')(75).at).toBe(-0.5);
    expect(spineScale(SPREAD, 'low')(20).at).toBe(0.6);
  });

  test('is cut six times as far out as the further quarter cut: 400 of a middle half of 40 to 60 stands at the edge', () => {
    const place = spineScale({ ...SPREAD, highest: 400 }, 'neutral');
    // 6 × 10 = 60 to either side, instead of 350.
    expect(place(110)).toEqual({ at: 1, beyond: false });
    expect(place(400)).toEqual({ at: 1, beyond: true });
    expect(place(80)).toEqual({ at: 0.5, beyond: false });
  });

  test('is not cut where half of England has the same value, or where no cuts are known', () => {
    const zeros = { lowest: 0, centre: 0, highest: 3, cuts: [0, 0, 0] } as const;
    expect(spineScale(zeros, 'neutral')(3)).toEqual({ at: 1, beyond: false });
    expect(spineScale({ lowest: 1, centre: 2, highest: 50, cuts: null }, 'neutral')(50).beyond).toBe(false);
  });

  test('puts everything in the middle where all have one value', () => {
    const same = { lowest: 5, centre: 5, highest: 5, cuts: [5, 5, 5] } as const;
    expect(spineScale(same, 'low')(5)).toEqual({ at: 0, beyond: false });
    expect(spineScale(same, 'low')(6)).toEqual({ at: -1, beyond: true });
  });
});
