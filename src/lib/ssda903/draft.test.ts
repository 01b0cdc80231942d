import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readCatalogue, submissionContract } from '#lib/catalogue/read.ts';
import { readCodes903 } from './codes.ts';
import { draft903, type Draft903 } from './draft.ts';
import { EPISODES, fileOf } from './made-up-files.ts';

const contract = submissionContract(readCatalogue(readDataFolder('data').catalogue));
const codes = readCodes903(readFileSync('data/ssda903-codes.csv', 'utf8'), contract);
const END = '2025-06-30';

/** Someone who left long ago, so that the files reach back, and someone who came on the quarter’s first day, aged 10, and moved with the carer near its end. */
const OTHERS = [
  'OLD 01/01/2019 S V2 U1 01/02/2020 E8',
  'NEW 01/04/2025 S C2 U4 20/06/2025 X1',
  'NEW 20/06/2025 T C2 U4'
];
const BIRTHS = { OLD: '01/01/2010', NEW: '01/01/2015' };

/** An Episodes file of rows `CHILD DECOM RNE LS PLACE DEC REC`, after those of the others. */
const episodes = (...rows: readonly string[]) =>
  fileOf(
    'e.csv',
    EPISODES,
    [...OTHERS, ...rows].map((row) => {
      const [child = '', decom = '', rne = '', ls = '', place = '', dec = '', rec = ''] = row.split(' ');
      return [child, decom, rne, ls, 'N1', place, 'PR1', dec, rec, '', '', '', ''];
    })
  );
const header = (births: Readonly<Record<string, string>> = {}) =>
  fileOf(
    'h.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    Object.entries({ ...BIRTHS, ...births }).map(([id, dob]) => [id, '1', dob, 'WBRI', '', '0', ''])
  );
const reviews = (...rows: readonly string[]) =>
  fileOf(
    'r.csv',
    'CHILD,DOB,REVIEW,REVIEW_CODE',
    ['OLD 01/01/2010 01/02/2019 PN1', ...rows].map((row) => row.split(' '))
  );
const uasc = (...rows: readonly string[]) =>
  fileOf(
    'u.csv',
    'CHILD,SEX,DOB,DUC',
    rows.map((row) => row.split(' '))
  );
const draftOf = (files: Parameters<typeof draft903>[0], end = END) =>
  draft903(files, { contract, codes, authority: '919', end });

/** The cells of a measure that are not zero. */
function given({ observations }: Draft903, measure: string): Record<string, number | null> {
  return Object.fromEntries(
    observations.flatMap((row) =>
      row.measure === measure && row.value !== 0 ? [[row.breakdown, row.value]] : []
    )
  );
}
const places = ({ issues }: Draft903) =>
  issues.map(({ rule, file, row, column, value }) => [rule, file, row, column, value]);

describe('the day', () => {
  // NEW is the 1 besides.
  test.each([
    ['begins on the last day', ['A 30/06/2025 S V2 U6'], 2],
    ['ends on the last day', ['A 01/05/2025 S V2 U6 30/06/2025 E4A'], 1],
    ['ends the day after', ['A 01/05/2025 S V2 U6 01/07/2025 E4A'], 2],
    ['begins the day after', ['A 01/07/2025 S V2 U6'], 1],
    ['changes on the last day', ['A 01/05/2025 S V2 U6 30/06/2025 X1', 'A 30/06/2025 L C2 U6'], 2],
    ['comes back on the last day', ['A 01/05/2025 S V2 U6 20/05/2025 E4A', 'A 30/06/2025 S V2 U6'], 2],
    ['is in short breaks (V3)', ['A 01/05/2025 S V3 U6'], 1],
    ['is in short breaks (V4)', ['A 01/05/2025 S V4 U6'], 1],
    [
      'stands in two returns, open in the older',
      ['A 01/03/2025 S V2 U6', 'A 01/03/2025 S V2 U6 02/05/2025 E4A'],
      1
    ]
  ])('a child whose care %s', (_, rows, lac) => {
    expect(given(draftOf([episodes(...rows), header({ A: '01/01/2014' })]), 'lac')).toEqual({ '': lac });
  });

  it('has the status of the episode that begins on it', () => {
    const draft = draftOf([episodes('A 01/05/2025 S V2 U6 30/06/2025 X1', 'A 30/06/2025 U C1 K2')]);
    expect(given(draft, 'lac_legal_status')).toEqual({ 'interim-care-order': 1, 'full-care-order': 1 });
    expect(given(draft, 'lac_placement')).toEqual({ 'childrens-home': 1, foster: 1 });
  });

  test.each([
    ['01/07/2009', '10-15'],
    ['30/06/2009', '16-plus'],
    ['30/06/2025', 'under-1'],
    ['30/06/2024', '1-4'],
    ['01/07/2024', 'under-1']
  ])('a child born %s is %s', (dob, band) => {
    const draft = draftOf([episodes('A 30/06/2025 S V2 U6'), header({ A: dob, NEW: '01/01/2018' })]);
    expect(given(draft, 'lac_age')).toEqual({ '5-9': 1, [band]: 1 });
    expect(given(draft, 'lac_started')).toEqual({ '': 2, '5-9': 1, [band]: 1 });
  });

  it('counts a child away for a short time where the child is away from', () => {
    const away = ['A 01/05/2025 S C2 K2 10/06/2025 X1', 'A 10/06/2025 P C2 T1'];
    expect(given(draftOf([episodes(...away)]), 'lac_placement')).toEqual({ foster: 1, 'childrens-home': 1 });
    const draft = draftOf([episodes('A 01/05/2025 S C2 T4')]);
    expect(given(draft, 'lac_placement')).toMatchObject({ foster: null });
    expect(draft.explained.find(({ measure }) => measure === 'lac_placement')?.reason).toBe(
      '1 child without a placement that is known; see the problems.'
    );
  });

  it('counts unaccompanied children until the day that status ceased', () => {
    const rows = ['A', 'B', 'C', 'D'].map((id) => `${id} 01/05/2025 S V2 U6`);
    const draft = draftOf([
      episodes(...rows),
      uasc('A 1 01/01/2010 ', 'B 1 01/01/2010 30/06/2025', 'C 1 01/01/2010 01/07/2025', 'OLD 1 01/01/2010 ')
    ]);
    expect(given(draft, 'lac_uasc')).toEqual({ '': 2 });
  });

  it('counts section 20 and care that lasted, where the files show since when', () => {
    const rows = [
      'A 30/06/2024 S V2 U1',
      'B 29/06/2024 S V2 U1',
      'C 01/01/2020 S V2 U1 01/06/2025 X1',
      'C 01/06/2025 L C2 U1'
    ];
    const births = { A: '01/01/2015', B: '01/01/2015', C: '01/07/2009' };
    const draft = draftOf([episodes(...rows), header(births)]);
    expect(given(draft, 'lac_section_20_over_12_months')).toEqual({ '': 1 });
    expect(given(draft, 'lac_long_term')).toEqual({ '': 1 });
    const cut = draftOf([episodes('A 01/03/2025 P V2 U1'), header(births)]);
    expect([given(cut, 'lac_section_20_over_12_months'), given(cut, 'lac_long_term')]).toEqual([
      { '': null },
      { '': null }
    ]);
  });
});

describe('the quarter', () => {
  it('counts a child once who starts and ceases twice, the last reason, and one who does both in a day', () => {
    const draft = draftOf([
      episodes(
        'A 05/04/2025 S V2 U6 20/04/2025 E4A',
        'A 20/04/2025 S V2 U6 01/06/2025 X1',
        'A 01/06/2025 P V2 K2 10/06/2025 E13',
        'B 07/05/2025 S L1 U6 07/05/2025 E4B'
      ),
      header({ A: '01/01/2014', B: '07/05/2009' })
    ]);
    expect(given(draft, 'lac_started')).toEqual({ '': 3, '10-15': 2, '16-plus': 1 });
    expect(given(draft, 'lac_ceased')).toEqual({ '': 2 });
    expect(given(draft, 'lac_ceased_reason')).toEqual({ relatives: 1, 'home-unplanned': 1 });
    expect(given(draft, 'lac')).toEqual({ '': 1 });
    expect(draft.issues).toEqual([]);
  });

  it('leaves short breaks out and names where they become other care', () => {
    const draft = draftOf([
      episodes(
        'A 05/04/2025 S V3 U6 06/04/2025 E8',
        'B 05/04/2025 S V4 U6 01/05/2025 X1',
        'B 01/05/2025 L V2 U6'
      )
    ]);
    expect([given(draft, 'lac_started')[''], given(draft, 'lac_ceased')['']]).toEqual(
      [1, 0].map((n) => n || undefined)
    );
    expect(places(draft)).toContainEqual(['break-into-care', 'e.csv', 7, 'LS', null]);
  });

  it('counts each review once, and participation of those who were 4', () => {
    const births = { A: '01/06/2021', B: '01/01/2012' };
    const rows = [
      'A 01/06/2021 31/05/2025 PN0',
      'A 01/06/2021 01/06/2025 PN6',
      'B 01/01/2012 01/04/2025 PN1'
    ];
    const old = 'B 01/01/2012 31/03/2025 PN1';
    const draft = draftOf([
      ...[reviews(...rows, old, 'B 01/01/2012 01/04/2025 PN1'), header(births), episodes()]
    ]);
    expect(given(draft, 'reviews')).toEqual({ '': 3 });
    expect(given(draft, 'reviews_age_4_plus')).toEqual({ '': 2 });
    expect(given(draft, 'participation')).toEqual({ PN1: 1, PN6: 1 });
    expect(places(draft)).toEqual([['review-twice', 'r.csv', 7, 'REVIEW', null]]);
  });

  it('leaves participation empty while a code and an age do not agree', () => {
    const draft = draftOf([reviews('A 01/06/2020 01/06/2025 PN0'), header(), episodes()]);
    expect(given(draft, 'reviews_age_4_plus')).toEqual({ '': 1 });
    expect(given(draft, 'participation')).toMatchObject({ PN1: null, PN7: null });
    expect(places(draft)).toEqual([['participation-age', 'r.csv', 3, 'REVIEW_CODE', 'PN0']]);
  });
});

describe('where children live', () => {
  const withPlaces = (...cells: readonly (readonly [string, string])[]) =>
    fileOf('e.csv', `${EPISODES},PL_LA,PL_DISTANCE`, [
      'OLD,01/01/2019,S,V2,N1,U1,PR1,01/02/2020,E8,,,,,,'.split(','),
      'OFF,01/01/2019,S,V2,N1,U1,PR1,25/06/2025,E8,,,,,,'.split(','),
      ...cells.map(([la, miles], index) => [
        `C${index}`,
        '01/05/2025',
        'S',
        'C2',
        'N1',
        'U1',
        'PR1',
        ...Array<string>(6).fill(''),
        la,
        miles
      ])
    ]);

  it('comes from the codes and distances where the file has them', () => {
    const draft = draftOf([
      withPlaces(['919', '3.2'], ['E10000015', '20'], ['E09000007', '20.1'], ['WAL', '150'], ['', ''])
    ]);
    expect(given(draft, 'lac_placed_in')).toEqual({
      919: 2,
      'elsewhere-england': 1,
      'outside-england': 1,
      'not-known': 1
    });
    expect(given(draft, 'lac_over_20_miles')).toEqual({ '': 2 });
    expect(places(draft)).toEqual([['distance-missing', '', null, 'PL_DISTANCE', null]]);
  });

  it('is left empty for a code or a distance that cannot be read', () => {
    const draft = draftOf([withPlaces(['E99999999', 'far'])]);
    expect([given(draft, 'lac_placed_in')['919'], given(draft, 'lac_over_20_miles')['']]).toEqual([
      null,
      null
    ]);
    expect(places(draft)).toEqual([
      ['code-unknown', 'e.csv', 4, 'PL_LA', 'E99999999'],
      ['number-unreadable', 'e.csv', 4, 'PL_DISTANCE', null]
    ]);
  });
});

test('a change that keeps the carer, a short absence and adoption by the carer are no new placement', () => {
  const rows = (...changes: readonly string[]) => ['A 01/08/2024 S C2 U1 01/09/2024 X1', ...changes];
  const three = (...changes: readonly string[]) =>
    given(draftOf([episodes(...rows(...changes)), header()]), 'lac_three_placements')[''];
  expect(three('A 01/09/2024 P C2 K2 01/10/2024 X1', 'A 01/10/2024 U C1 U4')).toBe(1);
  expect(three('A 01/09/2024 P C2 K2 01/10/2024 X1', 'A 01/10/2024 T C2 U4')).toBeUndefined();
  expect(three('A 01/09/2024 P C2 K2 01/10/2024 X1', 'A 01/10/2024 P C2 A5')).toBeUndefined();
  expect(three('A 01/09/2024 P C2 T3 01/10/2024 X1', 'A 01/10/2024 P C2 U1')).toBeUndefined();
  expect(three('A 01/09/2024 P C2 T3 01/10/2024 X1', 'A 01/10/2024 P C2 U4')).toBeUndefined();
  expect(three('A 01/09/2024 P C2 U6 01/10/2024 E4A', 'A 01/11/2024 S V2 U1')).toBe(1);
});
