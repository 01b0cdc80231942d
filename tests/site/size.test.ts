import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGE_KINDS } from '../support/region-facts.ts';
import { BUILT } from '../support/site.ts';

/** What may travel until the first picture is drawn: the page as far as that picture, and the styles that hold its drawing up, gzipped. */
const DRAWN_BYTES = 60_000;
const DRAWN_REQUESTS = 12;
/** What a whole page may weigh, gzipped: an authority's, with a row and the figures for each of its indicators, is the heaviest. */
const PAGE_BYTES = 70_000;
/** What all the scripts that a page starts with may weigh, gzipped; an indicator's page is the heaviest. They come after the picture, and those of its lower parts after them. */
const SCRIPT_BYTES = 91_000;

describe.each(Object.entries(PAGE_KINDS))('%s', (_, path) => {
  const file = join(BUILT, path, 'index.html');
  const html = readFileSync(file, 'utf8');
  /** A disabled link is asked for by no browser: its styles are in the page. */
  const named = (relation: string): readonly string[] =>
    [...html.matchAll(/<link [^>]+>/g)].flatMap(([link]) => {
      const href = /href="([^"]+)"/.exec(link)?.[1];
      const asked = link.includes(`rel="${relation}"`) && !/ disabled /.test(link);
      return href !== undefined && asked ? [href] : [];
    });
  const weigh = (names: readonly string[]): Readonly<Record<string, number>> =>
    Object.fromEntries(names.map((name) => [name, gzipSync(readFileSync(join(dirname(file), name))).length]));
  const total = (weights: Readonly<Record<string, number>>): number =>
    Object.values(weights).reduce((sum, bytes) => sum + bytes, 0);

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

  test(`is drawn with at most ${DRAWN_BYTES / 1000} kB in ${DRAWN_REQUESTS} requests`, () => {
    const weights = {
      page: gzipSync(html.slice(0, endOfPicture(html))).length,
      ...weigh([...named('stylesheet'), ...named('icon')])
    };
    expect(total(weights), JSON.stringify(weights)).toBeLessThanOrEqual(DRAWN_BYTES);
    expect(Object.keys(weights).length).toBeLessThanOrEqual(DRAWN_REQUESTS);
  });

  test(`weighs at most ${PAGE_BYTES / 1000} kB itself`, () => {
    expect(gzipSync(html).length).toBeLessThanOrEqual(PAGE_BYTES);
  });

  test(`has at most ${SCRIPT_BYTES / 1000} kB of scripts before the engine`, () => {
    const weights = weigh(scriptsOf(html));
    expect(Object.keys(weights).length).toBeGreaterThan(3);
    expect(total(weights), JSON.stringify(weights)).toBeLessThanOrEqual(SCRIPT_BYTES);
    expect(Object.keys(weights).filter((name) => /duckdb|arrow/i.test(name))).toEqual([]);
  });
});

/** Where the first picture of a page ends: a drawing or a table of them; the whole page where there is none. */
function endOfPicture(html: string): number {
  const main = html.indexOf('<main');
  const ends = ['</figure>', '</table>'].map((mark) => html.indexOf(mark, main)).filter((at) => at >= 0);
  return ends.length === 0 ? html.length : Math.min(...ends);
}
