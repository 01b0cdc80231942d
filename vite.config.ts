import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { quietDuckdbMaps } from './scripts/quiet-duckdb-maps.ts';

export default defineConfig({
  plugins: [sveltekit(), quietDuckdbMaps()],
  assetsInclude: ['**/*.duckdb']
});
