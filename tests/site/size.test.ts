import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_PAGES, PAGE_KINDS } from '../support/region-facts.ts';
import { BUILT } from '../support/site.ts';

/** What a page may weigh until its first picture is drawn: all of itself and the styles that hold its drawing up, gzipped. */
const DRAWN_BYTES = 60_000;
const DRAWN_REQUESTS = 12;
/** What all the scripts that a page starts with may weigh, gzipped; the page of submissions is the heaviest. They come after the picture, and those of its lower parts after them. */
const SCRIPT_BYTES = 85_000;

test.each([...new Set([...ALL_PAGES, ...Object.values(PAGE_KINDS)])])(
  `/%s is drawn with at most ${DRAWN_BYTES / 1000} kB in ${DRAWN_REQUESTS} requests`,
  (path) => {
    const { html, weigh, named } = pageAt(path);
    const weights = { page: gzipSync(html).length, ...weigh([...named('stylesheet'), ...named('icon')]) };
    expect(total(weights), JSON.stringify(weights)).toBeLessThanOrEqual(DRAWN_BYTES);
    expect(Object.keys(weights).length).toBeLessThanOrEqual(DRAWN_REQUESTS);
  }
);

describe.each(Object.entries(PAGE_KINDS))('%s', (_, path) => {
  const { file, html, weigh } = pageAt(path);

  /** The scripts a page starts with, and all that they import before anything is asked of them. */
  const scriptsOf = (text: string): readonly string[] => {
    const found = new Set([...text.matchAll(/import\("([^"]+\.js)"\)/g)].map(([, name = '']) => name));
    const node =
      /node_ids:\s*\[([\d,\s]+)\]/
        .exec(text)?.[1]
        ?.split(',')
        .map((id) => id.trim()) ?? [];
    const folder = dirname([...found][0] ?? '').replace(/entry$/, 'nodes');
    for (const name of readdirSync(join(dirname(file), folder))) {
      if (node.includes(name.split('.')[0] ?? '')) found.add(`${folder}/${name}`);
    }
    for (const name of found) {
      const script = readFileSync(join(dirname(file), name), 'utf8');
      for (const [, imported = ''] of script.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)) {
        found.add(normalize(join(dirname(name), imported)));
      }
    }
    return [...found];
  };

  test(`has at most ${SCRIPT_BYTES / 1000} kB of scripts before the engine`, () => {
    const weights = weigh(scriptsOf(html));
    expect(Object.keys(weights).length).toBeGreaterThan(3);
    expect(total(weights), JSON.stringify(weights)).toBeLessThanOrEqual(SCRIPT_BYTES);
    expect(Object.keys(weights).filter((name) => /duckdb|arrow/i.test(name))).toEqual([]);
  });
});

/** A built page, the addresses that its links name, and what files beside it weigh, gzipped. */
function pageAt(path: string) {
  const file = join(BUILT, path, 'index.html');
  const html = readFileSync(file, 'utf8');
  return {
    file,
    html,
    /** A disabled link is asked for by no browser: its styles are in the page. */
    named: (relation: string): readonly string[] =>
      [...html.matchAll(/<link [^>]+>/g)].flatMap(([link]) => {
        const href = /href="([^"]+)"/.exec(link)?.[1];
        const asked = link.includes(`rel="${relation}"`) && !/ disabled /.test(link);
        return href !== undefined && asked ? [href] : [];
      }),
    weigh: (names: readonly string[]): Readonly<Record<string, number>> =>
      Object.fromEntries(
        names.map((name) => [name, gzipSync(readFileSync(join(dirname(file), name))).length])
      )
  };
}

function total(weights: Readonly<Record<string, number>>): number {
  return Object.values(weights).reduce((sum, bytes) => sum + bytes, 0);
}
