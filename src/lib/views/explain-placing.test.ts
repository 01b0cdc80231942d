import { describe, expect, test } from 'vitest';
import { DAY, matrixOf, PLAIN, rowsOf, type Given } from '../../../tests/support/placing.ts';
import { explainPlacing } from './explain-placing.ts';
import { explanationText } from './explanation.ts';
import { placingAddress, readPlacingAddress, type PlacingAddress } from './placing-address.ts';

const SOURCE = {
  id: 's1',
  title: 'Children looked after',
  publisher: 'Department',
  release: 'Release 2025',
  licence: 'OGL v3.0',
  url: '',
  note: ''
};
const OFFICIAL = {
  area: 'a',
  endDay: DAY,
  ownPlacedInside: 101,
  ownPlacedOutside: 57,
  livingInAreaOthers: 40
};

function explained(
  given: Readonly<Record<string, readonly Given[]>>,
  who: string,
  what: PlacingAddress['what'],
  wholes: Readonly<Record<string, number>> = {}
) {
  const matrix = matrixOf(rowsOf(given, wholes), { official: [OFFICIAL] });
  const loaded = true;
  const filesOf = (authority: string) => [`${authority}.csv`];
  return explainPlacing({ who, what, end: DAY }, { matrix, official: SOURCE, loaded, filesOf });
}

function said(...asked: Parameters<typeof explained>): Readonly<Record<string, string>> {
  const lines = explained(...asked)?.sections.flatMap((section) => section.lines) ?? [];
  return Object.fromEntries(lines.map(({ label, words }) => [label, words]));
}

describe('the address of a count of who places where', () => {
  test.each([
    [{ who: '873', what: { in: '919' }, end: DAY }, 'placing.873.in-919.2025-03-31'],
    [{ who: 'region', what: { in: 'not-known' }, end: DAY }, 'placing.region.in-not-known.2025-03-31'],
    [{ who: '873', what: 'dfe-hosted', end: DAY }, 'placing.873.dfe-hosted.2025-03-31']
  ] as const)('is written and read again', (address, text) => {
    expect(placingAddress(address)).toBe(text);
    expect(readPlacingAddress(text)).toEqual(address);
  });

  test.each([
    '',
    'placing.873.many.2025-03-31',
    'placing.873.in-919',
    'lac-rate.873.published.2025-03-31.year'
  ])('is nothing in “%s”', (text) => {
    expect(readPlacingAddress(text)).toBe(null);
  });
});

describe('a count of who places where', () => {
  test('says what was counted, from which file and row', () => {
    expect(explained(PLAIN, 'a', { in: 'b' })).toMatchObject({
      title: 'Who places with whom: A’s children in b',
      figure: '20 children',
      status: 'provisional'
    });
    expect(said(PLAIN, 'a', { in: 'b' })).toMatchObject({
      Number: '20 children',
      Submission: 'provisional, loaded in this browser: a.csv',
      Row: 'measure lac_placed_in, breakdown b, 2024-25 Q4'
    });
  });

  test('totals are added from the counts of the matrix', () => {
    // A's 100 + 20 + 5 + 30 + 2 + 1; outside the region 30 + 2; B and D have 8 and 7 children in A; 15 − 25.
    expect(said(PLAIN, 'a', 'all')['Added']).toBe('100 + 20 + 5 + 30 + 2 + 1 = 158');
    expect(said(PLAIN, 'a', 'outside')['Added']).toBe('30 + 2 = 32');
    expect(said(PLAIN, 'a', 'hosted')).toMatchObject({ Counts: 'B 8, D 7', Added: '8 + 7 = 15' });
    expect(said(PLAIN, 'a', 'balance')['Worked out']).toBe('15 − 25 = −10');
    expect(said(PLAIN, 'region', { in: 'a' })).toMatchObject({
      Counts: 'A 100, B 8, D 7',
      Added: '100 + 8 + 7 = 115'
    });
  });

  test('of fewer than there should be says so and who is missing', () => {
    const { a, b } = PLAIN;
    expect(said({ a, b }, 'a', 'hosted')).toMatchObject({
      Counts: 'B 8, D –',
      'At least': '1 of 2 counts are known, so it may be more',
      'Not sent': 'D'
    });
  });

  test('by DfE names the publication, and is held back beside a hidden count', () => {
    expect(explained(PLAIN, 'a', 'dfe-outside')).toMatchObject({
      figure: '57 children',
      status: 'published'
    });
    expect(said(PLAIN, 'a', 'dfe-outside')).toMatchObject({
      Release: 'Release 2025',
      Row: 'area a, 31 March 2025'
    });
    const hidden = { ...PLAIN, a: [100, 'c', 5, 30, 2, 1] as const };
    expect(said(hidden, 'a', 'dfe-outside')['Held back']).toMatch(/^not shown here/);
  });

  test('suppressed or held back beside it, it is not told which, and no part gives it away', () => {
    // 158 − (100 + 5 + 30 + 2 + 1) would give the hidden 20: D's 5 covers it.
    const hidden = { ...PLAIN, a: [100, 'c', 6, 30, 2, 1] as const };
    const wholes = { a: 142 };
    const words = (['b', 'd'] as const).map((place) => said(hidden, 'a', { in: place }, wholes)['Held back']);
    expect(words[0]).toMatch(/^\[c\]: it is a count of 1 to 5 itself, or one that would let/);
    expect(words[1]).toBe(words[0]);
    const totals = ['all', 'elsewhere', 'balance'] as const;
    const texts = totals.map((what) => {
      const explanation = explained(hidden, 'a', what, wholes);
      return explanation === null ? '' : explanationText(explanation);
    });
    expect(texts.join('\n')).not.toMatch(/d 6|142|= /);
    expect(texts[0]).toContain('a count in it is suppressed or held back');
  });

  test('of another day or nobody is not there', () => {
    expect(explained(PLAIN, 'z', 'all')).toBe(null);
    expect(explained(PLAIN, 'a', { in: 'z' })).toBe(null);
  });
});
