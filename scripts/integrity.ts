import { createHash } from 'node:crypto';

/** By which a browser knows that a file arrived as it was made: the `integrity` of a request (W3C Subresource Integrity). */
export function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}
