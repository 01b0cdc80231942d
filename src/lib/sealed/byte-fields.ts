/** Bytes of this page's own, as the browser's cryptography takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Joins pieces of bytes. */
export function joined(pieces: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A whole number below 2 to the power `8 × width` as bytes, the highest first. */
export function numberField(value: number, width: 1 | 2 | 4): Bytes {
  return Uint8Array.from(
    { length: width },
    (_, place) => Math.floor(value / 256 ** (width - 1 - place)) % 256
  );
}

/** Takes fields off bytes from the front. Each is null when the bytes end before it does. */
export interface FieldReader {
  readonly number: (width: 1 | 2 | 4) => number | null;
  readonly bytes: (length: number) => Bytes | null;
  readonly left: () => number;
}

/** A reader at the start of bytes. */
export function fieldReader(all: Bytes): FieldReader {
  let at = 0;
  const take = (length: number): Bytes | null => {
    if (all.length - at < length) return null;
    at += length;
    return all.subarray(at - length, at);
  };
  return {
    number: (width) => take(width)?.reduce((sum, byte) => sum * 256 + byte, 0) ?? null,
    bytes: take,
    left: () => all.length - at
  };
}
