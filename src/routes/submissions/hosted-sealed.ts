import { resolve } from '$app/paths';
import type { Bytes } from '#lib/sealed/byte-fields.ts';
import { REFUSAL_WORDS } from '#lib/sealed/refusals.ts';
import { refusedForSize } from '#lib/sealed/sealing.ts';

/** What the sealed submissions are called on the host: a file beside the site's index.html. */
export const HOSTED_NAME = 'members.sealed';

/** Bytes that may be a sealed file, or why there are none, in words. */
export type Fetched = { readonly bytes: Bytes } | { readonly words: string };

/** Asks the site's own host for the region's sealed submissions. */
export async function fetchHosted(): Promise<Fetched> {
  try {
    const response = await fetch(`${resolve('/')}${HOSTED_NAME}`, { cache: 'no-cache' });
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    if (response.status === 404 || (response.ok && isPage))
      return { words: `There are no sealed submissions on this site (no file ${HOSTED_NAME}).` };
    if (!response.ok)
      return { words: `The host answered ${response.status} for ${HOSTED_NAME}. Try again later.` };
    const refusal = refusedForSize(Number(response.headers.get('content-length') ?? 0));
    return refusal
      ? { words: REFUSAL_WORDS[refusal] }
      : { bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return { words: 'The sealed submissions could not be fetched. Check the connection and try again.' };
  }
}

/** Reads a file that the reader chose. */
export async function readChosen(file: File): Promise<Fetched> {
  const refusal = refusedForSize(file.size);
  if (refusal) return { words: REFUSAL_WORDS[refusal] };
  try {
    return { bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { words: `${file.name} could not be read. It may have been moved; choose it again.` };
  }
}
