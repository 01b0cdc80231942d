import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readCatalogue, submissionContract } from '#lib/catalogue/read.ts';
import { codeLookup, readCodes903 } from './codes.ts';

const CONTRACT = submissionContract(readCatalogue(readDataFolder('data').catalogue));
const TEXT = readFileSync('data/ssda903-codes.csv', 'utf8');

test('the code lists fit the measures', () => {
  const codes = readCodes903(TEXT, CONTRACT);
  const of = (kind: string) => codes.filter((code) => code.kind === kind).map(({ code }) => code);
  expect(of('LS').join(' ')).toBe('C1 C2 D1 E1 V2 V3 V4 J1 J2 J3 L1 L2 L3');
  expect(of('RNE').sort().join(' ')).toBe('B L P S T U');
  expect(of('REVIEW_CODE').join(' ')).toBe('PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7');
  expect(codeLookup(codes)('REC', 'E45')).toMatchObject({ breakdown: 'special-guardianship' });
  expect(codeLookup(codes)('REC', 'T0')).toBeNull();
});

test('every breakdown that the 903 can give has a code', () => {
  const given = new Set(
    readCodes903(TEXT, CONTRACT).map(({ measure, breakdown }) => `${measure}:${breakdown}`)
  );
  const asked = ['lac_legal_status', 'lac_placement', 'lac_ceased_reason', 'participation'].flatMap((id) =>
    (CONTRACT.measures.find((measure) => measure.id === id)?.breakdowns ?? []).map((one) => `${id}:${one.id}`)
  );
  expect(asked.length).toBe(6 + 8 + 13 + 7);
  expect(asked.filter((cell) => !given.has(cell))).toEqual([]);
});

test.each([
  [
    'LS,C1,lac_legal_status,care-order,Care',
    "data/ssda903-codes.csv, row 2: 'care-order' is no breakdown of lac_legal_status."
  ],
  [
    'LS,C1,lac_law,full-care-order,Care',
    "data/ssda903-codes.csv, row 2: 'lac_law' is no measure of data/measures.csv."
  ],
  ['XX,C1,,,Care', 'data/ssda903-codes.csv, row 2: its kind is no column of codes.'],
  ['RNE,S,,beginning,Start', "data/ssda903-codes.csv, row 2: 'beginning' is not one of: start, status,"],
  ['LS,C1,,short-break,', 'data/ssda903-codes.csv, row 2: it has no meaning.'],
  ['LS,C1,,short-break,A\nLS,C1,,short-break,B', 'data/ssda903-codes.csv, row 3: LS C1 stands there twice.']
])('a wrong row is named: %s', (row, problem) => {
  expect(() => readCodes903(`kind,code,measure,breakdown,meaning\n${row}\n`, CONTRACT)).toThrow(problem);
});
