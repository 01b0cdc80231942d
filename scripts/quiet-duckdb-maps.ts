import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const WORKER = /duckdb-browser-eh\.worker\.js(\?v=\w+)?$/;

/** Takes the source map's address off DuckDB's worker script in dev and test, where it costs hundreds of warnings and many seconds. */
export function quietDuckdbMaps(): Plugin {
  return {
    name: 'quiet-duckdb-maps',
    apply: 'serve',
    load: {
      filter: { id: WORKER },
      async handler(id) {
        const code = await readFile(id.replace(/\?.*/, ''), 'utf8');
        return { code: code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map: { mappings: '' } };
      }
    }
  };
}
