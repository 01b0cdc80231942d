import { fieldReader, joined, numberField, type Bytes, type FieldReader } from './byte-fields.ts';

/** A submission as it was handed in: its name and its own bytes, to be read and checked again when it is opened. */
export interface SealedFile {
  readonly name: string;
  readonly bytes: Bytes;
}

/** What is sealed. */
export interface SealedContent {
  /** What the files are, in words: “Eastern Region, 2025-26 Q4”. */
  readonly title: string;
  /** The day it was sealed, ISO. */
  readonly sealedOn: string;
  /** Those that come later are shown before those that came earlier. */
  readonly files: readonly SealedFile[];
}

const MOST_FILES = 500;
const LONGEST_NAME = 1_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Content as bytes: title, day, how many files, then each one's name, length and bytes. */
export function writeContent({ title, sealedOn, files }: SealedContent): Bytes {
  return joined([
    ...textField(title),
    ...textField(sealedOn),
    numberField(files.length, 2),
    ...files.flatMap(({ name, bytes }) => [...textField(name), numberField(bytes.length, 4), bytes])
  ]);
}

/** The content that bytes hold, or null when they are anything else. Never throws. */
export function readContent(bytes: Bytes): SealedContent | null {
  const fields = fieldReader(bytes);
  const title = readText(fields);
  const sealedOn = readText(fields);
  const count = fields.number(2);
  if (title === null || sealedOn === null || !DAY.test(sealedOn)) return null;
  if (count === null || count === 0 || count > MOST_FILES) return null;
  const files: SealedFile[] = [];
  for (let place = 0; place < count; place += 1) {
    const name = readText(fields);
    const length = fields.number(4);
    const own = length === null ? null : fields.bytes(length);
    if (name === null || name === '' || own === null) return null;
    files.push({ name, bytes: own });
  }
  return fields.left() === 0 ? { title, sealedOn, files } : null;
}

function textField(text: string): readonly Bytes[] {
  const bytes = new TextEncoder().encode(text.slice(0, LONGEST_NAME));
  return [numberField(bytes.length, 2), bytes];
}

function readText(fields: FieldReader): string | null {
  const length = fields.number(2);
  const bytes = length === null ? null : fields.bytes(length);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
