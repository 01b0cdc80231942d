import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import { BUILT } from '../support/site.ts';

const ASSETS = join(BUILT, '_app/immutable/assets');
const SCOPE = /svelte-[a-z0-9]+/g;
const STYLED = new Set(
  readdirSync(ASSETS)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => readFileSync(join(ASSETS, file), 'utf8').match(SCOPE) ?? [])
);
const DRAWN = /<(script|style)\b[\s\S]*?<\/\1>/g;

/** The scopes of the components that a page is drawn with, and those whose styles it carries. */
function scopesOf(path: string): { readonly drawn: ReadonlySet<string>; readonly carried: string } {
  const file = path === '' || path.endsWith('/') ? join(path, 'index.html') : path;
  const html = readFileSync(join(BUILT, file), 'utf8');
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  return { drawn: new Set(html.replace(DRAWN, '').match(SCOPE) ?? []), carried: styles.join('\n') };
}

test.each(builtPages())('/%s carries the styles of all that it is drawn with', (path) => {
  const { drawn, carried } = scopesOf(path);
  expect([...drawn].filter((scope) => STYLED.has(scope) && !carried.includes(scope))).toEqual([]);
});

test('components have styles of their own', () => {
  expect(STYLED.size).toBeGreaterThan(40);
});
