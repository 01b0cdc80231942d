import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { engineDefined } from './scripts/integrity.ts';
import { pageScripts } from './scripts/page-scripts.ts';
import { pageStyles } from './scripts/page-styles.ts';
import { quietDuckdbMaps } from './scripts/quiet-duckdb-maps.ts';

export default defineConfig({
  define: engineDefined(),
  plugins: [sveltekit(), quietDuckdbMaps(), pageStyles()],
  assetsInclude: ['**/*.duckdb'],
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: pageScripts() } } } } }
  }
});
