import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { sha256In } from './receipt.ts';
import { sha256Hex } from './sha256.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('SHA-256', () => {
  // The two examples of FIPS 180-2 and the empty message.
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
    ]
  ])('of %j', async (words, digest) => {
    expect(await sha256Hex(text(words))).toBe(digest);
  });

  test('of a part of a buffer is that of the part alone', async () => {
    expect(await sha256Hex(text('xabcx').subarray(1, 4))).toBe(await sha256Hex(text('abc')));
  });

  test('of shared memory, and of a megabyte, is that of Node', async () => {
    const bytes = new Uint8Array(new SharedArrayBuffer(1_000_000)).fill(7);
    const expected = createHash('sha256').update(bytes).digest('hex');
    expect(await sha256Hex(bytes)).toBe(expected);
    expect(sha256In(`SHA-256: ${await sha256Hex(bytes)}`)).toBe(expected);
  });

  test('on a page without cryptography of its own is the same', async () => {
    vi.stubGlobal('crypto', {});
    const without = await sha256Hex(text('abc')).finally(() => vi.unstubAllGlobals());
    expect(without).toBe(await sha256Hex(text('abc')));
  });
});
