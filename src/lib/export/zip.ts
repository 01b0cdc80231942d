/** A file of a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Set in every entry: names are UTF-8. The day is that of no clock, so that the same files make the same zip. */
const UTF8 = 0x0800;
const FIRST_DAY = 0x0021;
const DEFLATED = 8;

/** The files of a zip that holds them as they are, without compression. Throws where one is compressed or there is no end. */
export function storedEntries(zip: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(view);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    if (view.getUint16(at + 10, true) !== 0) throw new Error(`${name} is compressed.`);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (!name.endsWith('/')) {
      entries.push({ name, bytes: zip.subarray(start, start + view.getUint32(at + 24, true)) });
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Error('The zip has no end.');
}

/** Files as the bytes of a zip, each compressed. */
export async function zipped(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const packed = await Promise.all(
    entries.map(async ({ name, bytes }) => ({
      name: new TextEncoder().encode(name),
      sum: crc32(bytes),
      size: bytes.length,
      body: await deflated(bytes)
    }))
  );
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, sum, size, body } of packed) {
    const shared = [20, UTF8, DEFLATED, 0, FIRST_DAY];
    const head = record(LOCAL, [...shared, [sum], [body.length], [size], name.length, 0]);
    directory.push(
      record(CENTRAL, [20, ...shared, [sum], [body.length], [size], name.length, 0, 0, 0, 0, [0], [offset]]),
      name
    );
    parts.push(head, name, body);
    offset += head.length + name.length + body.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record(END, [0, 0, packed.length, packed.length, [length], [offset], 0]);
  return joined([...parts, ...directory, end]);
}

/** A signature, then numbers of two bytes, or of four where they stand in brackets. */
function record(signature: number, fields: readonly (number | readonly [number])[]): Uint8Array {
  const numbers = [[signature] as const, ...fields];
  const bytes = new Uint8Array(
    numbers.reduce<number>((sum, one) => sum + (typeof one === 'number' ? 2 : 4), 0)
  );
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const one of numbers) {
    if (typeof one === 'number') view.setUint16(at, one, true);
    else view.setUint32(at, one[0], true);
    at += typeof one === 'number' ? 2 : 4;
  }
  return bytes;
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
