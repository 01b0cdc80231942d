import { relative } from 'node:path';
import { normalizePath, type Plugin, type Rolldown } from 'vite';

const MANIFEST = '.vite/manifest.json';
/** Kit's list of a page's own scripts. */
const PAGE = /\/client-optimized\/nodes\/\d+\.js$/;

interface Listed {
  readonly file: string;
  dynamicImports?: string[];
}

/**
 * Lets each page carry the styles of what it is drawn with, parts whose scripts come later among them. Kit looks for them
 * along what a page's scripts import, passes over what it has met too far away, and knows a part by its file: so only what a
 * page itself fetches on demand is left in the list that Kit reads, and stands in it by its file also where another page
 * starts with it.
 */
export function pageStyles(): Plugin {
  let root = '';
  return {
    name: 'page-styles',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const file = bundle[MANIFEST];
        if (file?.type !== 'asset') throw new Error(`${MANIFEST} is not there yet: pages would lack styles.`);
        // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- of this type where Vite wrote it a moment ago
        const listed: Record<string, Listed> = JSON.parse(String(file.source));
        const byFile = (key: string): string => {
          const found = listed[key];
          const part = found ? partIn(bundle[found.file], this) : null;
          if (found === undefined || part === null) return key;
          const file = normalizePath(relative(root, part));
          listed[file] ??= found;
          return file;
        };
        for (const [name, entry] of Object.entries(listed)) {
          if (!PAGE.test(name)) delete entry.dynamicImports;
          if (entry.dynamicImports) entry.dynamicImports = entry.dynamicImports.map(byFile);
        }
        file.source = JSON.stringify(listed, null, 2);
      }
    }
  };
}

/** The component that is fetched on demand when a chunk is; null where that is no component, or not one alone. */
function partIn(
  chunk: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined,
  context: { getModuleInfo: (id: string) => { readonly dynamicImporters: readonly string[] } | null }
): string | null {
  if (chunk?.type !== 'chunk') return null;
  const parts = chunk.moduleIds.filter(
    (id) => id.endsWith('.svelte') && (context.getModuleInfo(id)?.dynamicImporters.length ?? 0) > 0
  );
  const [only = null, ...others] = parts;
  return others.length === 0 ? only : null;
}
