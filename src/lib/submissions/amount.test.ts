import { describe, expect, it } from 'vitest';
import { readAmount, type AmountForm } from './amount.ts';

/** A spelling, what is asked, and what it is read as: a number, a symbol in brackets, "blank", or the rule it breaks. */
const SPELLINGS: readonly (readonly [string, AmountForm, number | string])[] = [
  ['0', 'whole', 0],
  ['312', 'whole', 312],
  ['1,042', 'whole', 1042],
  ['12,345', 'whole', 12_345],
  ['1,000,000', 'whole', 1_000_000],
  [' 312 ', 'whole', 312],
  ['\u00A0312\u00A0', 'whole', 312],
  ['\u2009312\u202F', 'whole', 312],
  ['\u200B312', 'whole', 312],
  ['\t312\n', 'whole', 312],
  ['16.4', 'decimal', 16.4],
  ['0.5', 'decimal', 0.5],
  ['16', 'decimal', 16],
  ['16.40', 'decimal', 16.4],
  ['', 'whole', 'blank'],
  ['  \u00A0 ', 'whole', 'blank'],
  ['c', 'whole', '[c]'],
  ['C', 'whole', '[c]'],
  ['[c]', 'whole', '[c]'],
  ['x', 'decimal', '[x]'],
  ['Z', 'whole', '[z]'],
  ['low', 'whole', '[low]'],
  ['LOW', 'whole', '[low]'],
  ['k', 'whole', '[low]'],
  ['[K]', 'whole', '[low]'],
  ['[c', 'whole', 'not-a-number'],
  ['cc', 'whole', 'not-a-number'],
  ['-3', 'whole', 'negative'],
  ['- 3', 'whole', 'negative'],
  ['-0', 'whole', 'negative'],
  ['\u22123', 'whole', 'negative'],
  ['\u20133', 'whole', 'negative'],
  ['(3)', 'whole', 'negative'],
  ['3-', 'whole', 'negative'],
  ['-1.5', 'decimal', 'negative'],
  ['12.5', 'whole', 'not-whole'],
  ['12.0', 'whole', 'not-whole'],
  ['0.946', 'whole', 'not-whole'],
  ['1,234.0', 'whole', 'not-whole'],
  ['94.6%', 'whole', 'percentage'],
  ['94 %', 'whole', 'percentage'],
  ['94 per cent', 'whole', 'percentage'],
  ['NaN', 'whole', 'not-finite'],
  ['nan', 'decimal', 'not-finite'],
  ['Infinity', 'whole', 'not-finite'],
  ['-Infinity', 'whole', 'not-finite'],
  ['INF', 'decimal', 'not-finite'],
  ['∞', 'whole', 'not-finite'],
  ['1e309', 'whole', 'scientific'],
  ['1E3', 'whole', 'scientific'],
  ['1.2e-3', 'decimal', 'scientific'],
  ['<5', 'whole', 'suppression-mark'],
  ['< 5', 'whole', 'suppression-mark'],
  ['<=5', 'whole', 'suppression-mark'],
  ['≤5', 'whole', 'suppression-mark'],
  ['*', 'whole', 'suppression-mark'],
  ['12*', 'whole', 'suppression-mark'],
  ['1-5', 'whole', 'suppression-mark'],
  ['1 to 5', 'whole', 'suppression-mark'],
  ['..', 'whole', 'suppression-mark'],
  ['N/A', 'whole', 'missing-word'],
  ['null', 'whole', 'missing-word'],
  ['-', 'whole', 'missing-word'],
  ['–', 'whole', 'missing-word'],
  ['.', 'whole', 'missing-word'],
  ['not known', 'whole', 'missing-word'],
  ['#N/A', 'whole', 'spreadsheet-error'],
  ['#REF!', 'whole', 'spreadsheet-error'],
  ['=1+1', 'whole', 'formula'],
  ['="12"', 'whole', 'formula'],
  ["'12", 'whole', 'formula'],
  ['@SUM(A1)', 'whole', 'formula'],
  ['1.234,5', 'decimal', 'number-ambiguous'],
  ['1.234.567', 'whole', 'number-ambiguous'],
  ['1.234', 'whole', 'number-ambiguous'],
  ['1,234', 'decimal', 'number-ambiguous'],
  ['12,345', 'decimal', 'number-ambiguous'],
  ['12,34', 'whole', 'number-form'],
  ['16,4', 'decimal', 'number-form'],
  ['1,2345', 'whole', 'number-form'],
  ['0,123', 'whole', 'number-form'],
  [',5', 'decimal', 'not-a-number'],
  ['.5', 'decimal', 'number-form'],
  ['5.', 'decimal', 'number-form'],
  ['1 234', 'whole', 'number-form'],
  ['1\u00A0234', 'whole', 'number-form'],
  ['1\u2009234', 'whole', 'number-form'],
  ["1'234", 'whole', 'number-form'],
  ['1_000', 'whole', 'number-form'],
  ['007', 'whole', 'number-form'],
  ['+5', 'whole', 'number-form'],
  ['1..2', 'decimal', 'number-form'],
  ['３１２', 'whole', 'number-digits'],
  ['٣١٢', 'whole', 'number-digits'],
  ['1\u200B2', 'whole', 'hidden-character'],
  ['1\u202E2', 'whole', 'hidden-character'],
  ['\u0441', 'whole', 'look-alike-character'],
  ['1000001', 'whole', 'number-too-large'],
  ['9'.repeat(400), 'whole', 'number-too-large'],
  ['12 children', 'whole', 'not-a-number'],
  ['£12', 'whole', 'not-a-number'],
  ['0x10', 'whole', 'not-a-number'],
  ['½', 'whole', 'not-a-number'],
  ['TRUE', 'whole', 'not-a-number'],
  ['30/06/2025', 'whole', 'not-a-number'],
  ['<script>alert(1)</script>', 'whole', 'not-a-number'],
  ['😀', 'whole', 'not-a-number']
];

function verdict(text: string, form: AmountForm): number | string {
  const amount = readAmount(text, form);
  if (amount.kind === 'number') return amount.value;
  if (amount.kind === 'symbol') return `[${amount.symbol}]`;
  return amount.kind === 'blank' ? 'blank' : amount.rule;
}

describe('readAmount', () => {
  it.each(SPELLINGS)('%j where %s is asked is %s', (text, form, expected) => {
    expect(verdict(text, form)).toBe(expected);
  });

  it('suggests the number only where there is one reading', () => {
    expect(readAmount('12.0', 'whole')).toMatchObject({ suggestion: '12' });
    expect(readAmount('1.234', 'whole')).toMatchObject({ suggestion: '1234' });
    expect(readAmount('12,34', 'whole')).toMatchObject({ suggestion: '' });
  });
});
