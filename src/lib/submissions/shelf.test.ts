import { describe, expect, test } from 'vitest';
import type { CheckedSubmission } from './checked.ts';
import {
  changedQuarters,
  choose,
  explain,
  showsTheSame,
  warningKey,
  fileFor,
  observationsInUse,
  place,
  setAside,
  takeAway,
  type NewFile,
  type Shelf
} from './shelf.ts';

/** A file of Hertfordshire with a LAC figure for each quarter named: `{ Q4: 999 }`. */
function file(id: string, quarters: Readonly<Record<string, number>>, authority = '919'): NewFile {
  const periods = Object.keys(quarters).sort();
  const observations = periods.map((end) => ({
    authority,
    end,
    measure: 'lac',
    breakdown: '',
    value: quarters[end] ?? null,
    symbol: null,
    note: ''
  }));
  const checked: CheckedSubmission = {
    file: `${id}.csv`,
    authority,
    periods,
    observations,
    explained: [],
    issues: [],
    accepted: true,
    rows: periods.length
  };
  return { id, authority, checked };
}

function shown(shelf: Shelf): readonly (readonly [string, number | null])[] {
  return observationsInUse(shelf)
    .map(({ end, value }) => [end, value] as const)
    .sort();
}

const Q3 = '2024-12-31';
const Q4 = '2025-03-31';
const first = place([], file('first', { [Q4]: 999 }));

describe('files of one authority', () => {
  test('for different quarters stand beside each other', () => {
    expect(shown(place(first, file('second', { [Q3]: 980 })))).toEqual([
      [Q3, 980],
      [Q4, 999]
    ]);
  });

  test('for one quarter: the new one waits, and the old figures stay', () => {
    const both = place(first, file('second', { [Q4]: 1000 }));
    expect(both[1]?.standing).toBe('waiting');
    expect(shown(both)).toEqual([[Q4, 999]]);
  });

  test('the answer is yes: the new one is shown', () => {
    expect(shown(choose(place(first, file('second', { [Q4]: 1000 })), 'second'))).toEqual([[Q4, 1000]]);
  });

  test('the answer is no: the old one stays, and the new one can be had later', () => {
    const kept = setAside(place(first, file('second', { [Q4]: 1000 })), 'second');
    expect(shown(kept)).toEqual([[Q4, 999]]);
    expect(shown(choose(kept, 'second'))).toEqual([[Q4, 1000]]);
  });

  test('a waiting file’s other quarters are shown at once', () => {
    expect(shown(place(first, file('second', { [Q3]: 980, [Q4]: 1000 })))).toEqual([
      [Q3, 980],
      [Q4, 999]
    ]);
  });

  test('a replaced file comes back when the newer is taken away', () => {
    const replaced = choose(place(first, file('second', { [Q4]: 1000 })), 'second');
    expect(shown(takeAway(replaced, 'second'))).toEqual([[Q4, 999]]);
    expect(shown(choose(replaced, 'first'))).toEqual([[Q4, 999]]);
  });

  test('an explanation of a warning travels with its figure, and is gone with its tick', () => {
    const issue = {
      rule: 'change-large',
      severity: 'warning',
      file: 'first.csv',
      row: 2,
      column: 'value',
      value: '999',
      cell: { end: Q4, measure: 'lac', breakdown: '' },
      sentence: '',
      fix: ''
    } as const;
    const warned = first.map((file) => ({ ...file, checked: { ...file.checked, issues: [issue] } }));
    const explained = explain(warned, 'first', { [warningKey(issue)]: 'A new home opened.' });
    expect(observationsInUse(explained).map(({ note }) => note)).toEqual(['A new home opened.']);
    expect(showsTheSame(warned, explained)).toBe(false);
    expect(observationsInUse(explain(explained, 'first', {})).map(({ note }) => note)).toEqual(['']);
  });

  test('the same figures again are no question', () => {
    const again = file('again', { [Q3]: 980, [Q4]: 999 });
    expect(changedQuarters(first, again)).toEqual([]);
    expect(place(first, again)[1]?.standing).toBe('in-use');
  });

  test('the same bytes again change nothing', () => {
    expect(place(first, file('first', { [Q4]: 999 }))).toBe(first);
  });

  test('another authority is no question', () => {
    const two = place(first, file('norfolk', { [Q4]: 1069 }, '926'));
    expect(two.map(({ standing }) => standing)).toEqual(['in-use', 'in-use']);
    expect(fileFor(two, '926', Q4)?.id).toBe('norfolk');
    expect(fileFor(two, '926', Q3)).toBeNull();
  });
});
