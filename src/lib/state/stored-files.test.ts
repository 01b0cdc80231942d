import { afterEach, describe, expect, test, vi } from 'vitest';
import { openStoredFiles } from './stored-files.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a browser whose storage', () => {
  test('never answers is given up in words, with a way on', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => ({}) });
    const reading = expect(openStoredFiles('/a/').all()).rejects.toThrow(
      'The files you loaded earlier could not be read again (its storage does not answer). Close other tabs of this site and reload the page, or add the files once more.'
    );
    const forgetting = expect(openStoredFiles('/a/').forgetAll()).rejects.toThrow(
      'its storage does not answer'
    );
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.all([reading, forgetting]);
  });

  test.each([
    ['QuotaExceededError', 'it has no room left'],
    ['VersionError', 'its storage was made by another version of this site'],
    ['SecurityError', 'it refuses storage']
  ])('fails with a %s: %s', async (name, words) => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('in the browser’s own words', name);
      }
    });
    await expect(openStoredFiles('/a/').forget('id')).rejects.toThrow(words);
  });

  test('is not there at all says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openStoredFiles('/a/').forget('id')).rejects.toThrow('it has no storage for files');
  });
});
