import { describe, expect, test } from 'vitest';
import type { Average } from '#lib/domain/neighbour-average.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { isNational, markedVerdict, marksUntested, tooFewWords } from '#lib/views/marked-verdict.ts';
import { finding } from '#lib/views/words.ts';
import { twoCompared } from '../../../tests/support/two-compared.ts';

const HIGHER = { direction: 'higher', judgement: 'better', tested: true } as const;

function averageOf(known: number): Average {
  return { value: 80, known, suppressed: 10 - known, of: 10, weak: known < 7, bounds: null };
}

/** Aland with 4 of its 10 neighbours known, Borough with all ten. */
function withNeighbours(highlighted: string | null = null): Comparison {
  const comparison = twoCompared({}, highlighted);
  return {
    ...comparison,
    rows: comparison.rows.map((row) =>
      row.authority.code === '1'
        ? { ...row, neighbours: averageOf(4), againstNeighbours: null }
        : { ...row, neighbours: averageOf(10), againstNeighbours: HIGHER }
    )
  };
}

describe('an authority with too few neighbours known', () => {
  const comparison = withNeighbours('1');
  const [aland, borough] = comparison.rows;

  test('is not marked, and is not held against the region in their place', () => {
    expect(isNational(comparison)).toBe(true);
    expect(aland && markedVerdict(comparison, aland)).toBeNull();
    expect(borough && markedVerdict(comparison, borough)).toEqual({
      verdict: HIGHER,
      against: 'neighbours’ mean'
    });
  });

  test('says how many there are', () => {
    expect(aland && tooFewWords(aland)).toBe('not compared: only 4 of 10 neighbours known');
    expect(borough && tooFewWords(borough)).toBe('');
    expect(finding(comparison)).toContain(
      'With its neighbours it is not compared: only 4 of 10 neighbours known.'
    );
    expect(finding(withNeighbours())).toContain(
      '1 higher, 0 lower, 0 similar, 1 not compared (too few neighbours known).'
    );
  });
});

test('where nobody has neighbours to compare with, all are held against the region', () => {
  const comparison = twoCompared();
  expect(isNational(comparison)).toBe(false);
  expect(comparison.rows.map((row) => markedVerdict(comparison, row)?.against)).toEqual(['region', 'region']);
});

test('a comparison without intervals is known as untested', () => {
  expect(marksUntested([twoCompared()])).toBe(false);
  expect(marksUntested([twoCompared({ interval: 'none' })])).toBe(true);
});
