import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, difference, SIGHTS } from './colour.ts';
import { readTokens, type Token } from './tokens.ts';

const TOKENS = readTokens(readFileSync('src/tokens.css', 'utf8'));
const THEMES = ['light', 'dark'] as const;

function colour(name: string, theme: (typeof THEMES)[number]): string {
  const token = TOKENS.find((candidate) => candidate.name === name);
  if (!token) throw new Error(`There is no token ${name}.`);
  return token[theme];
}

describe('contrast', () => {
  test('is 21 of black on white, and that of the worked example #777 on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe('difference', () => {
  test('is none of a colour with itself and the whole of lightness between black and white', () => {
    expect(difference('#0a5fb4', '#0a5fb4', 'none')).toBe(0);
    expect(difference('#000000', '#ffffff', 'none')).toBeCloseTo(1, 4);
  });

  test('of red and green of one lightness is nearly lost without the green cone', () => {
    expect(difference('#b84300', '#5f7000', 'deuteranopia')).toBeLessThan(
      difference('#b84300', '#5f7000', 'none') / 2
    );
  });
});

describe('the tokens', () => {
  test('each say in words what they mean, but for the steps of space and the font', () => {
    const silent = TOKENS.filter(
      ({ meaning, group, name }) => meaning === '' && group !== 'Space' && name !== 'font'
    );
    expect(TOKENS.length).toBeGreaterThan(30);
    expect(silent.map(({ name }: Token) => name)).toEqual([]);
  });

  test.each(THEMES)('are read as text against every ground they are put on, %s', (theme) => {
    const texts = [
      'ink',
      'muted',
      'link',
      'selected',
      'neighbours',
      'region',
      'england',
      'better',
      'worse',
      'band'
    ];
    const grounds = ['paper', 'surface'];
    const tinted = ['better-tint', 'worse-tint', 'band-tint', 'depth-1', 'depth-2', 'depth-3', 'depth-4'];
    const weak = [
      ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
      ...tinted.map((ground) => ['ink', ground] as const),
      ['provisional', 'provisional-tint'] as const,
      ['better', 'better-tint'] as const,
      ['worse', 'worse-tint'] as const,
      ['band', 'band-tint'] as const,
      ['region', 'band-tint'] as const,
      ['neighbours', 'band-tint'] as const
    ].filter(([text, ground]) => contrast(colour(text, theme), colour(ground, theme)) < 4.5);
    expect(weak).toEqual([]);
  });

  test.each(THEMES)('mark what they mark plainly enough against the ground, %s', (theme) => {
    const marks = ['neutral', 'focus', 'better', 'worse', 'selected'];
    const weak = marks.filter((mark) => contrast(colour(mark, theme), colour('paper', theme)) < 3);
    expect(weak).toEqual([]);
  });

  test.each(THEMES.flatMap((theme) => SIGHTS.map((sight) => [theme, sight] as const)))(
    'tell better from worse, and not judged and within a band from both, %s, %s',
    (theme, sight) => {
      const pairs = [
        ['better', 'worse'],
        ['better', 'neutral'],
        ['worse', 'neutral'],
        ['better-tint', 'worse-tint'],
        ['band', 'better'],
        ['band', 'worse'],
        ['band', 'neutral'],
        ['band', 'region'],
        ['band', 'neighbours']
      ] as const;
      const alike = pairs.filter(([a, b]) => difference(colour(a, theme), colour(b, theme), sight) < 0.05);
      expect(alike).toEqual([]);
      const tints = ['better-tint', 'worse-tint'] as const;
      const near = tints.filter(
        (tint) => difference(colour('band-tint', theme), colour(tint, theme), sight) < 0.025
      );
      expect(near).toEqual([]);
    }
  );
});
