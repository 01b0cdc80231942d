import type { PageServerLoad } from './$types';
import { catalogue as core } from '#generated/catalogue.ts';
import { builtTable } from '#lib/tables/built-table.ts';
import { builtProvenance, builtSummary, builtTitle } from '#lib/views/built-provenance.ts';
import { buildTable } from '#lib/views/built-table.ts';
import { presetOf } from '#lib/views/table-presets.ts';
import { plainWish } from '#lib/views/table-wish.ts';
import { recentFigures } from '../changes/carried.server.ts';
import { siteFigures } from '../site-figures.server.ts';

/** The page carries the table that it opens with; the figures for any other come in a file. */
export const load: PageServerLoad = async () => {
  const { catalogue } = await siteFigures();
  const { region, indicators, tablePresets } = catalogue;
  const names = { indicators, authorities: region.authorities };
  const wish = plainWish(names);
  const built = buildTable(wish, await recentFigures(), region, { loaded: !core.isMadeUp });
  const title = builtTitle(built, presetOf(wish, tablePresets, names, null));
  const sources = catalogue.sources.map(({ id, title: publication, publisher, release }) => ({
    id,
    title: publication,
    publisher,
    release
  }));
  const table = builtTable(built, title);
  return {
    presets: tablePresets,
    sources,
    first: {
      table,
      provenance: builtProvenance(built, title, sources),
      summary: builtSummary(built, { rows: table.rows.length, columns: table.columns.length })
    }
  };
};
