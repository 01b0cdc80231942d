import { fieldReader, joined, numberField, type Bytes } from './byte-fields.ts';
import { BLOCK } from './padding.ts';
import type { Refusal } from './refusals.ts';

/**
 * A sealed file, version 1. Numbers have their highest byte first.
 *
 *   0   8  89 53 45 41 4C 45 44 0A (“\x89SEALED\n”)
 *   8   1  version: 1
 *   9   1  how the key is made: 1 is PBKDF2 with HMAC-SHA-256
 *  10   1  how the content is encrypted: 1 is AES-256-GCM with a tag of 16 bytes
 *  11   1  0
 *  12   4  rounds of PBKDF2
 *  16  16  salt
 *  32  12  nonce
 *  44   4  how many bytes follow: a whole number of blocks of 65,536, and the tag
 *  48      the encrypted content, then its tag; all 48 bytes above are authenticated with it
 */
export const HEADER_BYTES = 48;
export const SALT_BYTES = 16;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

/** Rounds when sealing: OWASP asks for 600,000 (Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256), and computers get faster. */
export const ROUNDS = 1_000_000;
/** Fewer would be easy to guess, more would hold up the reader. */
export const FEWEST_ROUNDS = 600_000;
export const MOST_ROUNDS = 10_000_000;

/** The most that submissions may come to, in bytes, before they are sealed and after they are opened. */
export const MOST_CONTENT = 64 * 1024 * 1024;
/** The most bytes that are read of a sealed file: content that could not be made smaller, its padding and the header. */
export const MOST_SEALED = HEADER_BYTES + MOST_CONTENT + 2 * BLOCK + TAG_BYTES;

const MAGIC = Uint8Array.of(0x89, 0x53, 0x45, 0x41, 0x4c, 0x45, 0x44, 0x0a);
const VERSION = 1;
const WAYS = Uint8Array.of(1, 1, 0);

/** What differs from one sealed file to another. */
export interface Header {
  readonly rounds: number;
  readonly salt: Bytes;
  readonly nonce: Bytes;
  /** Bytes that follow the header. */
  readonly following: number;
}

/** A sealed file taken apart, unopened. */
export interface SealedParts {
  readonly header: Header;
  /** The header as it stands in the file. */
  readonly headerBytes: Bytes;
  readonly encrypted: Bytes;
}

/** The 48 bytes of a header. */
export function writeHeader({ rounds, salt, nonce, following }: Header): Bytes {
  return joined([
    MAGIC,
    numberField(VERSION, 1),
    WAYS,
    numberField(rounds, 4),
    salt,
    nonce,
    numberField(following, 4)
  ]);
}

/** Takes a sealed file apart, or says why it cannot be one that this site opens. Never throws, whatever the bytes. */
export function readSealed(file: Bytes): SealedParts | Refusal {
  const fields = fieldReader(file);
  const magic = file.subarray(0, MAGIC.length);
  if (magic.length === 0 || magic.some((byte, place) => byte !== MAGIC[place])) return 'not-sealed';
  fields.bytes(magic.length);
  const version = fields.number(1);
  if (version !== null && version > VERSION) return 'later-version';
  const ways = fields.bytes(WAYS.length);
  const rounds = fields.number(4);
  const salt = fields.bytes(SALT_BYTES);
  const nonce = fields.bytes(NONCE_BYTES);
  const following = fields.number(4);
  if (!ways || rounds === null || !salt || !nonce || following === null) return 'cut-short';
  if (version !== VERSION || ways.some((way, place) => way !== WAYS[place])) return 'does-not-fit';
  if (rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) return 'rounds';
  if (HEADER_BYTES + following > MOST_SEALED) return 'too-large';
  if (fields.left() < following) return 'cut-short';
  const isWhole = following > TAG_BYTES && (following - TAG_BYTES) % BLOCK === 0;
  if (fields.left() > following || !isWhole) return 'does-not-fit';
  return {
    header: { rounds, salt, nonce, following },
    headerBytes: file.subarray(0, HEADER_BYTES),
    encrypted: file.subarray(HEADER_BYTES)
  };
}
