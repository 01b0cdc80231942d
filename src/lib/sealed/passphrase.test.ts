import { describe, expect, test } from 'vitest';
import { stretched } from './key.ts';
import { madePassphrase, normalised, strengthOf } from './passphrase.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const salt = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('the key of a passphrase', () => {
  test('is that of RFC 7914, section 11: the first 32 bytes of each of its two vectors', async () => {
    expect(hex(await stretched('passwd', salt('salt'), 1))).toBe(
      '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc'
    );
    expect(hex(await stretched('Password', salt('NaCl'), 80_000))).toBe(
      '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56'
    );
  });

  test('is the same however the passphrase is written', async () => {
    const [one, other] = await Promise.all(
      ['Caf\u00e9 \ufb01nds', '  Cafe\u0301 finds '].map((text) => stretched(text, salt('NaCl'), 1))
    );
    expect(normalised('  Cafe\u0301 \ufb01nds ')).toBe('Caf\u00e9 finds');
    expect(one).toEqual(other);
  });
});

describe('a passphrase made here', () => {
  test('is five groups of four letters and digits that are not mistaken for one another', () => {
    for (let time = 0; time < 200; time += 1) {
      expect(madePassphrase()).toMatch(/^(?:[abcdefghjkmnpqrstuvwxyz23456789]{4}-){4}[a-z2-9]{4}$/);
    }
    expect(new Set(Array.from({ length: 200 }, () => madePassphrase())).size).toBe(200);
  });

  test('takes every letter as often as another: draws of 248 and more are thrown away', () => {
    let next = 0;
    const counts = new Map<string, number>();
    const draw = () => next++ % 256;
    const letters = Array.from({ length: 31 }, () => madePassphrase(draw))
      .join('')
      .replaceAll('-', '');
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect([counts.size, new Set(counts.values())]).toEqual([31, new Set([20])]);
  });

  test('is strong', () => {
    expect(strengthOf(madePassphrase())).toEqual({ accepted: true, words: 'Strong: made at random.' });
  });
});

describe('the strength of a passphrase', () => {
  test.each([
    ['', false, 'Too short: 12 more characters.'],
    ['horse barn', false, 'Too short: 2 more characters.'],
    ['elevenchars', false, 'Too short: 1 more character.'],
    ['   short one   ', false, 'Too short: 3 more characters.'],
    ['aaaaaaaaaaaaaaaa', false, 'Too easy'],
    ['abcabcabcabcabc', false, 'Too easy'],
    ['abcdefghijklmnop', false, 'Too easy'],
    ['123456789012345', false, 'Too easy'],
    ['31/03/2026 01/04', false, 'Too easy'],
    ['password2026!!', false, 'Too easy'],
    ['EasternRegion2026', false, 'Too easy'],
    ['qwertyuiop1234', false, 'Too easy'],
    ['heron kettle bay', true, 'Fair.'],
    ['heron kettle gravel bicycle', true, 'Strong, unless']
  ])('%s', (text, accepted, words) => {
    const strength = strengthOf(text);
    expect([strength.accepted, strength.words.slice(0, words.length)]).toEqual([accepted, words]);
  });
});
