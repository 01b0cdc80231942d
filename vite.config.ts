import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { integrityOf } from './scripts/integrity.ts';
import { quietDuckdbMaps } from './scripts/quiet-duckdb-maps.ts';

/** What every page needs is one script, so that a page asks for few; what only some need stays apart. */
const CHUNKS = [
  {
    name: 'site',
    test: /node_modules\/(svelte|@sveltejs|d3|d3-[a-z]+|internmap|clsx|esm-env|devalue|idb-keyval)\/|src\/lib\/(domain|views|charts|tables|state|ui)\/|\.generated\/catalogue/,
    minShareCount: 6
  }
];

/** The calculation engine's own program, whose bytes no reader's browser takes but as they were published. */
const ENGINE = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

export default defineConfig({
  define: { ENGINE_INTEGRITY: JSON.stringify(integrityOf(readFileSync(ENGINE))) },
  plugins: [sveltekit(), quietDuckdbMaps()],
  assetsInclude: ['**/*.duckdb'],
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } } } } }
});
