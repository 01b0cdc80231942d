import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { integrityOf } from './scripts/integrity.ts';
import { pageScripts } from './scripts/page-scripts.ts';
import { pageStyles } from './scripts/page-styles.ts';
import { quietDuckdbMaps } from './scripts/quiet-duckdb-maps.ts';

/** The calculation engine's own program, whose bytes no reader's browser takes but as they were published. */
const ENGINE = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

export default defineConfig({
  define: { ENGINE_INTEGRITY: JSON.stringify(integrityOf(readFileSync(ENGINE))) },
  plugins: [sveltekit(), quietDuckdbMaps(), pageStyles()],
  assetsInclude: ['**/*.duckdb'],
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: pageScripts() } } } } }
  }
});
