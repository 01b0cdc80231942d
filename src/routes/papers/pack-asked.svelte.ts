import { page } from '$app/state';
import { catalogue } from '#generated/catalogue.ts';
import { buildTable } from '#lib/views/built-table.ts';
import type { IndicatorEntry } from '#lib/views/changes-pairs.ts';
import { packHolds, packLines, packWish, type PackLine } from '#lib/views/data-pack.ts';
import { tablePeriods } from '#lib/views/table-periods.ts';
import { isSameTable } from '#lib/views/table-wish-query.ts';
import { tableIndicators } from '#lib/views/table-wish.ts';
import { fetchFigures } from '../changes/fetch-figures.ts';
import { choices } from '../choices.svelte.ts';
import { inUse, replacesShipped } from '../submitted-in-use.ts';
import { areReal } from '../submitted-status.ts';
import { tableNames } from '../tables/table-names.ts';

const PLAIN = packWish(new URLSearchParams(), tableNames).wish;

/** The pack that the address asks for and what it holds: as the page was drawn, or from figures that are fetched when the choice is another. */
export function packAsked(drawn: () => readonly PackLine[]) {
  let fetched = $state.raw<readonly IndicatorEntry[] | null>(null);
  let failure = $state('');
  const asked = $derived(packWish(choices.ready ? page.url.searchParams : new URLSearchParams(), tableNames));
  const isDrawn = $derived(isSameTable(asked.wish, PLAIN, tableNames) && !replacesShipped());

  function load(): void {
    failure = '';
    fetchFigures().then(
      (entries) => (fetched = entries),
      (cause: unknown) => (failure = cause instanceof Error ? cause.message : String(cause))
    );
  }

  $effect(() => {
    if (!isDrawn && fetched === null && failure === '') load();
  });

  const entries = $derived(
    isDrawn
      ? null
      : (fetched?.map(({ indicator, figures }) => ({ indicator, figures: inUse(indicator, figures) })) ??
          null)
  );
  const built = $derived(entries && buildTable(asked.wish, entries, catalogue.region, { loaded: areReal() }));

  return {
    load,
    get wish() {
      return asked.wish;
    },
    get refused() {
      return asked.refused;
    },
    get failure() {
      return isDrawn ? '' : failure;
    },
    get holds() {
      return packHolds(asked.wish, tableNames);
    },
    /** Null while the figures are being fetched. */
    get lines(): readonly PackLine[] | null {
      if (isDrawn) return drawn();
      return built === null ? null : packLines(built);
    },
    get leftOut() {
      return built?.leftOut ?? [];
    },
    /** The periods there are figures for, where loaded files may have others than the page was drawn with. */
    get periods() {
      const { source, only } = asked.wish;
      return entries && tablePeriods(entries, { source, only, indicators: tableIndicators(tableNames) });
    }
  };
}
