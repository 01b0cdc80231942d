import { inflateRawSync } from 'node:zlib';

/** The files of a zip as text by name. */
export function unzipped(zip: Uint8Array): ReadonlyMap<string, string> {
  return new Map([...unzippedFiles(zip)].map(([name, bytes]) => [name, bytes.toString('utf8')]));
}

/** The files of a zip by name, read from its central directory. */
export function unzippedFiles(zip: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Buffer>();
  let entry = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(entry) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at));
    const name = bytes.toString('utf8', entry + 46, entry + 46 + (nameLength ?? 0));
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
    const isStored = bytes.readUInt16LE(entry + 10) === 0;
    files.set(name, isStored ? body : inflateRawSync(body));
    entry += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return files;
}
