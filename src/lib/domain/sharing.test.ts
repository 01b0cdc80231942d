import { expect, test } from 'vitest';
import { hiddenWords, hidingWords, sharingStamp } from './sharing.ts';

test('what is hidden is counted in words', () => {
  expect(hiddenWords({ hidden: 6, secondary: 2 })).toBe(
    '6 cells are hidden, 2 of them only to protect the others'
  );
  expect(hiddenWords({ hidden: 1, secondary: 0 })).toBe('1 cell is hidden');
  expect(hiddenWords({ hidden: 0, secondary: 0 })).toBe('no cell is hidden');
  expect(hidingWords({ hidden: 6, secondary: 2 })).toBe(
    '6 cells will be hidden, 2 of them only to protect the others'
  );
  expect(hidingWords({ hidden: 0, secondary: 0 })).toBe('no cell needs hiding');
});

test('a file says for whom it is', () => {
  expect(sharingStamp('members', null)).toBe('For members: as submitted, small counts are not hidden');
  expect(sharingStamp('partners', { hidden: 1, secondary: 0 })).toBe(
    'For partners: counts of 1 to 5, and those that would give one away, are hidden as [c]. 1 cell is hidden'
  );
  expect(sharingStamp('public', null, 'Luton')).toContain('letters in a shuffled order, except Luton');
  expect(sharingStamp('official', null)).toMatch(/^Official statistics as published/);
});
