import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSubmission, type CheckedSubmission } from '#lib/submissions/check.ts';
import { completeness, completenessSummary } from '#lib/submissions/completeness.ts';
import { issueWords } from '#lib/submissions/issue-words.ts';
import { compareWithReceipt, receiptOf, receiptText, sha256In } from '#lib/submissions/receipt.ts';
import { templateCsv, templateRows } from '#lib/submissions/template.ts';
import { CONTRACT } from './submissions/contract.ts';

const END = '2025-06-30';
const CODES = CONTRACT.authorities.map(({ code }) => code);

function check(text: string): CheckedSubmission {
  return checkSubmission({ name: 'filled.csv', bytes: new TextEncoder().encode(text) }, CONTRACT);
}

/** The template as a data officer would send it back, with 0 in every value. */
function filled(code: string): string {
  return templateCsv(CONTRACT, code, END).replaceAll(/,,\r\n/g, ',0,\r\n');
}

describe('template', () => {
  it('asks for every measure and breakdown in order, with value and note empty', () => {
    const rows = templateRows(CONTRACT, '919', END);
    expect(rows[0]).toEqual(['authority', 'period', 'measure', 'breakdown', 'value', 'note']);
    expect(rows.slice(1, 4)).toEqual([
      ['919', '2025-26 Q1', 'lac', '', '', ''],
      ['919', '2025-26 Q1', 'lac_age', 'under-1', '', ''],
      ['919', '2025-26 Q1', 'lac_age', '1-4', '', '']
    ]);
    // lac 1, ages 5, started 1 + 5, placements 3, IRO 2, reviews 1 + 1 + 3 reasons, cp_plans 1, good_practice 1, headings 1
    expect(rows.length).toBe(25);
  });

  it.each(CODES)('filled in for %s it is accepted without an issue', (code) => {
    const checked = check(filled(code));
    expect(checked.issues).toEqual([]);
    expect(checked).toMatchObject({ authority: code, periods: [END], accepted: true, rows: 24 });
    expect(checked.observations.length).toBe(24);
  });
});

describe('completeness', () => {
  it('counts cells of each authority and theme, and names the measures that miss one', () => {
    const all = check(filled('919')).observations;
    const partial = check(filled('821')).observations.filter(({ breakdown }) => breakdown !== '1-4');
    const board = completeness([...all, ...partial], CONTRACT, END);
    const row = (authority: string, theme: string) =>
      board.find((one) => one.authority === authority && one.theme === theme);
    expect(row('919', 'Looked after')).toMatchObject({
      received: 12,
      expected: 12,
      missing: [],
      status: 'complete'
    });
    expect(row('821', 'Looked after')).toMatchObject({
      received: 10,
      expected: 12,
      missing: ['lac_age', 'lac_started'],
      status: 'partial'
    });
    expect(row('883', 'Reviews')).toMatchObject({ received: 0, expected: 5, status: 'not received' });
    // 24 cells for each of eleven; 24 + 22 received
    expect(completenessSummary(board, CONTRACT)).toMatchObject({
      sent: 2,
      authorities: 11,
      received: 46,
      expected: 264
    });
    expect(completenessSummary(board, CONTRACT).outstanding).toEqual([
      'Bedford',
      'Cambridgeshire',
      'Central Bedfordshire',
      'Essex',
      'Norfolk',
      'Peterborough',
      'Southend',
      'Suffolk',
      'Thurrock'
    ]);
  });

  it('leaves other quarters out', () => {
    const board = completeness(check(filled('919')).observations, CONTRACT, '2025-09-30');
    expect(board.every(({ status }) => status === 'not received')).toBe(true);
  });
});

describe('receipt', () => {
  const bytes = new Uint8Array(
    readFileSync(fileURLToPath(new URL('./submissions/change-large/input.csv', import.meta.url)))
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const checked = checkSubmission({ name: 'herts\nfake.csv', bytes }, CONTRACT);

  it('holds what was checked, the warnings accepted with their reasons, and the SHA-256', () => {
    const text = receiptText(
      receiptOf(checked, sha256, () => 'two teams\njoined'),
      'Hertfordshire'
    );
    expect(text.split('\n')).toEqual([
      'Receipt for a checked submission',
      'File: herts fake.csv',
      'Authority: Hertfordshire (919)',
      'Periods: 2025-26 Q1, 2025-26 Q2',
      'Rows: 5',
      'Figures: 5',
      expect.stringMatching(/^Rules run: \d\d$/),
      'Warnings accepted: 1',
      '  row 3, change-large: reviews, 2025-26 Q2 went from 100 to 151, a change of more than half. (reason: two teams joined)',
      `SHA-256: ${sha256}`,
      ''
    ]);
  });

  it('tells the bytes that were checked from any others', () => {
    const stated = sha256In(receiptText(receiptOf(checked, sha256), 'Hertfordshire')) ?? '';
    expect(compareWithReceipt(stated, sha256.toUpperCase())).toBe('matches receipt');
    const changed = createHash('sha256').update(bytes.with(5, 0)).digest('hex');
    expect(compareWithReceipt(stated, changed)).toBe('not the file that was checked');
    expect(sha256In('a letter without a sum')).toBeNull();
  });

  it('is not given for a file with errors', () => {
    expect(() => receiptOf(check('nothing'), sha256)).toThrow('was not accepted');
  });
});

describe('issueWords', () => {
  it('names file, row and column before what is wrong and what to do', () => {
    const [issue] = check('authority,period,measure,breakdown,value,note\n919,2025-26 Q1,lac,,-3,\n').issues;
    expect(issue === undefined ? '' : issueWords(issue)).toBe(
      'filled.csv, row 2, column value: “-3” is below zero. Write a whole number, or c, x, z, low, or leave it blank.'
    );
  });
});
