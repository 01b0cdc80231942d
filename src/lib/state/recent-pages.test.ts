import { describe, expect, test } from 'vitest';
import { recentPages } from './recent-pages.ts';

/** A storage that keeps its texts in memory. */
function memory(start: Readonly<Record<string, string>> = {}): Storage {
  const texts = new Map(Object.entries(start));
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear()
  };
}

describe('pages seen last', () => {
  test('stand newest first, each once, at most eight', () => {
    const storage = memory();
    const recent = recentPages(() => storage, 'seen');
    for (const id of ['a', 'b', 'c', 'a', 'd', 'e', 'f', 'g', 'h', 'i']) recent.saw(id);
    expect(recent.all()).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'a', 'c']);
  });

  test('can be forgotten, and nothing is left behind', () => {
    const storage = memory();
    const recent = recentPages(() => storage, 'seen');
    recent.saw('a');
    recent.forget();
    expect(recent.all()).toEqual([]);
    expect(storage.length).toBe(0);
  });

  test.each(['not json', '{"a":1}', '5', '[1,null]'])('%s in the storage is no page', (text) => {
    expect(recentPages(() => memory({ seen: text }), 'seen').all()).toEqual([]);
  });

  test('a browser that refuses its storage has none and does not fail', () => {
    const refuse = (): Storage => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    const recent = recentPages(refuse, 'seen');
    recent.saw('a');
    recent.forget();
    expect(recent.all()).toEqual([]);
  });
});
