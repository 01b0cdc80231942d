/** The text of the bytes from one place to another, as UTF-8. */
export type TextReader = (bytes: Uint8Array, from: number, to: number) => string;

interface Known {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** So many texts are remembered, those met last. */
const REMEMBERED = 4_096;
/** Longer texts seldom stand twice. */
const LONGEST = 64;

/** Reads texts of which most stand many times over, such as names and days: one that was read lately is the same text again. */
export function textReader(): TextReader {
  const decoder = new TextDecoder();
  const known: (Known | undefined)[] = Array.from({ length: REMEMBERED });
  return (bytes, from, to) => {
    if (to - from > LONGEST) return decoder.decode(bytes.subarray(from, to));
    const slot = placeOf(bytes, from, to);
    const found = known[slot];
    if (found !== undefined && isSame(found.bytes, bytes, from, to)) return found.text;
    const own = bytes.slice(from, to);
    const text = decoder.decode(own);
    known[slot] = { bytes: own, text };
    return text;
  };
}

/** FNV-1a, of which the last bits are the place. */
function placeOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let index = 0; index < known.length; index += 1) {
    if (known[index] !== bytes[from + index]) return false;
  }
  return true;
}
