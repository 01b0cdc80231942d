import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readCatalogue, submissionContract } from '#lib/catalogue/read.ts';
import { readCodes903 } from './codes.ts';
import { draft903 } from './draft.ts';
import { madeUpChildren } from './made-up-903.ts';
import { EPISODES, filesOf } from './made-up-files.ts';

const contract = submissionContract(readCatalogue(readDataFolder('data').catalogue));
const codes = readCodes903(readFileSync('data/ssda903-codes.csv', 'utf8'), contract);
const ask = { contract, codes, authority: '919', end: '2025-03-31' };
const [HEADER, EPISODE_FILE, REVIEWS, UASC] = filesOf(madeUpChildren(60, 5), '2024-03-31');

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (file: typeof HEADER) => new TextDecoder().decode(file?.bytes);
const draftOf = (...files: readonly (typeof HEADER)[]) =>
  draft903(
    files.flatMap((file) => file ?? []),
    ask
  );
const all = [HEADER, EPISODE_FILE, REVIEWS, UASC];
const reasons = (draft: ReturnType<typeof draftOf>) =>
  new Map(draft.explained.map((one) => [one.measure, one.reason]));
const valueOf = (draft: ReturnType<typeof draftOf>, measure: string, breakdown = '') =>
  draft.observations.find((row) => row.measure === measure && row.breakdown === breakdown)?.value;
/** The Episodes file with its last row replaced or followed by others. */
const withRows = (...rows: readonly string[]) => ({
  name: 'e.csv',
  bytes: bytes(textOf(EPISODE_FILE) + rows.map((row) => `${row}\r\n`).join(''))
});
const LAST = textOf(EPISODE_FILE).split('\r\n').length - 1;

describe('a row that is wrong', () => {
  test.each([
    ['SECRET1,31/02/2025,S,C2,N1,U1,PR1,,,,,,', ['day-unreadable', 'DECOM', null], 'lac'],
    ['SECRET1,,S,C2,N1,U1,PR1,,,,,,', ['day-missing', 'DECOM', null], 'lac'],
    ['SECRET1,01/02/2025,S,C2,N1,U1,PR1,2025,E8,,,,', ['day-unreadable', 'DEC', null], 'lac_ceased'],
    ['SECRET1,01/02/2025,S,C2,N1,U1,PR1,31/01/2025,E8,,,,', ['end-before-start', 'DEC', null], 'lac'],
    ['SECRET1,01/02/2025,S,C2,N1,U1,PR1,,E8,,,,', ['reason-without-end', 'DEC', null], 'lac'],
    ['SECRET1,01/02/2025,S,C2,N1,U1,PR1,01/03/2025,,,,,', ['end-without-reason', 'REC', null], 'lac_ceased'],
    [',01/02/2025,S,C2,N1,U1,PR1,,,,,,', ['child-missing', 'CHILD', null], 'lac'],
    ['SECRET1,01/02/2025,S,C2,N1', ['row-unread', null, null], 'lac'],
    ['SECRET1,01/02/2025,S,C9,N1,U1,PR1,,,,,,', ['code-unknown', 'LS', 'C9'], 'lac_legal_status'],
    ['SECRET1,01/02/2025,S,C2,N1,Q9,PR1,,,,,,', ['code-unknown', 'PLACE', 'Q9'], 'lac_placement'],
    ['SECRET1,01/02/2025,Y,C2,N1,U1,PR1,,,,,,', ['code-unknown', 'RNE', 'Y'], 'lac_started'],
    ['SECRET1,01/02/2025,S,C2,N1,U1,PR1,01/03/2025,E99,,,,', ['code-unknown', 'REC', 'E99'], 'lac_ceased'],
    ['SECRET1,01/02/2025,S,,N1,U1,PR1,,,,,,', ['code-missing', 'LS', null], 'lac_legal_status'],
    ['SECRET1,01/02/2025,S,C2,N1,U1,PR1,01/03/2025,X1,,,,', ['episode-not-continued', 'DEC', null], 'lac'],
    ['SECRET1,01/02/2025,S,SG1 1AA,N1,U1,PR1,,,,,,', ['code-unknown', 'LS', null], 'lac_legal_status'],
    ['C7,01/02/2025,S,C7,N1,U1,PR1,,,,,,', ['code-unknown', 'LS', null], 'lac_legal_status']
  ] as const)('%s', (row, [rule, column, value], measure) => {
    const draft = draftOf(HEADER, withRows(row), REVIEWS, UASC);
    const found = draft.issues.find((issue) => issue.rule === rule);
    expect([found?.file, found?.row, found?.column, found?.value]).toEqual([
      'e.csv',
      LAST + 1,
      column,
      value
    ]);
    expect(reasons(draft).get(measure)).toMatch(/see the problems\.$/);
    expect(valueOf(draft, 'reviews')).toBeGreaterThan(0);
    expect(JSON.stringify(draft)).not.toMatch(/SECRET|SG1|"C7"/);
  });

  it('names overlapping episodes and counts the child once', () => {
    const rows = ['SECRET1,01/02/2025,S,C2,N1,U1,PR1,,,,,,', 'SECRET1,01/03/2025,P,C2,N1,K2,PR1,,,,,,'];
    const draft = draftOf(HEADER, withRows(...rows), REVIEWS, UASC);
    expect(draft.issues.map(({ rule, row }) => [rule, row])).toContainEqual(['episodes-overlap', LAST + 2]);
    expect(valueOf(draft, 'lac')).toBe((valueOf(draftOf(...all), 'lac') ?? 0) + 1);
  });

  it('lists the first 500 of a rule and counts the rest', () => {
    const rows = Array.from({ length: 700 }, (_, index) => `SECRET${index},nonsense,S,C2,N1,U1,PR1,,,,,,`);
    const { issues } = draftOf(HEADER, withRows(...rows));
    expect(issues.filter(({ rule }) => rule === 'day-unreadable').length).toBe(500);
    expect(issues.at(-1)?.sentence).toBe('200 more problems of the rule “day-unreadable” are not listed.');
  });
});

describe('files', () => {
  it('are known by their headings, in any order and case, below titles, with quoted newlines', () => {
    const columns = EPISODES.split(',');
    const [, ...lines] = textOf(EPISODE_FILE).trim().split('\r\n');
    const turned = lines.map((line) => {
      const cells = line.split(',');
      return [...cells.map((cell) => `"${cell === '' ? '' : ` ${cell}\n`}"`)].reverse().join(';');
    });
    const headings = columns.map((column) => column.toLowerCase().replace('_', ' ')).reverse();
    const text = ['Illustrative 903', '', headings.join(';'), ...turned].join('\r\n');
    const draft = draftOf({ name: 'whatever.txt', bytes: bytes(text) }, UASC, REVIEWS, HEADER);
    expect(draft.files.map(({ kind }) => kind)).toEqual(['episodes', 'uasc', 'reviews', 'header']);
    expect(draft.observations).toEqual(draftOf(...all).observations);
  });

  test.each([
    [
      'Header',
      [EPISODE_FILE],
      ['lac', 'lac_three_placements', 'lac_ceased'],
      { lac_age: /No Header file/, lac_uasc: /No UASC file/, reviews: /No Reviews file/ }
    ],
    [
      'Episodes',
      [HEADER, REVIEWS, UASC],
      ['reviews', 'reviews_age_4_plus'],
      { lac: /No Episodes file/, lac_uasc: /No Episodes file/, lac_started: /No Episodes file/ }
    ],
    [
      'Reviews',
      [HEADER, EPISODE_FILE, UASC],
      ['lac', 'lac_uasc', 'lac_started'],
      { reviews: /No Reviews file/, participation: /No Reviews file/ }
    ],
    [
      'any file',
      [],
      [],
      {
        lac: /No Episodes file/,
        reviews: /No Reviews file/,
        iro_headcount: /reviewing officers/,
        cp_plans: /Child protection/
      }
    ]
  ] as const)('without %s give what they can and say the rest', (_, files, got, empty) => {
    const draft = draftOf(...files);
    for (const measure of got) expect(valueOf(draft, measure), measure).toBeGreaterThan(0);
    for (const [measure, reason] of Object.entries(empty))
      expect(reasons(draft).get(measure)).toMatch(reason);
    expect(draft.observations.length).toBe(draftOf(...all).observations.length);
  });

  it('that are none of the 903, or not CSV, are named and never quoted', () => {
    const text = 'SECRET1,SG1 1AA,01/01/2010\r\nSECRET2,SG1 1AB,01/01/2011\r\n';
    const draft = draftOf(
      { name: 'no-headings.csv', bytes: bytes(text) },
      { name: 'book.xlsx', bytes: bytes('PK\x03\x04....xl/workbook.xml') },
      { name: 'empty.csv', bytes: bytes('') },
      { name: 'short.csv', bytes: bytes('CHILD,DECOM,RNE,LS,PLACE,DEC\r\nSECRET1,01/01/2025,S,C2,U1,\r\n') },
      { name: 'oc2.csv', bytes: bytes('CHILD,DOB,SDQ_SCORE\r\nSECRET1,01/01/2010,4\r\n') }
    );
    expect(draft.issues.map(({ rule, file, column }) => [rule, file, column])).toEqual([
      ['file-not-known', 'no-headings.csv', null],
      ['file-not-csv', 'book.xlsx', null],
      ['file-empty', 'empty.csv', null],
      ['column-missing', 'short.csv', 'REC']
    ]);
    expect(draft.files.at(-1)?.kind).toBe('not-needed');
    expect(JSON.stringify(draft)).not.toMatch(/SECRET|SG1|2010/);
  });
});

describe('a quarter that the files do not hold', () => {
  test.each([
    ['2025-06-30', /nothing that happened in 2025-26 Q1/, /nothing that happened/],
    ['2022-03-31', /do not seem to reach back to 31 March 2022/, /do not seem to reach back/]
  ])('%s is left empty', (end, onDay, inQuarter) => {
    const draft = draft903(
      all.flatMap((file) => file ?? []),
      { ...ask, end }
    );
    expect(reasons(draft).get('lac')).toMatch(onDay);
    expect(reasons(draft).get('lac_started')).toMatch(inQuarter);
    expect(draft.observations.every(({ value }) => value === null)).toBe(true);
  });

  it('gives the day but not the quarter when the return begins in between', () => {
    const draft = draft903(
      all.flatMap((file) => file ?? []),
      { ...ask, end: '2024-03-31' }
    );
    expect(valueOf(draft, 'lac')).toBeGreaterThan(0);
    expect([valueOf(draft, 'lac_started'), valueOf(draft, 'lac_ceased')]).toEqual([null, null]);
  });
});
