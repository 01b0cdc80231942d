import { kindByBytes, kindByText, type Refusal } from './signatures.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a file without its byte-order mark, and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly hadMark: boolean;
}

/** Why bytes are no text; `line` is the physical line of the first byte that cannot be text, null for a whole file. */
export interface NoText {
  readonly refusal: Refusal;
  readonly line: number | null;
}

// No spreadsheet writes these; a file that holds them was cut, joined or never text. Tab, LF, VT, FF, CR and Ctrl-Z may stand.
// eslint-disable-next-line no-control-regex
const NEVER_TEXT = /[\x00-\x08\x0E-\x19\x1B-\x1F\uFFFE\uFFFF]/;

/** Reads bytes as text in the encoding that fits them (UTF-8, UTF-16, else Windows-1252), or says what the file is instead. */
export function readText(bytes: Uint8Array): DecodedText | NoText {
  const kind = kindByBytes(bytes);
  if (kind !== null) return { refusal: kind, line: null };
  const decoded = decode(bytes);
  if (decoded === null) return { refusal: 'binary', line: null };
  // Ctrl-Z ended a text file under DOS and still closes some exports.
  // eslint-disable-next-line no-control-regex
  const text = decoded.text.endsWith('\x1A') ? decoded.text.replace(/\x1A+$/, '') : decoded.text;
  const odd = text.search(NEVER_TEXT);
  if (odd !== -1) return { refusal: 'binary', line: lineAt(text, odd) };
  const document = kindByText(text);
  return document === null ? { ...decoded, text } : { refusal: document, line: null };
}

function decode(bytes: Uint8Array): DecodedText | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return decodeAs('utf-8', bytes.subarray(3), true) ?? decodeAs('windows-1252', bytes.subarray(3), true);
  }
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes.subarray(2), true);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes.subarray(2), true);
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return decodeAs(wide, bytes, false);
  return decodeAs('utf-8', bytes, false) ?? decodeAs('windows-1252', bytes, false);
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, hadMark: boolean): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: encoding === 'windows-1252' ? withPunctuation(text) : text, encoding, hadMark };
  } catch {
    return null;
  }
}

const WINDOWS_80_TO_9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Node 20's TextDecoder reads windows-1252 as Latin-1 and leaves its quotation marks and dashes as control characters. */
function withPunctuation(text: string): string {
  return text.replace(
    /[\x80-\x9F]/g,
    (character) => WINDOWS_80_TO_9F[character.charCodeAt(0) - 0x80] ?? character
  );
}

/** UTF-16 without a mark: in text that is mostly Latin, every other byte is zero, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4_096);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  if (odd >= pairs * 0.7 && even <= pairs * 0.05) return 'utf-16le';
  return even >= pairs * 0.7 && odd <= pairs * 0.05 ? 'utf-16be' : null;
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split(/\r\n|\r|\n/).length;
}
