/** A database up to this size is fetched whole and kept for use without a network; a larger one is read in parts. */
export const WHOLE_MOST_BYTES = 16_000_000;

/** How an engine gets the figures: all their bytes, or those that a question needs, from their address. */
export type FiguresFile = Uint8Array | 'in parts';

/**
 * The figures at an address whose size is known to the build: in parts where they are larger than `wholeMost` bytes, are
 * not kept in this browser, and the host serves parts of them; else whole, and then only with that integrity (any when
 * empty). Rejects in words when the host does not have them.
 */
export async function figuresFile(
  url: string,
  bytes: number,
  integrity: string,
  wholeMost: number
): Promise<FiguresFile> {
  const isInParts = bytes > wholeMost && !(await isKept(url)) && (await servesParts(url, bytes));
  return isInParts ? 'in parts' : download(url, integrity);
}

async function download(url: string, integrity: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { integrity });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw new Error(`the figures answered ${response.status}`);
  } catch (cause) {
    // What a browser says of a lost line and of other bytes than were asked for differs from one to the next.
    if (!(cause instanceof TypeError)) throw cause;
    throw new Error('the official figures could not be fetched, or did not arrive whole', { cause });
  }
}

async function isKept(url: string): Promise<boolean> {
  return 'caches' in globalThis && (await caches.match(url)) !== undefined;
}

/** Parts of a compressed copy would be parts of something else: the length tells. */
async function servesParts(url: string, bytes: number): Promise<boolean> {
  const asked = fetch(url, { method: 'HEAD', headers: { range: 'bytes=0-' } });
  // A browser refuses some compressed answers to this; what is wrong otherwise is told by the download.
  const answer = await asked.catch(() => null);
  if (answer === null || answer.status !== 206) return false;
  const { headers } = answer;
  return !headers.has('content-encoding') && headers.get('content-length') === String(bytes);
}
