import fc from 'fast-check';
import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { joined, numberField, type Bytes } from './byte-fields.ts';
import { writeContent, type SealedContent } from './content.ts';
import { HEADER_BYTES, MOST_CONTENT, ROUNDS, writeHeader } from './header.ts';
import { keyOf } from './key.ts';
import { BLOCK, padded } from './padding.ts';
import { openedWith, openSealed, refusedForSize, seal, sealedWith } from './sealing.ts';

const PASSPHRASE = 'k7mf-3xqd-w9tp-hh2c-vy6r';
const SALT = Uint8Array.from({ length: 16 }, (_, place) => place);
const NONCE = Uint8Array.from({ length: 12 }, (_, place) => 100 + place);
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
const CONTENT: SealedContent = {
  title: 'Eastern Region, 2025-26 Q4',
  sealedOn: '2026-06-03',
  files: [
    { name: 'norfolk.csv', bytes: bytesOf('authority,period\r\n926,2025-26 Q4\r\n') },
    { name: 'Süd & “Essex”.csv', bytes: Uint8Array.of(0xff, 0xfe, 0, 13, 10) }
  ]
};

let key: CryptoKey;
let file: Bytes;
beforeAll(async () => {
  key = await keyOf(PASSPHRASE, SALT, ROUNDS);
  file = await sealedWith(writeContent(CONTENT), key, SALT);
});

/** A sealed file as the layout in `header.ts` says, made without any of our code but the header. */
function sealedElsewhere(plain: Buffer, rounds = 600_000): Bytes {
  const header = writeHeader({ rounds, salt: SALT, nonce: NONCE, following: plain.length + 16 });
  const cipher = createCipheriv('aes-256-gcm', pbkdf2Sync(PASSPHRASE, SALT, rounds, 32, 'sha256'), NONCE);
  cipher.setAAD(header);
  return joined([header, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

describe('what is sealed', () => {
  test('is opened with its passphrase, byte for byte, however the passphrase was typed', async () => {
    const sealed = await seal(CONTENT, 'Zähne am ﬁnd river');
    if (typeof sealed === 'string') throw new Error(sealed);
    expect(await openSealed(sealed, ' Za\u0308hne am find river\n')).toEqual(CONTENT);
  });

  test('is another file each time: salt, nonce and all that follows', async () => {
    const [one, other] = [await seal(CONTENT, PASSPHRASE), await seal(CONTENT, PASSPHRASE)];
    if (typeof one === 'string' || typeof other === 'string') throw new Error('not sealed');
    const part = (bytes: Bytes, from: number, to: number) =>
      Buffer.from(bytes.subarray(from, to)).toString('hex');
    expect(part(one, 0, 16)).toBe(part(other, 0, 16));
    for (const [from, to] of [
      [16, 32],
      [32, 44],
      [48, 64]
    ] as const) {
      expect(part(one, from, to)).not.toBe(part(other, from, to));
    }
  });

  test('tells neither a name nor a figure, and no more of its size than whole blocks', () => {
    const text = Buffer.from(file).toString('latin1');
    expect(text).not.toMatch(/norfolk|Eastern|926|authority/i);
    expect(file.length).toBe(HEADER_BYTES + BLOCK + 16);
  });

  test('is what its layout says: other software opens it', () => {
    const header = Buffer.from(file.subarray(0, 48));
    expect(header.toString('latin1', 0, 12)).toBe('\x89SEALED\n\x01\x01\x01\x00');
    expect([header.readUInt32BE(12), header.readUInt32BE(44)]).toEqual([1_000_000, BLOCK + 16]);
    const secret = pbkdf2Sync(PASSPHRASE, header.subarray(16, 32), header.readUInt32BE(12), 32, 'sha256');
    const decipher = createDecipheriv('aes-256-gcm', secret, header.subarray(32, 44));
    decipher.setAAD(header);
    decipher.setAuthTag(Buffer.from(file.subarray(-16)));
    const plain = Buffer.concat([decipher.update(file.subarray(48, -16)), decipher.final()]);
    const written = inflateRawSync(plain.subarray(4, 4 + plain.readUInt32BE(0)));
    expect(written.toString('latin1')).toContain('926,2025-26 Q4');
  });

  test('elsewhere by the same layout is opened here', async () => {
    const plain = Buffer.from(padded(new Uint8Array(deflateRawSync(writeContent(CONTENT)))));
    expect(await openSealed(sealedElsewhere(plain), PASSPHRASE)).toEqual(CONTENT);
  });

  test('may hold any names and any bytes', async () => {
    const files = fc.array(
      fc.record({
        name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        bytes: fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Uint8Array.from(bytes))
      }),
      { minLength: 1, maxLength: 12 }
    );
    await fc.assert(
      fc.asyncProperty(files, fc.string({ unit: 'grapheme', maxLength: 40 }), async (made, title) => {
        const content = { title, sealedOn: '2026-06-03', files: made };
        expect(await openedWith(await sealedWith(writeContent(content), key, SALT), key)).toEqual(content);
      }),
      { numRuns: 60 }
    );
  });

  test('is refused when it comes to more than a file may hold', async () => {
    const big = { ...CONTENT, files: [{ name: 'big.csv', bytes: new Uint8Array(MOST_CONTENT) }] };
    expect(await seal(big, PASSPHRASE)).toBe('too-large');
    expect([refusedForSize(file.length), refusedForSize(100_000_000)]).toEqual([null, 'too-large']);
  });
});

describe('a wrong passphrase and a changed file', () => {
  test.each(['', 'k7mf-3xqd-w9tp-hh2c-vy6s', 'K7MF-3XQD-W9TP-HH2C-VY6R'])(
    '%s does not fit',
    async (wrong) => {
      expect(await openSealed(file, wrong)).toBe('does-not-fit');
    }
  );

  test.each([
    ...[11, 32, 43].map((place) => [place, 'of the header'] as const),
    ...[48, 49, 4_000, 40_000, 65_583].map((place) => [place, 'of the content'] as const),
    ...[65_584, 65_599].map((place) => [place, 'of the tag'] as const)
  ])('with byte %i %s flipped cannot be told from one', async (place) => {
    for (const bit of [1, 128]) expect(await openedWith(flipped(place, bit), key)).toBe('does-not-fit');
  });

  test('with another salt cannot be told from one', async () => {
    expect(await openSealed(flipped(31, 1), PASSPHRASE)).toBe('does-not-fit');
  });

  test('with any byte at all flipped, nothing is opened', async () => {
    const places = fc.integer({ min: 0, max: file.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (place, bits) => {
        expect(await openedWith(flipped(place, bits), key)).toBeTypeOf('string');
      }),
      { numRuns: 300 }
    );
    for (let place = 0; place < HEADER_BYTES; place += 1) {
      expect(await openedWith(flipped(place, 1), key), `byte ${place}`).toBeTypeOf('string');
    }
  });

  test('with rounds that another file may have does not open either', async () => {
    const cheaper = Uint8Array.from(file);
    cheaper.set(numberField(600_000, 4), 12);
    expect(await openSealed(cheaper, PASSPHRASE)).toBe('does-not-fit');
  });
});

describe('a file that opens but holds something else is refused', () => {
  const blocks = (packed: Uint8Array): Bytes => padded(Uint8Array.from(packed));
  const bomb = deflateRawSync(Buffer.alloc(MOST_CONTENT + 1));

  test.each([
    ['what is no deflate', blocks(Buffer.from('not packed at all')), 'not-submissions'],
    [
      'deflate that ends early',
      blocks(deflateRawSync(writeContent(CONTENT)).subarray(0, 20)),
      'not-submissions'
    ],
    ['nothing', blocks(deflateRawSync(Buffer.alloc(0))), 'not-submissions'],
    [
      'content with more behind it',
      blocks(deflateRawSync(joined([writeContent(CONTENT), Uint8Array.of(0)]))),
      'not-submissions'
    ],
    [
      'a padding that says something',
      blocks(deflateRawSync(writeContent(CONTENT))).fill(7, 60_000),
      'not-submissions'
    ],
    ['a length beyond its end', new Uint8Array(BLOCK).fill(255), 'not-submissions'],
    ['65 MB of nothing in 65 kB', blocks(bomb), 'too-large']
  ])('%s', async (_, plain, refusal) => {
    const header = writeHeader({ rounds: ROUNDS, salt: SALT, nonce: NONCE, following: plain.length + 16 });
    const way = { name: 'AES-GCM', iv: NONCE, additionalData: header };
    const encrypted = new Uint8Array(await crypto.subtle.encrypt(way, key, plain));
    expect(await openedWith(joined([header, encrypted]), key)).toBe(refusal);
  });
});

function flipped(place: number, bits: number): Bytes {
  const changed = Uint8Array.from(file);
  changed[place] = (changed[place] ?? 0) ^ bits;
  return changed;
}

describe('a page on plain http, which has no cryptography', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('says so in place of sealing and opening', async () => {
    vi.stubGlobal('crypto', { getRandomValues: () => undefined });
    expect([await seal(CONTENT, PASSPHRASE), await openSealed(file, PASSPHRASE)]).toEqual([
      'no-cryptography',
      'no-cryptography'
    ]);
  });
});
