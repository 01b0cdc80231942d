import { builtTable } from '#lib/tables/built-table.ts';
import type { Table } from '#lib/tables/table.ts';
import { builtProvenance, builtSummary, builtTitle } from '#lib/views/built-provenance.ts';
import { buildTable, cellsOf, comparisonsOf, MOST_CELLS, type BuiltTable } from '#lib/views/built-table.ts';
import type { IndicatorEntry } from '#lib/views/changes-pairs.ts';
import type { Provenance, SourceName } from '#lib/views/provenance.ts';
import type { TablePreset } from '#lib/views/table-presets.ts';
import { WISH_NAMES } from '#lib/views/table-wish-query.ts';
import type { TableWish } from '#lib/views/table-wish.ts';
import { fetchFigures } from '../changes/fetch-figures.ts';
import { choices } from '../choices.svelte.ts';
import { neededToLeave } from '../needed-to-leave.ts';
import { codesInUse, inUse, regionInUse } from '../submitted-in-use.ts';
import { areReal } from '../submitted-status.ts';

/** A table made from the figures in use, with what it is made of. */
export interface BuiltOnPage {
  readonly facts: BuiltTable;
  readonly table: Table;
  readonly provenance: Provenance;
  readonly summary: string;
}

/** What a page asks to be built. */
export interface AskedTable {
  readonly wish: TableWish;
  readonly preset: TablePreset | null;
  readonly highlighted: string | null;
  readonly sources: readonly SourceName[];
}

/** The part of an address that says what a table holds, as text. */
export function askedIn(query: URLSearchParams): string {
  const names: readonly string[] = [...WISH_NAMES, 'authority'];
  const kept = [...query].filter(([name]) => names.includes(name));
  return new URLSearchParams(kept).toString();
}

/** Fetches the figures of every indicator as the page opens, and builds what is asked for from them. */
export function tableFigures(asked: () => AskedTable) {
  let fetched = $state.raw<readonly IndicatorEntry[] | null>(null);
  let failure = $state('');

  async function load(): Promise<void> {
    failure = '';
    try {
      fetched = await fetchFigures();
    } catch (cause) {
      failure = cause instanceof Error ? cause.message : String(cause);
    }
  }
  neededToLeave(load);

  $effect(() => {
    if (choices.ready && fetched === null && failure === '') void load();
  });

  const entries = $derived(
    fetched?.map(({ indicator, figures }) => ({ indicator, figures: inUse(indicator, figures) })) ?? null
  );
  const wish = $derived.by(() => {
    const { wish: named } = asked();
    return { ...named, authorities: codesInUse(named.authorities) };
  });
  const submissions = $derived({ loaded: areReal() });
  const cells = $derived(entries === null ? 0 : cellsOf(wish, entries, submissions));
  const facts = $derived(
    entries === null || cells > MOST_CELLS ? null : buildTable(wish, entries, regionInUse(), submissions)
  );
  const built = $derived.by((): BuiltOnPage | null => {
    if (facts === null) return null;
    const { preset, highlighted, sources } = asked();
    const title = builtTitle(facts, preset);
    const table = builtTable(facts, title, highlighted);
    return {
      facts,
      table,
      provenance: builtProvenance(facts, title, sources),
      summary: builtSummary(facts, { rows: table.rows.length, columns: table.columns.length })
    };
  });

  return {
    load,
    get entries() {
      return entries;
    },
    get failure() {
      return failure;
    },
    get built() {
      return built;
    },
    /** How many cells the table would have where that is too many. */
    get tooMany() {
      return cells > MOST_CELLS ? cells : null;
    },
    get isIllustrative() {
      return facts !== null && comparisonsOf(facts).some(({ status }) => status === 'illustrative');
    }
  };
}
