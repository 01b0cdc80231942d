import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSubmission, type CheckedSubmission } from '#lib/submissions/check.ts';
import { CONTRACT } from './submissions/contract.ts';

const CLEAN = readFileSync(fileURLToPath(new URL('./submissions/clean/input.csv', import.meta.url)), 'utf8');

function check(content: string | Uint8Array): CheckedSubmission {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return checkSubmission({ name: 'damaged.csv', bytes }, CONTRACT);
}

/** The figures without their notes, as sorted text. */
function figures({ observations }: CheckedSubmission): readonly string[] {
  return observations
    .map(({ authority, end, measure, breakdown, value, symbol }) =>
      [authority, end, measure, breakdown, value ?? symbol].join(' ')
    )
    .sort();
}

const CLEAN_FIGURES = figures(check(CLEAN));

/** A damaged file is refused with its reasons, or holds exactly the figures of the clean one. */
function expectNoSilentChange(checked: CheckedSubmission, damaged: string): void {
  if (checked.accepted) expect(figures(checked), damaged).toEqual(CLEAN_FIGURES);
  else expect(checked.issues.some(({ severity }) => severity === 'error')).toBe(true);
}

// Digits and the letters of symbols are left out: "1" put before 312, or "c" in a blank cell, is another true submission.
const HOSTILE = [
  ',',
  ';',
  '\t',
  '|',
  '"',
  '""',
  "'",
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  ' ',
  '  ',
  '\u00A0',
  '\u200B',
  '\u202E',
  '\uFEFF'
]
  .concat([
    '-',
    '+',
    '.',
    '%',
    '<',
    '=',
    '*',
    '(',
    '€',
    'é',
    'е',
    '😀',
    'a',
    'E',
    '\\',
    '/',
    '#',
    '@',
    '<b>',
    'NaN',
    '1e9,',
    ',,'
  ])
  .concat([
    ',,,,,,',
    '\n919,',
    '"\n',
    ',"',
    '",',
    '\nauthority,period,measure,breakdown,value,note\n',
    'sep=;\n'
  ]);

const RUNS = { numRuns: 4_000 };

describe('damaged submissions', () => {
  it('the clean file is read whole', () => {
    expect(check(CLEAN).issues).toEqual([]);
    expect(CLEAN_FIGURES.length).toBe(23);
  });

  it('arbitrary bytes never throw, and are never accepted', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const checked = check(bytes);
        expect(checked.accepted).toBe(false);
        expect(checked.issues.length).toBeGreaterThan(0);
      }),
      RUNS
    );
  });

  it('arbitrary text below the headings never throws, and is never accepted without a true figure', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('919', '2025-26 Q1', 'lac', '', '7')
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }), (rows) => {
        const body = rows.map((cells) => cells.join(',')).join('\n');
        const checked = check(`authority,period,measure,breakdown,value,note\n${body}`);
        const figures = checked.observations.length + checked.explained.length;
        expect(checked.accepted && figures === 0).toBe(false);
        for (const { value } of checked.observations)
          expect(value === null || Number.isFinite(value)).toBe(true);
      }),
      RUNS
    );
  });

  it('text put in anywhere changes no figure in silence', () => {
    fc.assert(
      fc.property(fc.nat(CLEAN.length), fc.constantFrom(...HOSTILE), (at, put) => {
        const damaged = CLEAN.slice(0, at) + put + CLEAN.slice(at);
        expectNoSilentChange(check(damaged), damaged);
      }),
      RUNS
    );
  });

  it('a character other than a digit, taken out or replaced, changes no figure in silence', () => {
    // The point of 16.4 and the symbols in value cells are figures themselves.
    const places = [...CLEAN].flatMap((character, index) => (/[\d.czx]|low/.test(character) ? [] : [index]));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom('', ...HOSTILE), (at, put) => {
        const damaged = CLEAN.slice(0, at) + put + CLEAN.slice(at + 1);
        expectNoSilentChange(check(damaged), damaged);
      }),
      RUNS
    );
  });

  it.each([
    ['lac_age,10-15,412,', 'lac_age,10-15,,é412,'],
    ['reviews_on_time,,low,', 'reviews_on_time,,,ow,']
  ])('a value of %s pushed into the note, as %s, is refused', (row, damaged) => {
    expect(CLEAN).toContain(row);
    const { accepted, issues } = check(CLEAN.replace(row, damaged));
    expect([accepted, issues.map(({ rule }) => rule)]).toEqual([false, ['value-misplaced']]);
  });

  it('two damages at once change no figure in silence', () => {
    const damage = fc.tuple(fc.nat(CLEAN.length), fc.constantFrom(...HOSTILE));
    fc.assert(
      fc.property(damage, damage, ([first, put], [second, other]) => {
        const once = CLEAN.slice(0, first) + put + CLEAN.slice(first);
        const damaged = once.slice(0, second) + other + once.slice(second);
        expectNoSilentChange(check(damaged), damaged);
      }),
      RUNS
    );
  });

  it('rows in any order, with other line ends, delimiters, encodings or column orders, hold the same figures', () => {
    const [head = '', ...rows] = CLEAN.replaceAll('vacant,\nadv', 'vacant, adv').trim().split('\n');
    const cells = (line: string) =>
      [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].slice(0, 6).map(([, cell]) => cell ?? '');
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.boolean(),
        (shuffled, lineEnd, delimiter, order, wide) => {
          const lines = [head, ...shuffled].map((line) =>
            order.map((index) => cells(line)[index]).join(delimiter)
          );
          const text = `\uFEFF${lines.join(lineEnd)}${lineEnd}`;
          const utf16 = () => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
          const checked = check(wide ? utf16() : text);
          expect(checked.issues).toEqual([]);
          expect(figures(checked)).toEqual(CLEAN_FIGURES);
        }
      ),
      { numRuns: 500 }
    );
  });

  it('a file cut short anywhere holds no figure that the whole file does not', () => {
    for (let length = 0; length < CLEAN.length; length += 1) {
      const cut = check(CLEAN.slice(0, length));
      expect(figures(cut).filter((figure) => !CLEAN_FIGURES.includes(figure))).toEqual([]);
    }
  });
});
