import { describe, expect, test } from 'vitest';
import type { Observation } from '#lib/domain/observation.ts';
import { overlapQuestion, overlaps, type AuthorityFile } from './overlap.ts';

const Q1 = '2025-06-30';
const Q2 = '2025-09-30';

/** A file of cells like "2025-06-30 lac 412". */
function file(name: string, authority: string, ...lines: string[]): AuthorityFile {
  const observations = lines.map((line): Observation => {
    const [end = '', measure = '', amount = ''] = line.split(' ');
    const cell = { authority, end, measure, breakdown: '', note: '' };
    return amount === 'c'
      ? { ...cell, value: null, symbol: 'c' }
      : { ...cell, value: Number(amount), symbol: null };
  });
  return { authority, file: name, observations };
}

const kept = [
  file('essex-old.csv', '881', `${Q1} lac 1141`, `${Q1} lac_uasc c`, `${Q1} reviews 700`, `${Q2} lac 1150`),
  file('luton.csv', '821', `${Q1} lac 359`)
];

describe('files of one authority and quarter', () => {
  test('are counted cell by cell, for the quarters both have', () => {
    const again = file('essex-new.csv', '881', `${Q1} lac 1140`, `${Q1} lac_uasc c`, `${Q1} cp_plans 9`);
    const [overlap, ...others] = overlaps(kept, [again]);
    expect(others).toEqual([]);
    expect(overlap?.old).toBe(kept[0]);
    expect(overlap?.new).toBe(again);
    expect(overlap?.quarters).toEqual([{ end: Q1, equal: 1, changed: 1, onlyOld: 1, onlyNew: 1 }]);
    expect(overlap?.onlyInOld).toEqual([Q2]);
    expect(overlap?.same).toBe(false);
    expect(overlap && overlapQuestion(overlap, 'Essex')).toBe(
      '“essex-old.csv” and “essex-new.csv” both have Essex’s 2025-26 Q1. The second has 1 figure the same, 1 changed, ' +
        '1 no longer given and 1 new. Use the second? 2025-26 Q2 of the first stays in use.'
    );
  });

  test('that say the same are known to', () => {
    const copy = file('copy of luton.csv', '821', `${Q1} lac 359`);
    const [overlap] = overlaps(kept, [copy]);
    expect(overlap?.same).toBe(true);
    expect(overlap && overlapQuestion(overlap, 'Luton')).toBe(
      '“luton.csv” and “copy of luton.csv” both have Luton’s 2025-26 Q1. The second has 1 figure the same. Use the second?'
    );
  });

  test('are found among those that come together too, the later after the earlier', () => {
    const first = file('a.csv', '919', `${Q1} lac 999`, `${Q2} lac 1000`);
    const second = file('b.csv', '919', `${Q2} lac 1001`, `${Q1} lac 999`);
    const found = overlaps([], [first, second]);
    expect(found.map((one) => [one.old.file, one.new.file])).toEqual([['a.csv', 'b.csv']]);
    expect(found[0]?.quarters).toEqual([
      { end: Q1, equal: 1, changed: 0, onlyOld: 0, onlyNew: 0 },
      { end: Q2, equal: 0, changed: 1, onlyOld: 0, onlyNew: 0 }
    ]);
  });

  test('are none for another authority, another quarter, or nothing', () => {
    expect(overlaps(kept, [file('t.csv', '883', `${Q1} lac 276`)])).toEqual([]);
    expect(overlaps(kept, [file('l.csv', '821', `${Q2} lac 360`)])).toEqual([]);
    expect(overlaps(kept, [])).toEqual([]);
  });
});
