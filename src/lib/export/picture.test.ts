import { describe, expect, test } from 'vitest';
import { picture, wrapWords } from './picture.ts';

const TEN_A_LETTER = (line: string): number => line.length * 10;

describe('words in lines', () => {
  test.each([
    ['one two three', 80, ['one two', 'three']],
    ['one', 80, ['one']],
    ['', 80, []],
    ['https://example.org/', 100, ['https://ex', 'ample.org/']]
  ])('%j in %i pixels', (text, width, lines) => {
    expect(wrapWords(text, width, TEN_A_LETTER)).toEqual(lines);
  });
});

describe('a picture in its frame', () => {
  const made = picture(
    {
      title: 'LAC rate & more',
      description: 'Eleven dots',
      drawing: { markup: '<circle r="3"/>', width: 400, height: 100 },
      key: [
        { mark: '<rect/>', markWidth: 20, words: 'better' },
        { mark: '', markWidth: 0, words: 'a line of words that needs the whole width' }
      ],
      facts: [
        { name: 'Title', words: 'LAC rate' },
        { name: 'Period', words: '31 March 2025' },
        { name: 'Status', words: 'Published' },
        { name: 'Source', words: 'DfE' }
      ],
      colours: { paper: 'white', ink: 'black', muted: 'grey' }
    },
    TEN_A_LETTER
  );

  test('says its title, period, status and source inside, and itself to those who cannot see it', () => {
    const texts = [...made.svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(texts).toEqual([
      'LAC rate &amp; more',
      '31 March 2025 · Published',
      'better',
      'a line of words that needs the whole width',
      'Source: DfE'
    ]);
    expect(made.svg).toContain(
      '<title id="title">LAC rate &amp; more</title><desc id="desc">Eleven dots</desc>'
    );
    expect(made.svg).toContain('<circle r="3"/>');
    expect(made.svg).not.toContain('style=');
  });

  test('has room for all of it', () => {
    const ys = [...made.svg.matchAll(/<text x="28" y="(\d+)"/g)].map(([, y]) => Number(y));
    expect([...ys].sort((a, b) => a - b)).toEqual(ys);
    expect(Math.max(...ys)).toBeLessThan(made.height);
    expect(made.width).toBe(456);
  });
});
