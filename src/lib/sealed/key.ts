import type { Bytes } from './byte-fields.ts';
import { normalised } from './passphrase.ts';

/** The 32 bytes that PBKDF2-HMAC-SHA-256 (RFC 8018, section 5.2) makes of a passphrase. Takes about half a second a million rounds. */
export async function stretched(passphrase: string, salt: Bytes, rounds: number): Promise<Bytes> {
  const said = new TextEncoder().encode(normalised(passphrase));
  const { subtle } = globalThis.crypto;
  const secret = await subtle.importKey('raw', said, 'PBKDF2', false, ['deriveBits']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await subtle.deriveBits(way, secret, 256));
}

/** The AES-256-GCM key of a passphrase: it cannot be read out of the browser again. */
export async function keyOf(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const bits = await stretched(passphrase, salt, rounds);
  const key = await globalThis.crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
  bits.fill(0);
  return key;
}
