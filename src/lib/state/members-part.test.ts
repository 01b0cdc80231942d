import { describe, expect, test } from 'vitest';
import type { CheckedSubmission } from '#lib/submissions/check.ts';
import { choose, place, setAside, type NewFile, type Shelf } from '#lib/submissions/shelf.ts';
import { idleState } from './idle-lock.ts';
import { hasSameOwn, madeOwn, sealable, settledAmong, withMembersOf } from './members-part.ts';
import { membersPart, ownPart } from './shelf-parts.ts';

const MINUTE = 60_000;
const Q3 = '2025-12-31';
const Q4 = '2026-03-31';

/** A file of Norfolk with a LAC figure for each quarter named. */
function file(id: string, quarters: Readonly<Record<string, number>>, membersOnly = false): NewFile {
  const periods = Object.keys(quarters).sort();
  const observations = periods.map((end) => ({
    authority: '926',
    end,
    measure: 'lac',
    breakdown: '',
    value: quarters[end] ?? null,
    symbol: null,
    note: ''
  }));
  const rest = { explained: [], issues: [], accepted: true, rows: periods.length };
  const checked: CheckedSubmission = { file: `${id}.csv`, authority: '926', periods, observations, ...rest };
  return { id, authority: '926', checked, membersOnly };
}

const ids = (shelf: Shelf) => shelf.map(({ id }) => id);
const onShelf = (...files: readonly NewFile[]): Shelf => files.reduce<Shelf>(place, []);

describe('members’ files on the shelf', () => {
  const mixed = onShelf(file('own', { [Q3]: 1000 }), file('sealed', { [Q4]: 1010 }, true));

  test('are told from the reader’s own', () => {
    expect([ids(ownPart(mixed)), ids(membersPart(mixed))]).toEqual([['own'], ['sealed']]);
  });

  test('change nothing that other tabs must hear of', () => {
    expect(hasSameOwn(ownPart(mixed), mixed)).toBe(true);
    expect(hasSameOwn(membersPart(mixed), mixed)).toBe(false);
    expect(hasSameOwn(mixed, setAside(mixed, 'own'))).toBe(false);
  });

  test('stay beside what another tab stored, once each', () => {
    const stored = onShelf(file('other', { [Q3]: 5 }));
    expect(ids(withMembersOf(stored, mixed)).sort()).toEqual(['other', 'sealed']);
    expect(
      withMembersOf(onShelf(file('sealed', { [Q4]: 1010 })), mixed).map(({ membersOnly }) => membersOnly)
    ).toEqual([false]);
  });

  test('become the reader’s own when the reader adds them', () => {
    expect(ids(ownPart(madeOwn(mixed, new Set(['sealed']))))).toEqual(['own', 'sealed']);
    expect(ids(ownPart(madeOwn(mixed, new Set(['own']))))).toEqual(['own']);
  });
});

describe('files that were sealed together', () => {
  const first = file('first', { [Q3]: 1000, [Q4]: 1010 }, true);
  const resent = file('resent', { [Q4]: 1012 }, true);

  test('are not asked about: the later one counts', () => {
    const settled = settledAmong(onShelf(first, resent), new Set(['first', 'resent']));
    expect(settled.map(({ standing }) => standing)).toEqual(['in-use', 'in-use']);
  });

  test('are asked about where they differ from the reader’s own', () => {
    const shelf = onShelf(file('own', { [Q4]: 999 }), first, resent);
    expect(settledAmong(shelf, new Set(['first', 'resent'])).map(({ standing }) => standing)).toEqual([
      'in-use',
      'waiting',
      'waiting'
    ]);
  });

  test('are those that are shown, the ones that count last', () => {
    const shelf = onShelf(
      file('old', { [Q4]: 1 }),
      file('whole', { [Q3]: 2, [Q4]: 3 }),
      file('new', { [Q4]: 4 })
    );
    expect(ids(sealable(choose(choose(shelf, 'whole'), 'new')))).toEqual(['whole', 'new']);
    expect(ids(sealable(shelf))).toEqual(['whole', 'old']);
  });
});

describe('thirty minutes without use', () => {
  test.each([
    [0, 'open'],
    [28.9, 'open'],
    [29, 'warned'],
    [29.99, 'warned'],
    [30, 'over'],
    [600, 'over'],
    [-0.01, 'open']
  ])('after %d minutes: %s', (minutes, state) => {
    expect(idleState(1_000_000, 30, 1_000_000 + minutes * MINUTE)).toBe(state);
  });
});
