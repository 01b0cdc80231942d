import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText, type Encoding } from './bytes.ts';
import type { Refusal } from './signatures.ts';

const TEXT = 'authority,period\r\n919,"Café – £5"\r\n';

/** Windows-1252 has the en dash at 0x96, é at 0xE9 and £ at 0xA3. */
const WINDOWS = latin1(TEXT.replace('–', '\x96'));

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, side: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((character, index) => view.setUint16(index * 2, character.charCodeAt(0), side === 'le'));
  return bytes;
}

const ENCODED: readonly (readonly [string, Uint8Array, Encoding, boolean])[] = [
  ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8', false],
  ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${TEXT}`), 'utf-8', true],
  ['UTF-16 LE with its mark', utf16(`\uFEFF${TEXT}`, 'le'), 'utf-16le', true],
  ['UTF-16 BE with its mark', utf16(`\uFEFF${TEXT}`, 'be'), 'utf-16be', true],
  ['UTF-16 LE without', utf16(TEXT, 'le'), 'utf-16le', false],
  ['UTF-16 BE without', utf16(TEXT, 'be'), 'utf-16be', false],
  ['Windows-1252', WINDOWS, 'windows-1252', false],
  [
    'the end-of-file sign of DOS',
    latin1('authority,period\r\n919,"Caf\xE9 \x96 \xA35"\r\n\x1A'),
    'windows-1252',
    false
  ]
];

const OTHERS: readonly (readonly [string, Uint8Array, Refusal])[] = [
  ['an .xlsx', latin1('PK\x03\x04....[Content_Types].xml....PK\x03\x04....xl/workbook.xml....'), 'xlsx'],
  ['an .ods', latin1('PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'ods'],
  ['a .docx', latin1('PK\x03\x04....word/document.xml'), 'word'],
  ['a zip', latin1('PK\x03\x04....essex.csv....'), 'zip'],
  ['an empty zip', latin1(`PK\x05\x06${'\0'.repeat(18)}`), 'zip'],
  ['an .xls', latin1('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....'), 'xls'],
  ['a PDF', latin1('%PDF-1.7\n'), 'pdf'],
  ['a PNG', latin1('\x89PNG\r\n\x1A\n....'), 'image'],
  ['a JPEG', latin1('\xFF\xD8\xFF\xE0..JFIF'), 'image'],
  ['a GIF', latin1('GIF89a....'), 'image'],
  ['gzip', gzipSync(TEXT), 'archive'],
  ['Parquet', latin1('PAR1....PAR1'), 'parquet'],
  ['DuckDB', latin1('........DUCK....'), 'database'],
  ['SQLite', latin1('SQLite format 3\0....'), 'database'],
  ['JSON rows', latin1(' [{"authority": "919"}]'), 'json'],
  ['a JSON object', latin1('{"rows": []}'), 'json'],
  ['a web page', latin1('\n<!DOCTYPE html><html><table>'), 'html'],
  ['XML', latin1('<?xml version="1.0"?><Workbook>'), 'xml'],
  ['rich text', latin1('{\\rtf1 authority}'), 'rtf'],
  ['bytes without sense', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256), 'binary']
];

describe('readText', () => {
  it.each(ENCODED)('reads %s', (_, bytes, encoding, hadMark) => {
    expect(readText(bytes)).toEqual({ text: TEXT, encoding, hadMark });
  });

  it.each(OTHERS)('names %s', (_, bytes, refusal) => {
    expect(readText(bytes)).toMatchObject({ refusal });
  });

  it('names the line of a byte that no text has', () => {
    expect(readText(latin1('a,b\n1,2\r\n3,\x004\n'))).toEqual({ refusal: 'binary', line: 3 });
  });

  it('refuses UTF-16 that was cut in the middle of a character', () => {
    expect(readText(utf16(`\uFEFF${TEXT}`, 'le').subarray(0, 33))).toEqual({ refusal: 'binary', line: null });
  });
});
