import { describe, expect, it, test } from 'vitest';
import { shown, type EmptyKind } from './cell.ts';
import { neighbourAverage, type Member } from './neighbour-average.ts';

/** Cambridgeshire's ten neighbours (dfe-2025) at 31 March 2025: looked after, population, published rate. */
const CAMBRIDGESHIRE: readonly Member[] = (
  [
    [800, 156_647, 51],
    [999, 277_480, 36],
    [522, 130_466, 40],
    [207, 62_794, 33],
    [727, 129_392, 56],
    [758, 133_163, 57],
    [975, 181_943, 54],
    [337, 70_074, 48],
    [1738, 288_730, 60],
    [189, 35_495, 53]
  ] as const
).map(([numerator, denominator, rate]) => ({ cell: shown(rate), numerator, denominator }));

function valued(value: number): Member {
  return { cell: shown(value), numerator: null, denominator: null };
}

function hidden(denominator: number | null): Member {
  return { cell: { kind: 'suppressed' }, numerator: null, denominator };
}

function empty(kind: EmptyKind): Member {
  return { cell: { kind }, numerator: null, denominator: null };
}

describe('the three averages', () => {
  // Mean 488 ÷ 10; median of 51 and 53; pooled 7,252 of 1,466,184 children.
  test.each([
    ['mean', 48.8],
    ['median', 52],
    ['pooled', 49.4617]
  ] as const)("Cambridgeshire's neighbours by %s: %d", (kind, expected) => {
    const average = neighbourAverage(CAMBRIDGESHIRE, kind, 10_000);
    expect(average.value).toBeCloseTo(expected, 4);
    expect(average).toMatchObject({ known: 10, suppressed: 0, of: 10, weak: false, bounds: null });
  });
});

describe('members without a number', () => {
  it('are left out and never averaged as 0', () => {
    const members = [valued(10), valued(20), empty('not-supplied'), empty('not-available'), empty('low')];
    expect(neighbourAverage(members, 'mean', 100)).toEqual({
      value: 15,
      known: 2,
      suppressed: 0,
      of: 5,
      weak: true,
      bounds: null
    });
  });

  it('keeps a true zero', () => {
    expect(neighbourAverage([valued(0), valued(10)], 'mean', 100).value).toBe(5);
    expect(neighbourAverage([valued(0), valued(0), valued(9)], 'median', 100).value).toBe(0);
  });

  it('has no value, and says it is weak, when nobody is known', () => {
    expect(neighbourAverage([], 'mean', 100)).toMatchObject({ value: null, known: 0, of: 0, weak: true });
    expect(neighbourAverage([empty('not-available')], 'median', 100).value).toBeNull();
    expect(neighbourAverage([valued(5)], 'pooled', 100)).toMatchObject({ value: null, known: 0 });
  });

  test.each([
    [7, 10, false],
    [6, 10, true],
    [10, 10, false]
  ])('%i known of %i: weak is %s', (known, of, weak) => {
    expect(
      neighbourAverage(
        Array.from({ length: known }, () => valued(1)),
        'mean',
        1,
        of
      ).weak
    ).toBe(weak);
  });
});

describe('pooled', () => {
  it('pools only members with both counts, and counts them itself', () => {
    const members: Member[] = [
      { cell: shown(50), numerator: 50, denominator: 100 },
      { cell: shown(10), numerator: 30, denominator: 300 },
      { cell: shown(90), numerator: null, denominator: 100 },
      { cell: shown(90), numerator: 9, denominator: null },
      { cell: { kind: 'not-applicable' }, numerator: 0, denominator: 0 }
    ];
    expect(neighbourAverage(members, 'pooled', 100)).toMatchObject({ value: 20, known: 2, of: 5 });
    expect(neighbourAverage(members, 'mean', 100)).toMatchObject({ value: 60, known: 4 });
  });

  it('counts a suppressed numerator even where the rate is published', () => {
    const members: Member[] = [
      { cell: shown(20), numerator: 20, denominator: 100 },
      { cell: shown(3), numerator: null, denominator: 100, numeratorSuppressed: true }
    ];
    expect(neighbourAverage(members, 'pooled', 100)).toMatchObject({
      value: 20,
      known: 1,
      suppressed: 1,
      bounds: { low: 10.5, high: 12.5 }
    });
    expect(neighbourAverage(members, 'mean', 100)).toMatchObject({ known: 2, suppressed: 0, bounds: null });
  });
});

describe('bounds of what is suppressed', () => {
  // 1 ÷ 50 is 2 % and 5 ÷ 50 is 10 %; 1 ÷ 100 is 1 % and 5 ÷ 100 is 5 %.
  it('takes each count as 1 and as 5', () => {
    const members = [valued(20), hidden(50), hidden(100)];
    const average = neighbourAverage(members, 'mean', 100);
    expect(average).toMatchObject({ value: 20, known: 1, suppressed: 2 });
    expect(average.bounds?.low).toBeCloseTo((20 + 2 + 1) / 3, 12);
    expect(average.bounds?.high).toBeCloseTo((20 + 10 + 5) / 3, 12);
    expect(neighbourAverage(members, 'median', 100).bounds).toEqual({ low: 2, high: 10 });
  });

  it('bounds an average nobody else is known for', () => {
    expect(neighbourAverage([hidden(50)], 'mean', 100)).toMatchObject({
      value: null,
      bounds: { low: 2, high: 10 }
    });
  });

  it('says nothing when one denominator is not known', () => {
    expect(neighbourAverage([valued(20), hidden(50), hidden(null)], 'mean', 100).bounds).toBeNull();
    expect(neighbourAverage([valued(20), hidden(0)], 'mean', 100).bounds).toBeNull();
  });

  it('never takes more than all of a denominator', () => {
    expect(neighbourAverage([hidden(4)], 'mean', 100).bounds).toEqual({ low: 25, high: 100 });
  });
});
