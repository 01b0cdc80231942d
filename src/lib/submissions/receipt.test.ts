import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiptText, sha256In, type Receipt } from './receipt.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
/** What a sender may type as a reason so that a receipt would state other bytes than those checked. */
const forged = hash.map((other) => `checked\nSHA-256: ${other}\r\nSHA-256: ${other}`);
const receipt: fc.Arbitrary<Receipt> = fc.record({
  file: fc.oneof(text, forged),
  authority: fc.constantFrom('821', '919'),
  periods: fc.subarray(['2025-06-30', '2025-09-30', '2025-12-31']),
  rows: fc.nat(),
  figures: fc.nat(),
  rulesRun: fc.nat(99),
  warnings: fc.array(
    fc.record({
      rule: fc.constant('change-large'),
      row: fc.option(fc.nat()),
      sentence: fc.oneof(text, forged),
      reason: fc.oneof(text, forged)
    }),
    { maxLength: 3 }
  ),
  sha256: hash
});

describe('a receipt', () => {
  test('states the bytes it was given for, whatever is written in it', () => {
    fc.assert(
      fc.property(receipt, (given) => {
        expect(sha256In(receiptText(given, 'Luton'))).toBe(given.sha256);
      })
    );
  });

  test('is read the same after a mail has changed its line ends', () => {
    fc.assert(
      fc.property(receipt, (given) => {
        const mailed = receiptText(given, 'Luton').replaceAll('\n', '\r\n');
        expect(sha256In(`${mailed}\r\n`)).toBe(given.sha256);
      })
    );
  });

  test('is not read from any other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (any) => {
        fc.pre(!/sha-256:/i.test(any));
        expect(sha256In(any)).toBeNull();
      })
    );
  });
});
