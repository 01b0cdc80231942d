import { expect, test } from 'vitest';
import { pageScripts } from '../scripts/page-scripts.ts';

const NODES = '/.svelte-kit/generated/client-optimized/nodes';
const PAGES = [2, 3, 4, 5, 6, 7].map((number) => `${NODES}/${number}.js`);
const [TWO = '', THREE = ''] = PAGES;

/** Who imports each script, not counting imports on demand. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  'layout.svelte': [`${NODES}/0.js`],
  'header.svelte': ['layout.svelte'],
  'client.js': ['/node_modules/@sveltejs/kit/src/runtime/client/entry.js'],
  'figure.svelte': ['two.svelte', 'three.svelte'],
  'two.svelte': [TWO],
  'three.svelte': [THREE],
  'table.svelte': PAGES,
  'cells.ts': ['table.svelte', 'on-demand.ts'],
  'scale.ts': ['figure.svelte', 'ring.ts'],
  'ring.ts': ['scale.ts'],
  'on-demand.ts': []
};

function chunkOf(script: string): string | null {
  const importers = { getModuleInfo: (id: string) => ({ importers: IMPORTERS[id] ?? [] }) };
  const names = pageScripts().map(({ name }) => name(script, importers));
  const [first = null, ...others] = names.filter((name) => name !== null);
  expect(others).toEqual([]);
  return first;
}

test.each<[string, string | null, string]>([
  ['layout.svelte', 'site', 'every page has the layout'],
  ['header.svelte', 'site', 'the layout has it'],
  ['client.js', 'site', 'every page is started by it'],
  ['table.svelte', 'site', 'six pages start with it'],
  ['cells.ts', 'site', 'six pages start with it, though it is fetched on demand too'],
  ['figure.svelte', 'pages-2-3', 'two pages start with it'],
  ['scale.ts', 'pages-2-3', 'two pages start with it, in a ring of imports'],
  ['two.svelte', null, 'one page starts with it'],
  ['on-demand.ts', null, 'no page starts with it']
])('%s goes into %s: %s', (script, chunk) => {
  expect(chunkOf(script)).toBe(chunk);
});
