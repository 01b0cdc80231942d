import { fieldReader, joined, numberField, type Bytes } from './byte-fields.ts';

/**
 * Content is filled up to whole blocks of this many bytes. How small submissions compress tells how much stands in
 * them, and whoever has the file sees its size: with blocks, a quarter's eleven files nearly always look alike.
 */
export const BLOCK = 65_536;

/** Its length in 4 bytes, the content, and zeros up to a whole block. */
export function padded(content: Bytes): Bytes {
  const bare = 4 + content.length;
  const zeros = new Uint8Array((BLOCK - (bare % BLOCK)) % BLOCK);
  return joined([numberField(content.length, 4), content, zeros]);
}

/** What was padded, or null when it cannot have been. */
export function unpadded(blocks: Bytes): Bytes | null {
  if (blocks.length === 0 || blocks.length % BLOCK !== 0) return null;
  const fields = fieldReader(blocks);
  const length = fields.number(4);
  const content = length === null ? null : fields.bytes(length);
  if (content === null || fields.left() >= BLOCK) return null;
  const filling = fields.bytes(fields.left());
  return filling?.every((byte) => byte === 0) === true ? content : null;
}
