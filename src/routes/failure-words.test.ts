import { describe, expect, test } from 'vitest';
import { failureWords } from './failure-words.ts';

describe('what failed unheard', () => {
  test.each([
    'Failed to fetch dynamically imported module: https://example.org/chunks/a.js',
    'error loading dynamically imported module: https://example.org/chunks/a.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /chunks/a.css'
  ])('is a part of the site where a browser says “%s”', (said) => {
    expect(failureWords(new TypeError(said))).toContain('could not be fetched');
  });

  test('is said as it is where it is something else', () => {
    const words = failureWords(new TypeError('rows is undefined'));
    expect(words).toContain('went wrong (rows is undefined)');
    expect(words).toContain('Load the page again');
    expect(failureWords('refused')).toContain('(refused)');
  });

  test('is not spoken of where the reader ended it', () => {
    expect(failureWords(new DOMException('The user aborted a request.', 'AbortError'))).toBe('');
  });
});
