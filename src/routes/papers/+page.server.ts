import type { PageServerLoad } from './$types';
import { buildTable } from '#lib/views/built-table.ts';
import { packLines, packWish } from '#lib/views/data-pack.ts';
import { tablePeriods } from '#lib/views/table-periods.ts';
import { tableIndicators } from '#lib/views/table-wish.ts';
import { recentFigures } from '../changes/carried.server.ts';
import { siteFigures } from '../site-figures.server.ts';

/** The page carries what the pack that it opens with holds; the figures themselves come in a file. */
export const load: PageServerLoad = async () => {
  const { catalogue } = await siteFigures();
  const { region } = catalogue;
  const names = { indicators: catalogue.indicators, authorities: region.authorities };
  const entries = await recentFigures();
  const { wish } = packWish(new URLSearchParams(), names);
  const periods = (source: 'published' | 'submitted' | null) =>
    tablePeriods(entries, { source, only: source !== null, indicators: tableIndicators(names) });
  return {
    lines: packLines(buildTable(wish, entries, region, { loaded: false })),
    periods: { either: periods(null), published: periods('published'), submitted: periods('submitted') }
  };
};
