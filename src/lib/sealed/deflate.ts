import { joined, type Bytes } from './byte-fields.ts';

/** Bytes made smaller (deflate, without a wrapper). */
export async function deflated(bytes: Bytes): Promise<Bytes> {
  const { pieces } = await read(bytes, new CompressionStream('deflate-raw'), Infinity);
  return joined(pieces);
}

/** What was made smaller, `too-large` as soon as it passes `most` bytes, or null when the bytes are not deflate from end to end. */
export async function inflated(bytes: Bytes, most: number): Promise<Bytes | 'too-large' | null> {
  try {
    const { pieces, isWhole } = await read(bytes, new DecompressionStream('deflate-raw'), most);
    return isWhole ? joined(pieces) : 'too-large';
  } catch {
    return null;
  }
}

async function read(
  bytes: Bytes,
  through: CompressionStream | DecompressionStream,
  most: number
): Promise<{ readonly pieces: readonly Uint8Array[]; readonly isWhole: boolean }> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { pieces, isWhole: true };
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return { pieces: [], isWhole: false };
    }
    pieces.push(value);
  }
}
