import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { recordsIn } from './rows.ts';

function cellsOf(text: string): readonly (readonly string[])[] {
  return [...recordsIn(text, ',')].map(({ cells }) => cells);
}

function faultsOf(
  text: string
): readonly (readonly [row: number, kind: string, cell: number, length: number])[] {
  return [...recordsIn(text, ',')].flatMap(({ fault }, index) =>
    fault === null ? [] : [[index + 1, fault.kind, fault.cell, fault.length]]
  );
}

/** What PapaParse makes of the whole text at once; it counts a line end at the end as one more record. */
function papa(text: string): { readonly rows: readonly (readonly string[])[]; readonly isSound: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  return { rows: text.endsWith('\n') ? data.slice(0, -1) : data, isSound: errors.length === 0 };
}

const PIECES = ['"', '"', '""', ',', ',', '\n', 'a', ';', '12'];
const RUNS = { numRuns: 20_000 };

describe('recordsIn', () => {
  it('reads what PapaParse reads, and finds a fault where PapaParse reports one', () => {
    let sound = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        const whole = papa(text);
        expect(faultsOf(text).length === 0, JSON.stringify(text)).toBe(whole.isSound);
        if (!whole.isSound) return;
        expect(cellsOf(text), JSON.stringify(text)).toEqual(whole.rows);
        sound += 1;
      }),
      RUNS
    );
    expect(sound).toBeGreaterThan(2_000);
  });

  it('agrees with PapaParse that what it hands over is soundly quoted, blanks and all', () => {
    const piece = fc.constantFrom(...PIECES, ' ', '\u00A0', '\uFEFF', '\t');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(() => cellsOf(pieces.join(''))).not.toThrow();
      }),
      RUNS
    );
  });

  it('reads a long text in parts as PapaParse reads it whole, wherever the parts meet', () => {
    const cell = fc.constantFrom(
      '',
      'a',
      '12',
      '"a,b"',
      '"say ""so"""',
      '"two\nlines"',
      `"${'x\n'.repeat(300)}"`,
      '5\' 6"'
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(fc.array(row, { minLength: 30, maxLength: 30 }), fc.nat(70), (rows, turn) => {
        const text = `${[...Array.from({ length: 60 }, () => rows).flat(), ...rows.slice(0, turn)].join('\n')}\n`;
        expect(faultsOf(text)).toEqual([]);
        expect(cellsOf(text)).toEqual(papa(text).rows);
      }),
      { numRuns: 60 }
    );
  });

  it.each([
    ['spaces', 'a, "b, c" ,d\n'],
    ['non-breaking spaces', 'a,\u00A0"b, c"\u00A0\u00A0,d\n'],
    ['the byte-order mark of a joined file', 'a,\uFEFF"b, c",d\n'],
    ['spaces at the end of the text', 'a,"b, c",d\na,d, "b" ']
  ])('takes quotation marks with %s round them for what they are', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
    expect(cellsOf(text)[0]).toEqual(['a', 'b, c', 'd']);
  });

  it.each([
    ['a blank line', '\n', 1],
    ['three', '\n\n\n', 3],
    ['a byte-order mark alone', '\uFEFF', 1],
    ['one in a line of its own', '\uFEFF\n\na,b', 3],
    ['nothing', '', 0],
    ['blank lines beyond the first stretch', '\n'.repeat(100_000), 100_000]
  ])('counts %s', (_, text, records) => {
    expect(cellsOf(text).length).toBe(records);
  });

  it('numbers a faulty record once, though line breaks were rightly quoted before its fault', () => {
    const text = 'a,b,c\n"x\ny",1,"z\n2,3,4\n"5,6" 7,8\n9,"10",11\n';
    // Rows: 1 the headings; 2 with a break in its first cell and a mark in its third that only row 4 closes; 3; 4; 5.
    expect(faultsOf(text).map(([row, kind, cell]) => [row, kind, cell])).toEqual([
      [2, 'text-after-quote', 2],
      [4, 'text-after-quote', 0]
    ]);
    expect(cellsOf(text)[2]).toEqual(['2', '3', '4']);
    expect(cellsOf(text)[4]).toEqual(['9', '10', '11']);
  });

  it('names what is too large to be taken apart, and reads the rows after it', () => {
    const wide = 'x,'.repeat(600_000);
    const long = 'y'.repeat(1_200_000);
    const quoted = `"${'""'.repeat(40_000)}"`;
    const text = `a,b\n${wide}\n1,${long}\n"1, 2",3,${quoted}\n4,5\n`;
    expect(faultsOf(text)).toEqual([
      [2, 'columns-too-many', 1_000, 1],
      [3, 'cell-too-long', 1, 1_200_000],
      [4, 'cell-too-long', 2, 80_000]
    ]);
    expect(cellsOf(text)[4]).toEqual(['4', '5']);
  });

  it.each([
    ['a thousand cells', Array.from({ length: 1_000 }, () => 'x').join(','), []],
    ['one more', Array.from({ length: 1_001 }, () => 'x').join(','), [[1, 'columns-too-many', 1_000, 1]]],
    ['the longest cell', `1,"${'""'.repeat(32_767)}"`, []],
    ['one character more', `1,"${'x'.repeat(32_768)}"`, [[1, 'cell-too-long', 1, 32_768]]]
  ])('has its limit at %s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  // Either way of pairing the marks of such lines runs on to the end of the text, so that a reader which starts
  // again at each line looks at all that follows two hundred thousand times.
  it.each([
    ['never closed', ''],
    ['closed by a mark with text behind it', '"x']
  ])('comes to the end of a text whose lines swallow each other, %s', (_, end) => {
    expect(faultsOf('a","""\n'.repeat(200_000) + end).length).toBeGreaterThan(0);
  });
});
