import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { quietDuckdbMaps } from './scripts/quiet-duckdb-maps.ts';

/** What every page needs is one script, so that a page asks for few; what only some need stays apart. */
const CHUNKS = [
  {
    name: 'site',
    test: /node_modules\/(svelte|@sveltejs|d3|d3-[a-z]+|internmap|clsx|esm-env|devalue|idb-keyval)\/|src\/lib\/(domain|views|charts|tables|state|ui)\/|\.generated\/catalogue/,
    minShareCount: 6
  }
];

export default defineConfig({
  plugins: [sveltekit(), quietDuckdbMaps()],
  assetsInclude: ['**/*.duckdb'],
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } } } } }
});
