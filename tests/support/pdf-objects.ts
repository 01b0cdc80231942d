import { inflateSync } from 'node:zlib';

/** The objects of a PDF as Chromium writes it: uncompressed dictionaries, each with its stream unpacked where it has one. */
export interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

/** Every object of a PDF by its number. */
export function pdfObjects(pdf: Buffer): ReadonlyMap<number, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const { index, 0: start, 1: number } of text.matchAll(/(\d+) 0 obj\s/g)) {
    const from = index + start.length;
    const end = text.indexOf('endobj', from);
    const streamAt = text.indexOf('stream', from);
    const hasStream = streamAt !== -1 && streamAt < end;
    const head = text.slice(from, hasStream ? streamAt : end);
    objects.set(Number(number), { head, stream: hasStream ? unpacked(pdf, head, streamAt) : '' });
  }
  return objects;
}

/** The number of the object that an entry of a dictionary refers to, null where there is none. */
export function referred(head: string, entry: string): number | null {
  const found = new RegExp(`/${entry} (\\d+) 0 R`).exec(head)?.[1];
  return found === undefined ? null : Number(found);
}

/** Text of a stream; empty where it is packed in another way than text ever is. */
function unpacked(pdf: Buffer, head: string, streamAt: number): string {
  const from = pdf.indexOf('\n', streamAt) + 1;
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
  const bytes = pdf.subarray(from, from + length);
  if (!head.includes('/Filter')) return bytes.toString('latin1');
  return head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : '';
}
