import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { pageScripts } from './scripts/page-scripts.ts';
import { quietDuckdbMaps } from './scripts/quiet-duckdb-maps.ts';

export default defineConfig({
  plugins: [sveltekit(), quietDuckdbMaps()],
  assetsInclude: ['**/*.duckdb'],
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: pageScripts() } } } } }
  }
});
