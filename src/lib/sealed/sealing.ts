import { joined, type Bytes } from './byte-fields.ts';
import { readContent, writeContent, type SealedContent } from './content.ts';
import { deflated, inflated } from './deflate.ts';
import {
  MOST_CONTENT,
  MOST_SEALED,
  NONCE_BYTES,
  readSealed,
  ROUNDS,
  SALT_BYTES,
  TAG_BYTES,
  writeHeader
} from './header.ts';
import { keyOf } from './key.ts';
import { padded, unpadded } from './padding.ts';
import { hasCryptography, type Refusal } from './refusals.ts';

/** Seals content with a passphrase, as `header.ts` lays it out, or says why not. The salt and the nonce are new each time. */
export async function seal(content: SealedContent, passphrase: string): Promise<Bytes | Refusal> {
  if (!hasCryptography()) return 'no-cryptography';
  const written = writeContent(content);
  if (written.length > MOST_CONTENT) return 'too-large';
  const salt = globalThis.crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return sealedWith(written, await keyOf(passphrase, salt, ROUNDS), salt);
}

/** Seals written content with the key that was made with this salt. Use a key once. */
export async function sealedWith(written: Bytes, key: CryptoKey, salt: Bytes): Promise<Bytes> {
  const plain = padded(await deflated(written));
  const nonce = globalThis.crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const following = plain.length + TAG_BYTES;
  const header = writeHeader({ rounds: ROUNDS, salt, nonce, following });
  const way = { name: 'AES-GCM', iv: nonce, additionalData: header };
  return joined([header, new Uint8Array(await globalThis.crypto.subtle.encrypt(way, key, plain))]);
}

/** Opens a sealed file, or says why not. Never throws, whatever the bytes. */
export async function openSealed(file: Bytes, passphrase: string): Promise<SealedContent | Refusal> {
  if (!hasCryptography()) return 'no-cryptography';
  const parts = readSealed(file);
  if (typeof parts === 'string') return parts;
  const { salt, rounds } = parts.header;
  return openedWith(file, await keyOf(passphrase, salt, rounds));
}

/** Opens a sealed file with the key of its passphrase, or says why not. */
export async function openedWith(file: Bytes, key: CryptoKey): Promise<SealedContent | Refusal> {
  const parts = readSealed(file);
  if (typeof parts === 'string') return parts;
  const { header, headerBytes, encrypted } = parts;
  const way = { name: 'AES-GCM', iv: header.nonce, additionalData: headerBytes };
  const plain = await globalThis.crypto.subtle.decrypt(way, key, encrypted).catch(() => null);
  return plain === null ? 'does-not-fit' : contentOf(new Uint8Array(plain));
}

/** The refusal of a file of so many bytes before it is read at all, or null. */
export function refusedForSize(bytes: number): Refusal | null {
  return bytes > MOST_SEALED ? 'too-large' : null;
}

async function contentOf(plain: Bytes): Promise<SealedContent | Refusal> {
  const packed = unpadded(plain);
  const written = packed === null ? null : await inflated(packed, MOST_CONTENT);
  if (written === 'too-large') return written;
  return (written === null ? null : readContent(written)) ?? 'not-submissions';
}
