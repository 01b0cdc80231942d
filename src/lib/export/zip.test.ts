import { describe, expect, test } from 'vitest';
import { unzipped } from '../../../tests/support/unzipped.ts';
import { storedEntries, zipped } from './zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** "a.txt" with "hello", stored: made by hand from the format's own description. */
const STORED = Uint8Array.from([
  ...[
    0x50, 0x4b, 3, 4, 10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0x86, 0xa6, 0x10, 0x36, 5, 0, 0, 0, 5, 0, 0, 0, 5, 0,
    0, 0
  ],
  ...bytes('a.txthello'),
  ...[
    0x50, 0x4b, 1, 2, 10, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0x86, 0xa6, 0x10, 0x36, 5, 0, 0, 0, 5, 0, 0, 0
  ],
  ...[5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ...bytes('a.txt'),
  ...[0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 51, 0, 0, 0, 40, 0, 0, 0, 0, 0]
]);

describe('a zip', () => {
  test('that holds its files as they are is read', () => {
    const [entry, ...others] = storedEntries(STORED);
    expect([entry?.name, new TextDecoder().decode(entry?.bytes), others]).toEqual(['a.txt', 'hello', []]);
  });

  test('is written so that others read it, with the checksum of each file', async () => {
    const zip = await zipped([
      { name: 'a.txt', bytes: bytes('hello') },
      { name: 'ä/b.xml', bytes: bytes('<b>'.repeat(1000)) },
      { name: 'empty', bytes: bytes('') }
    ]);
    expect([...unzipped(zip)]).toEqual([
      ['a.txt', 'hello'],
      ['ä/b.xml', '<b>'.repeat(1000)],
      ['empty', '']
    ]);
    expect([...zip.subarray(14, 18)]).toEqual([0x86, 0xa6, 0x10, 0x36]);
    expect(zip.length).toBeLessThan(600);
  });

  test('that was cut or packed is refused', async () => {
    expect(() => storedEntries(STORED.subarray(0, 60))).toThrow('no end');
    const packed = await zipped([{ name: 'a.txt', bytes: bytes('hello') }]);
    expect(() => storedEntries(packed)).toThrow('a.txt is compressed');
  });
});
