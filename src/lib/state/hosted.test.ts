import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contract } from '#generated/contract.ts';
import { checkSubmission } from '#lib/submissions/check.ts';
import { observationsInUse } from '#lib/submissions/shelf.ts';
import type { ShippedList } from '#lib/submissions/shipped-list.ts';
import { newerWords, whenceWords } from './hosted-words.ts';
import { hostedSubmissions, type SubmissionsHost } from './hosted.ts';
import type { Reader } from './reading.ts';
import { isMadeUpShelf } from './shelf-parts.ts';
import { overSite } from './site-part.ts';

const HEAD = 'authority,period,measure,breakdown,value,note\n';
const [LUTON, ESSEX] = ['821', '881'];
const row = (code: string, period: string, value: number, note = '') =>
  `${code},${period},lac,,${value},${note}\n`;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const encode = (text: string) => new TextEncoder().encode(text);

const reader: Reader = {
  check: async (file) =>
    checkSubmission({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, contract),
  identify: async (file) => sha256(new Uint8Array(await file.arrayBuffer())),
  onProgress: () => undefined
};

type Files = Readonly<Record<string, string>>;

/** A host with these files; `list` is its list, every name unless given. */
function hostOf(files: Files, built: Files, list = Object.keys(files).join('\n')): SubmissionsHost {
  return {
    manifest: () => Promise.resolve(encode(list)),
    file: (name) => {
      const text = files[name];
      return Promise.resolve(
        text === undefined ? { words: `${name} answers 404` } : { bytes: encode(text), changed: '2026-05-01' }
      );
    },
    builtIn: ({ name }) => Promise.resolve(new File([built[name] ?? ''], name))
  };
}

function shippedOf(built: Files, madeUp: boolean): ShippedList {
  const files = Object.entries(built).map(([name, text]) => ({
    name,
    sha256: sha256(encode(text)),
    url: name
  }));
  return { files, madeUp };
}

const nameOf = (code: string) => (code === LUTON ? 'Luton' : code === ESSEX ? 'Essex' : code);

async function shown(files: Files, built: Files, madeUp: boolean, list?: string) {
  const hosted = await hostedSubmissions(
    hostOf(files, built, list),
    shippedOf(built, madeUp),
    reader,
    nameOf
  );
  const cells = observationsInUse(hosted.shelf).map(({ authority, end, value }) => [authority, end, value]);
  return { ...hosted, cells: cells.sort(), newer: newerWords(hosted.shelf, nameOf) };
}

const MADE = {
  'luton.csv':
    HEAD + row(LUTON, '2025-26 Q3', 350, 'Illustrative') + row(LUTON, '2025-26 Q4', 347, 'Illustrative'),
  'essex.csv': HEAD + row(ESSEX, '2025-26 Q4', 1100, 'Illustrative')
};
const REAL = {
  'luton.csv': HEAD + row(LUTON, '2025-26 Q3', 350) + row(LUTON, '2025-26 Q4', 347),
  'essex.csv': HEAD + row(ESSEX, '2025-26 Q4', 1100)
};
const [Q3, Q4] = ['2025-12-31', '2026-03-31'];

describe('what a host has in its folder', () => {
  test('as it was built changes nothing, with and without hashes', async () => {
    const hashed = Object.entries(REAL).map(([name, text]) => `${sha256(encode(text))}  ${name}`);
    for (const list of [undefined, hashed.join('\n')]) {
      const { shelf, faults } = await shown(REAL, REAL, false, list);
      expect([shelf, faults]).toEqual([[], []]);
    }
  });

  test('replaces an authority’s quarter, and the build’s other figures stay', async () => {
    const later = { ...REAL, 'luton.csv': HEAD + row(LUTON, '2025-26 Q4', 340) };
    const { cells, newer, shelf, faults } = await shown(later, REAL, false);
    expect(cells).toEqual([
      [LUTON, Q3, 350],
      [LUTON, Q4, 340],
      [ESSEX, Q4, 1100]
    ]);
    expect(newer).toBe('Luton, 2025-26 Q4 (1 May 2026)');
    expect(isMadeUpShelf(shelf)).toBe(false);
    expect(faults).toEqual([]);
  });

  test('and the same figures with another note are not called newer', async () => {
    const noted = { ...REAL, 'luton.csv': REAL['luton.csv'].replace(',347,', ',347,Checked') };
    expect((await shown(noted, REAL, false)).newer).toBe('');
  });

  test('made up beside the build’s made-up ones is still made up', async () => {
    const later = { ...MADE, 'luton.csv': HEAD + row(LUTON, '2025-26 Q4', 340, 'Illustrative') };
    const { cells, shelf } = await shown(later, MADE, true);
    expect(cells).toEqual([
      [LUTON, Q3, 350],
      [LUTON, Q4, 340],
      [ESSEX, Q4, 1100]
    ]);
    expect(isMadeUpShelf(shelf)).toBe(true);
  });

  test('real never stands beside made up: neither the build’s nor the host’s', async () => {
    const { cells, shelf, faults } = await shown(
      { 'luton.csv': REAL['luton.csv'], 'essex.csv': MADE['essex.csv'].replace('1100', '1101') },
      MADE,
      true
    );
    expect(cells).toEqual([
      [LUTON, Q3, 350],
      [LUTON, Q4, 347]
    ]);
    expect(isMadeUpShelf(shelf)).toBe(false);
    expect(faults).toEqual([expect.stringContaining('essex.csv is marked illustrative and is left out')]);
  });

  test('made up is left out where the site was built with real ones', async () => {
    const { shelf, faults } = await shown({ 'luton.csv': MADE['luton.csv'] }, REAL, false);
    expect(shelf).toEqual([]);
    expect(faults[0]).toContain('luton.csv is marked illustrative and is left out');
  });

  test('twice for one quarter is the later line, and says so', async () => {
    const twice = {
      'a.csv': HEAD + row(LUTON, '2025-26 Q4', 340),
      'b.csv': HEAD + row(LUTON, '2025-26 Q4', 341)
    };
    const { cells, faults } = await shown(twice, MADE, true);
    expect(cells).toEqual([[LUTON, Q4, 341]]);
    expect(faults).toEqual([
      'a.csv and b.csv give other figures for Luton, 2025-26 Q4: those of b.csv, the later in manifest.txt, are shown. Take one of the two off the list.'
    ]);
  });

  test('faulty is named by file, row and column, and harms no other', async () => {
    const { cells, faults } = await shown(
      { 'luton.csv': HEAD + row(LUTON, '2025-26 Q4', -1), 'essex.csv': REAL['essex.csv'] },
      MADE,
      true
    );
    expect(cells).toEqual([[ESSEX, Q4, 1100]]);
    expect(faults).toEqual([expect.stringMatching(/^luton\.csv, row 2, column value: /)]);
  });

  test('of another region is refused by name', async () => {
    const { shelf, faults } = await shown({ 'kent.csv': HEAD + row('886', '2025-26 Q4', 1) }, MADE, true);
    expect(shelf).toEqual([]);
    expect(faults[0]).toMatch(/^kent\.csv, row 2, column authority: .*Kent/);
  });
});

describe('beneath a reader’s own files', () => {
  const own = async (value: number) => {
    const file = new File([HEAD + row(LUTON, '2025-26 Q4', value)], 'own.csv');
    const checked = await reader.check(file, () => undefined);
    return [{ id: 'own', authority: LUTON, checked, position: 1, standing: 'waiting' as const, reasons: {} }];
  };

  test('the reader’s figures count first, even while they wait for an answer; real ones of the site fill in', async () => {
    const { shelf } = await shown({ 'luton.csv': REAL['luton.csv'] }, MADE, true);
    const both = overSite(shelf, await own(300));
    expect(
      observationsInUse(both)
        .map(({ end, value }) => [end, value])
        .sort()
    ).toEqual([
      [Q3, 350],
      [Q4, 300]
    ]);
    expect(whenceWords(both)).toBe('files loaded in this browser and submissions of this site');
  });

  test('made-up ones are not there', async () => {
    const later = { 'luton.csv': HEAD + row(LUTON, '2025-26 Q3', 340, 'Illustrative') };
    const { shelf } = await shown(later, MADE, true);
    const mine = await own(300);
    expect(overSite(shelf, mine)).toEqual(mine);
    expect(overSite(shelf, [])).toEqual(shelf);
  });
});
