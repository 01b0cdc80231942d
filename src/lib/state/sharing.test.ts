import { expect, test } from 'vitest';
import { FIRST_SHARING, readSharing, sharingText, shuffledLetters, type SharingChoice } from './sharing.ts';

test('a choice is read as it was written', () => {
  const choice: SharingChoice = { level: 'public', named: '919', screen: 'partners' };
  expect(readSharing(sharingText(choice), ['919', '881'])).toEqual(choice);
});

test('nothing, nonsense and an authority that is no more are as at first', () => {
  for (const text of [null, '', 'level=everyone&named=1&screen=all'])
    expect(readSharing(text, ['919'])).toEqual(FIRST_SHARING);
});

test('each authority has a letter of its own, in the order that chance decides', () => {
  const last = shuffledLetters(['one', 'two', 'three'], (below) => below - 1);
  expect([...last]).toEqual([
    ['three', 'A'],
    ['two', 'B'],
    ['one', 'C']
  ]);
  const many = shuffledLetters(
    Array.from({ length: 28 }, (_, index) => String(index)),
    () => 0
  );
  expect([...many.values()].slice(24)).toEqual(['Y', 'Z', 'AA', 'AB']);
});
