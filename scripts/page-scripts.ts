/** What is asked of the bundler about a script: who imports it, not counting imports on demand. */
interface Importers {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** A chunk by the name that each of its scripts answers; scripts that answer null are shared out by the bundler. */
interface ScriptGroup {
  readonly debugName: string;
  readonly name: (id: string, importers: Importers) => string | null;
  readonly priority: number;
}

/** Kit's list of a page's own scripts; number 0 is the layout, which every page has. */
const PAGE = /\/client-optimized\/nodes\/(\d+)\.js$/;
/** Kit's own start of every page. */
const START = /\/(?:client-optimized\/app|kit\/src\/runtime\/client\/entry)\.js$/;
/** A script that this many pages start with comes to every page with the others: one request and one compression for all. */
const MANY_PAGES = 6;

/**
 * How scripts are put together: what every page starts with, or many do, is one chunk, and what the same few pages start
 * with is one. Scripts that are only fetched on demand stay apart, so that no page starts with them.
 */
export function pageScripts(): ScriptGroup[] {
  const pagesOf = pagesByScript();
  const site: ScriptGroup = {
    debugName: 'what every page starts with',
    name: (id, importers) => (isOfMany(pagesOf(id, importers)) ? 'site' : null),
    priority: MANY_PAGES
  };
  // The more pages share a script, the sooner it is placed: its importers would else take it along to fewer.
  const few = Array.from({ length: MANY_PAGES - 2 }, (_, place) => place + 2).map((count): ScriptGroup => ({
    debugName: `what ${count} pages start with`,
    name(id, importers) {
      const pages = pagesOf(id, importers);
      return pages.size === count && !isOfMany(pages) ? `pages-${[...pages].sort().join('-')}` : null;
    },
    priority: count
  }));
  return [site, ...few];
}

function isOfMany(pages: ReadonlySet<string>): boolean {
  return pages.has('0') || pages.size >= MANY_PAGES;
}

/** The numbers of the pages that start with a script. */
function pagesByScript(): (id: string, importers: Importers) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (id, importers) => {
    const found = known.get(id) ?? startingWith(id, importers);
    known.set(id, found);
    return found;
  };
}

function startingWith(id: string, importers: Importers): ReadonlySet<string> {
  const pages = new Set<string>();
  const seen = new Set([id]);
  for (const one of seen) {
    const page = START.test(one) ? '0' : PAGE.exec(one)?.[1];
    if (page !== undefined) pages.add(page);
    for (const importer of importers.getModuleInfo(one)?.importers ?? []) seen.add(importer);
  }
  return pages;
}
