import { describe, expect, it, test } from 'vitest';
import { roundHalfAway } from './format.ts';
import { caseload, caseloadAfterOneVacancy, childrenAfter, fteGap, fteNeeded } from './planner.ts';

/** Looked-after children of the eleven authorities at 31 March 2025. */
const REGION = 6795;

describe('the region at 31 March 2025', () => {
  test.each([
    [70, 97.1],
    [60, 113.3],
    [50, 135.9]
  ])('needs, at %i children each, %d full-time officers', (target, officers) => {
    expect(roundHalfAway(fteNeeded(REGION, target) ?? NaN, 1)).toBe(officers);
  });
});

describe('one service of 420 children and 6 posts', () => {
  it('is at 70 each, and at 84 with one vacancy', () => {
    expect(caseload(420, 6)).toBe(70);
    expect(caseloadAfterOneVacancy(420, 6)).toBe(84);
  });

  it('is 1 short of a target of 60, none of 70, and has 1 over at 84', () => {
    expect(fteGap(420, 60, 6)).toBe(1);
    expect(fteGap(420, 70, 6)).toBe(0);
    expect(fteGap(420, 84, 6)).toBe(-1);
  });

  it('has 462 and 378 children after 10 % more and fewer', () => {
    expect(childrenAfter(420, 10)).toBe(462);
    expect(childrenAfter(420, -10)).toBe(378);
    expect(childrenAfter(420, -101)).toBeNull();
  });
});

it('says nothing of no target and no officers', () => {
  expect(fteNeeded(420, 0)).toBeNull();
  expect(fteNeeded(420, NaN)).toBeNull();
  expect(fteGap(420, -1, 6)).toBeNull();
  expect(caseload(420, 0)).toBeNull();
  expect(caseloadAfterOneVacancy(420, 1)).toBeNull();
});
