/** What a file is when it is not text that a table can be read from. */
export type Refusal =
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'word'
  | 'zip'
  | 'archive'
  | 'pdf'
  | 'image'
  | 'parquet'
  | 'database'
  | 'json'
  | 'html'
  | 'xml'
  | 'rtf'
  | 'binary';

/** The bytes that a kind of file begins with, as Latin-1 text; `at` is where they stand. */
const SIGNATURES: readonly { readonly begins: string; readonly at: number; readonly kind: Refusal }[] = [
  { begins: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', at: 0, kind: 'xls' },
  { begins: '%PDF', at: 0, kind: 'pdf' },
  { begins: '\x89PNG\r\n\x1A\n', at: 0, kind: 'image' },
  { begins: '\xFF\xD8\xFF', at: 0, kind: 'image' },
  { begins: 'GIF87a', at: 0, kind: 'image' },
  { begins: 'GIF89a', at: 0, kind: 'image' },
  { begins: 'II*\0', at: 0, kind: 'image' },
  { begins: 'MM\0*', at: 0, kind: 'image' },
  { begins: 'WEBP', at: 8, kind: 'image' },
  { begins: '\x1F\x8B\x08', at: 0, kind: 'archive' },
  { begins: '7z\xBC\xAF\x27\x1C', at: 0, kind: 'archive' },
  { begins: 'Rar!\x1A\x07', at: 0, kind: 'archive' },
  { begins: 'BZh', at: 0, kind: 'archive' },
  { begins: '\xFD7zXZ', at: 0, kind: 'archive' },
  { begins: '(\xB5/\xFD', at: 0, kind: 'archive' },
  { begins: 'PAR1', at: 0, kind: 'parquet' },
  { begins: 'DUCK', at: 8, kind: 'database' },
  { begins: 'SQLite format 3\0', at: 0, kind: 'database' },
  { begins: '\0\x01\0\0Standard ', at: 0, kind: 'database' },
  { begins: '{\\rtf', at: 0, kind: 'rtf' }
];

const ZIP = /^PK(\x03\x04|\x05\x06|\x07\x08)/;

/** Names the kind of a file by its bytes, or null when they may be text. */
export function kindByBytes(bytes: Uint8Array): Refusal | null {
  const head = latin1(bytes.subarray(0, 64));
  if (ZIP.test(head)) return kindOfZip(bytes);
  return SIGNATURES.find(({ begins, at }) => head.startsWith(begins, at))?.kind ?? null;
}

/** A zip by the names of its parts, which stand in its local headers and in the directory at its end. */
function kindOfZip(bytes: Uint8Array): Refusal {
  const names = latin1(bytes.subarray(0, 65_536)) + latin1(bytes.subarray(-65_536));
  if (names.includes('xl/workbook') || names.includes('xl/worksheets')) return 'xlsx';
  if (names.includes('opendocument.spreadsheet')) return 'ods';
  return names.includes('word/document') ? 'word' : 'zip';
}

/** Names the kind of a document by how its text begins, or null when it may be a table. */
export function kindByText(text: string): Refusal | null {
  const head = text.slice(0, 1_000).trimStart();
  if (/^<\?xml/i.test(head)) return 'xml';
  if (/^<(!doctype|html|head|body|table|meta|!--)/i.test(head)) return 'html';
  if (/^\{\s*["}]/.test(head) || /^\[\s*[[{"\]\d]/.test(head)) return 'json';
  return null;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8_192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  }
  return text;
}
