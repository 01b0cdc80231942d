import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manifestText, readManifest, type ListedFile } from './manifest.ts';

const HASH = 'ab'.repeat(32);
const read = (text: string) => readManifest(new TextEncoder().encode(text));
const file = (name: string, sha256: string | null = null, sent: string | null = null) => ({
  name,
  sha256,
  sent
});

describe('a list of hosted submissions', () => {
  test.each([
    [
      'names alone, as “ls” and “dir /b” write them',
      'luton.csv\r\nessex.csv\r\n',
      [file('luton.csv'), file('essex.csv')]
    ],
    ['sha256sum, of text', `${HASH}  luton.csv\n`, [file('luton.csv', HASH)]],
    ['sha256sum, of bytes', `${HASH} *luton.csv\n`, [file('luton.csv', HASH)]],
    ['a hash in capitals', `${HASH.toUpperCase()}  ./luton.csv`, [file('luton.csv', HASH)]],
    ['a day', 'luton.csv 2026-05-01', [file('luton.csv', null, '2026-05-01')]],
    ['a day that there is not', 'luton.csv 2026-02-30', [file('luton.csv')]],
    ['a name with spaces', 'Luton 2025-26 Q4.csv', [file('Luton 2025-26 Q4.csv')]],
    ['blank lines and remarks', '# newest\n\n  luton.csv  \n', [file('luton.csv')]],
    ['a byte-order mark', '\uFEFFluton.csv', [file('luton.csv')]],
    ['a name twice: the later line', `luton.csv\n${HASH}  luton.csv`, [file('luton.csv', HASH)]],
    ['nothing', '', []]
  ] as const)('is read: %s', (_, text, files) => {
    expect(read(text)).toEqual({ files, problems: [] });
  });

  test('is read as PowerShell writes it, in UTF-16', () => {
    const units = Uint16Array.from('\uFEFFluton.csv\r\n', (letter) => letter.charCodeAt(0));
    expect(readManifest(new Uint8Array(units.buffer))?.files).toEqual([file('luton.csv')]);
  });

  test.each([
    '../luton.csv',
    '/luton.csv',
    'https://elsewhere.org/luton.csv',
    'a\\b.csv',
    'luton.csv?x=.csv',
    '%2e%2e%2fluton.csv',
    'luton.xlsx',
    'luton'
  ])('never leads out of its folder: %s', (line) => {
    const manifest = read(line);
    expect(manifest?.files).toEqual([]);
    expect(manifest?.problems[0]).toContain(`manifest.txt, line 1: “${line}” is not the name of a CSV file.`);
  });

  test('that is a page is none; that is no text says so; that has no end is refused', () => {
    expect(read('<!doctype html><p>Welcome')).toBeNull();
    expect(readManifest(new Uint8Array([0, 1, 2, 3, 0, 9]))?.problems[0]).toContain('is not plain text');
    const long = Array.from({ length: 201 }, (_, index) => `${index}.csv`).join('\n');
    expect(read(long)).toMatchObject({ files: [], problems: [expect.stringContaining('lists 201 files')] });
  });

  test('is read as it was written, whatever the names and days', () => {
    const name = fc
      .stringMatching(/^[A-Za-z0-9_-][A-Za-z0-9 ._-]{0,30}$/)
      .map((text) => `${text.trim()}.csv`);
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
    const listed: fc.Arbitrary<ListedFile> = fc.record({
      name,
      sha256: fc.option(hash),
      sent: fc.option(day)
    });
    fc.assert(
      fc.property(fc.uniqueArray(listed, { selector: (one) => one.name, maxLength: 20 }), (files) => {
        expect(read(manifestText(files))).toEqual({ files, problems: [] });
      })
    );
  });

  test('of any bytes throws nothing and lists plain names alone', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text))
        ),
        (bytes) => {
          const files = readManifest(bytes)?.files ?? [];
          expect(files.filter(({ name }) => /[/\\:?#%]/.test(name) || !/\.csv$/i.test(name))).toEqual([]);
        }
      )
    );
  });
});
