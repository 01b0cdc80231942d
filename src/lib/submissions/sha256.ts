/**
 * The SHA-256 of bytes as 64 lower-case hexadecimal digits, in a page, a worker or Node alike: from the platform's own
 * cryptography, or from a library on a page that the browser does not trust with it (plain http on another machine).
 */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  if (!hasCryptography()) {
    const { sha256 } = await import('@noble/hashes/sha2.js');
    return hex(sha256(bytes));
  }
  return hex(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', unshared(bytes))));
}

function hasCryptography(): boolean {
  const found: unknown = Reflect.get(globalThis.crypto, 'subtle');
  return found !== undefined;
}

function hex(digest: Uint8Array): string {
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same bytes, copied only where they are shared with another worker, since a digest takes no shared memory. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : bytes.slice();
}
