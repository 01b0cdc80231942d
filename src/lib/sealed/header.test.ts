import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined, numberField, type Bytes } from './byte-fields.ts';
import { readContent, writeContent } from './content.ts';
import { MOST_ROUNDS, readSealed, writeHeader } from './header.ts';
import { BLOCK, padded, unpadded } from './padding.ts';
import { REFUSAL_WORDS } from './refusals.ts';

const SALT = new Uint8Array(16).fill(3);
const NONCE = new Uint8Array(12).fill(4);

/** A file of one block with these fields, filled with zeros. */
function fileWith({
  rounds = 1_000_000,
  following = BLOCK + 16,
  there
}: {
  rounds?: number;
  following?: number;
  there?: number;
}): Bytes {
  const header = writeHeader({ rounds, salt: SALT, nonce: NONCE, following });
  return joined([header, new Uint8Array(there ?? Math.min(following, 2 * BLOCK))]);
}

function changed(file: Bytes, place: number, value: number): Bytes {
  return Uint8Array.from(file, (byte, at) => (at === place ? value : byte));
}

const WHOLE = fileWith({});
const named = (file: Bytes): string => {
  const read = readSealed(file);
  return typeof read === 'string' ? read : 'read';
};

describe('the header of a sealed file', () => {
  test('is read as it was written', () => {
    const read = readSealed(WHOLE);
    if (typeof read === 'string') throw new Error(read);
    expect(read.header).toEqual({ rounds: 1_000_000, salt: SALT, nonce: NONCE, following: 65_552 });
    expect([read.headerBytes.length, read.encrypted.length]).toEqual([48, 65_552]);
  });

  test.each([
    ['an empty file', new Uint8Array(0), 'not-sealed'],
    ['a CSV', new TextEncoder().encode('authority,period,measure'), 'not-sealed'],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4), 'not-sealed'],
    ['a magic damaged as text is', changed(WHOLE, 7, 0x0d), 'not-sealed'],
    ['version 2', changed(WHOLE, 8, 2), 'later-version'],
    ['version 255', changed(WHOLE, 8, 255), 'later-version'],
    ['a later version that is short', changed(WHOLE, 8, 2).subarray(0, 9), 'later-version'],
    ['version 0', changed(WHOLE, 8, 0), 'does-not-fit'],
    ['another way to make the key', changed(WHOLE, 9, 2), 'does-not-fit'],
    ['another cipher', changed(WHOLE, 10, 9), 'does-not-fit'],
    ['the spare byte used', changed(WHOLE, 11, 1), 'does-not-fit'],
    ['no rounds', fileWith({ rounds: 0 }), 'rounds'],
    ['599,999 rounds', fileWith({ rounds: 599_999 }), 'rounds'],
    ['600,000 rounds', fileWith({ rounds: 600_000 }), 'read'],
    ['10 million rounds', fileWith({ rounds: MOST_ROUNDS }), 'read'],
    ['10,000,001 rounds', fileWith({ rounds: MOST_ROUNDS + 1 }), 'rounds'],
    ['as many rounds as can be written', fileWith({ rounds: 2 ** 32 - 1 }), 'rounds'],
    ['a length of 4 GB', fileWith({ following: 2 ** 32 - 1, there: 0 }), 'too-large'],
    ['a length that is no whole block', fileWith({ following: BLOCK + 17 }), 'does-not-fit'],
    ['a tag alone', fileWith({ following: 16 }), 'does-not-fit'],
    ['a byte too many', fileWith({ there: BLOCK + 17 }), 'does-not-fit']
  ])('%s: %s', (_, file, expected) => {
    expect(named(file)).toBe(expected);
  });

  test.each([1, 7, 8, 9, 12, 16, 31, 32, 43, 44, 47, 48, 49, 5_000, WHOLE.length - 16, WHOLE.length - 1])(
    'cut after %i bytes is said to be cut',
    (length) => {
      expect(named(WHOLE.subarray(0, length))).toBe('cut-short');
    }
  );

  test('never throws, whatever the bytes', () => {
    const refusals = Object.keys(REFUSAL_WORDS);
    const start = fc.constantFrom(
      new Uint8Array(0),
      ...[8, 9, 12, 16, 44, 48].map((end) => WHOLE.subarray(0, end))
    );
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        expect(refusals).toContain(named(joined([head, tail])));
      }),
      { numRuns: 3_000 }
    );
  });
});

describe('padding', () => {
  test.each([
    [0, 1],
    [1, 1],
    [BLOCK - 4, 1],
    [BLOCK - 3, 2],
    [3 * BLOCK, 4]
  ])('fills %i bytes up to %i blocks, and takes the filling off', (length, blocks) => {
    const bytes = new Uint8Array(length).fill(9);
    expect(padded(bytes).length).toBe(blocks * BLOCK);
    expect(unpadded(padded(bytes))).toEqual(bytes);
  });

  test('is not taken when a whole block of it is too much', () => {
    expect(unpadded(joined([padded(Uint8Array.of(1)), new Uint8Array(BLOCK)]))).toBeNull();
    expect([unpadded(new Uint8Array(0)), unpadded(new Uint8Array(100))]).toEqual([null, null]);
  });
});

describe('content', () => {
  test('that is random is refused, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readContent(Uint8Array.from(bytes))).toBeNull();
      }),
      { numRuns: 2_000 }
    );
  });

  const file = (name: string) => ({ name, bytes: Uint8Array.of(1, 2, 3) });
  const good = { title: 'T', sealedOn: '2026-06-03', files: [file('a.csv')] };

  test.each([
    ['no files', { ...good, files: [] }],
    ['more files than any region sends', { ...good, files: Array.from({ length: 501 }, () => file('a')) }],
    ['a file without a name', { ...good, files: [file('')] }],
    ['a day that is none', { ...good, sealedOn: 'yesterday' }]
  ])('with %s is refused', (_, content) => {
    expect(readContent(writeContent(content))).toBeNull();
  });

  test('cut anywhere, or with names that are no text, is refused', () => {
    const written = writeContent(good);
    expect(readContent(written)).toEqual(good);
    for (let end = 0; end < written.length; end += 1)
      expect(readContent(written.subarray(0, end))).toBeNull();
    expect(readContent(changed(written, 2, 0xff))).toBeNull();
  });

  test('numbers have their highest byte first', () => {
    expect([...numberField(65_552, 4), ...numberField(258, 2)]).toEqual([0, 1, 0, 16, 1, 2]);
  });
});
