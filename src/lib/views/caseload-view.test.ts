import { describe, expect, it, test } from 'vitest';
import { caseloadRule, madeFigures, WOODS } from '../../../tests/support/made-service.ts';
import { bandRangeView, caseloadDomain, type Caseloads } from './caseload-view.ts';
import {
  bandFinding,
  combinedCaveat,
  missingSentence,
  neighboursInRegion,
  overSentence
} from './caseload-words.ts';
import { compareIndicator, type Comparison } from './comparison.ts';
import type { IndicatorFigures } from './summary.ts';

const MEAN = caseloadRule();
const LEVEL = caseloadRule({ kind: 'level', polarity: 'neutral', band: null, decimals: 0 });
const OVER = caseloadRule({ kind: 'percentage', polarity: 'low', band: null, unit: '%' });

/** Alder 350 ÷ 5 = 70, Beech 355 ÷ 5 = 71, Cedar 110 ÷ 2.2 = 50, Damson's children suppressed. */
const mean = madeFigures(MEAN, [
  ['1', 350, 5],
  ['2', 355, 5],
  ['3', 110, 2.2],
  ['4', 'c', 3]
]);
const lowest = madeFigures(LEVEL, [
  ['1', 41, 'none'],
  ['2', 60, 'none'],
  ['3', 'x', 'none']
]);
const highest = madeFigures(LEVEL, [
  ['1', 77, 'none'],
  ['2', 84, 'none'],
  ['3', 55, 'none']
]);
const over = madeFigures(OVER, [
  ['1', 2, 6],
  ['2', 3, 5],
  ['3', 0, 3],
  ['4', 'c', 4]
]);

function compared(rule: typeof MEAN, figures: IndicatorFigures, authority: string | null = null): Comparison {
  const wish = {
    source: 'submitted',
    end: null,
    span: null,
    model: 'dfe-2025',
    average: 'mean',
    authority
  } as const;
  const comparison = compareIndicator(rule, figures, WOODS, wish, { loaded: false });
  if (comparison === null) throw new Error('There is nothing to compare.');
  return comparison;
}

function caseloads(authority: string | null = null): Caseloads {
  return {
    mean: compared(MEAN, mean, authority),
    lowest: compared(LEVEL, lowest),
    highest: compared(LEVEL, highest),
    over: compared(OVER, over)
  };
}

describe('the range of each authority against the band', () => {
  const view = bandRangeView(caseloads('2'), caseloadDomain([mean, lowest, highest], [50, 70]));

  test('is ordered by the mean, and both 50 and 70 are within', () => {
    expect(
      view?.rows.map(({ label, mean: each, position, words }) => [label, each?.text, position, words])
    ).toEqual([
      ['Beech', '71.0', 'above', 'above the band'],
      ['Alder', '70.0', 'within', 'within the band'],
      ['Cedar', '50.0', 'within', 'within the band'],
      ['Damson', undefined, null, 'suppressed to protect confidentiality']
    ]);
  });

  test('has the lowest and the highest where they are known', () => {
    expect(view?.rows.map(({ lowest: low, highest: high }) => [low?.text, high?.text])).toEqual([
      ['60', '84'],
      ['41', '77'],
      [undefined, '55'],
      [undefined, undefined]
    ]);
  });

  test('counts the officers over the band in words, and none where the count is suppressed', () => {
    expect(view?.rows.map(({ detail }) => detail)).toEqual([
      '3 of 5 officers over 70',
      '2 of 6 officers over 70',
      '0 of 3 officers over 70',
      ''
    ]);
  });

  test('pools the region over those that report: 815 children, 12.2 officers', () => {
    expect(view?.region).toEqual({ value: 66.8032786885, text: 'Region 66.8' });
  });

  test('marks the highlighted authority alone', () => {
    expect(view?.rows.filter(({ selected }) => selected).map(({ label }) => label)).toEqual(['Beech']);
  });
});

test('the scale goes from the lowest to the highest of any quarter, and always holds the band', () => {
  expect(caseloadDomain([mean, lowest, highest], [50, 70])).toEqual([41, 84]);
  expect(caseloadDomain([madeFigures(MEAN, [['1', 120, 2]])], [50, 70])).toEqual([50, 70]);
  expect(caseloadDomain([], [50, 70])).toEqual([50, 70]);
});

describe('in words', () => {
  it('says the region first, then who is above, within and below', () => {
    expect(bandFinding(compared(MEAN, mean))).toBe(
      'The region together has 66.8 looked after children for every full-time officer (3 of 4 reporting), within the Handbook’s band of 50 to 70. 1 above: Beech 71.0. 2 within. None below.'
    );
  });

  it('says the highlighted authority before the region', () => {
    expect(bandFinding(compared(MEAN, mean, '1'))).toMatch(
      /^Alder: 70\.0 looked after children for every full-time officer, within the band\. The region/
    );
  });

  it('never speaks of tests, intervals or averages of neighbours', () => {
    const said = [bandFinding(compared(MEAN, mean, '2')), missingSentence(compared(MEAN, mean))].join(' ');
    expect(said).not.toMatch(/test|interval|average|neighbour|better|worse/);
  });

  it('names who has no figure and why', () => {
    expect(missingSentence(compared(MEAN, mean))).toBe(
      'No figure for 2024-25 Q4 (31 March 2025): Damson (suppressed to protect confidentiality).'
    );
    expect(missingSentence(compared(LEVEL, highest))).toBe(
      'No figure for 2024-25 Q4 (31 March 2025): Damson (not supplied).'
    );
  });

  it('says when nobody has a figure', () => {
    expect(bandFinding(compared(MEAN, madeFigures(MEAN, [['1', 'c', 5]])))).toBe(
      'No authority has a figure for 2024-25 Q4 (31 March 2025).'
    );
  });

  it('adds up the officers over the band where they are known: 2 + 3 + 0 of 6 + 5 + 3', () => {
    expect(overSentence(compared(OVER, over), 70)).toBe(
      '5 of 14 officers in 3 authorities hold more than 70 looked after children.'
    );
  });

  it('names whose combined load is looked after children alone', () => {
    const combined = madeFigures(MEAN, [
      ['1', 410, 5],
      ['2', 355, 5],
      ['3', 'c', 2.2],
      ['4', 'c', 3]
    ]);
    expect(combinedCaveat(compared(MEAN, mean), compared(MEAN, combined))).toBe(
      'Beech counts no children on plans with these officers, so its figure is looked after children alone.'
    );
  });
});

describe('neighbours inside the region', () => {
  const neighbours = [
    { model: 'dfe-2025', authority: '1', rank: 9, neighbour: '4' },
    { model: 'dfe-2025', authority: '1', rank: 2, neighbour: '2' },
    { model: 'nfer-2021', authority: '1', rank: 1, neighbour: '3' },
    { model: 'dfe-2025', authority: '2', rank: 1, neighbour: '3' }
  ] as const;

  test('are named, closest first, with their figures or why there is none', () => {
    expect(neighboursInRegion(compared(MEAN, mean, '1'), neighbours)).toBe(
      '2 of Alder’s 10 statistical neighbours (DfE 2025 neighbours) are in this region: Beech 71.0 (above) and Damson (suppressed to protect confidentiality).'
    );
  });

  test('are one, or none', () => {
    expect(neighboursInRegion(compared(MEAN, mean, '2'), neighbours)).toMatch(
      /^1 of Beech’s .* is in this region/
    );
    expect(neighboursInRegion(compared(MEAN, mean, '3'), neighbours)).toMatch(/^None of Cedar’s/);
  });

  test('are not spoken of without a highlight', () => {
    expect(neighboursInRegion(compared(MEAN, mean), neighbours)).toBe('');
  });
});
