import { catalogue } from '#generated/catalogue.ts';
import type { Selection } from '#lib/state/selection.ts';
import { changesTable } from '#lib/tables/changes-table.ts';
import type { ChangeSentence } from '#lib/views/change-sentence.ts';
import { changesIn, changesOf } from '#lib/views/changes.ts';
import { changesWish, pairPeriods, type IndicatorEntry } from '#lib/views/changes-pairs.ts';
import { changesProvenance } from '#lib/views/changes-words.ts';
import { links } from '../choices.svelte.ts';
import { restatedCells } from '../restated-cells.ts';
import { NAMES_ALL, type Shared } from '../shared.ts';
import { inUse, replacesShipped } from '../submitted-in-use.ts';

/** The changes on show and what they were told from. */
export interface ToldChanges {
  readonly shown: readonly ChangeSentence[];
  /** Every indicator's figures, null while they are not fetched. */
  readonly fetched: readonly IndicatorEntry[] | null;
  readonly wish: Selection;
  readonly chosen: Selection;
  /** The one kind of change that is shown, null for all. */
  readonly kind: string | null;
  readonly title: string;
}

/** The table of changes at another sharing level, told again of what is seen there. */
export function sharedChanges(told: () => ToldChanges): Shared {
  return (view) => {
    const { shown, fetched, wish, chosen, kind, title } = told();
    const isOfficial = shown.every(({ status }) => status === 'published');
    if (view === 'public' && !isOfficial) return NAMES_ALL;
    if (!isOfficial && fetched === null) return 'The figures behind these changes are being fetched.';
    const entries = (fetched ?? []).map(({ indicator, figures }) => ({
      indicator,
      figures: inUse(indicator, figures, view)
    }));
    const pairs = () =>
      pairPeriods(entries, catalogue.region, changesWish(wish), { loaded: replacesShipped() }).pairs;
    const all = isOfficial ? shown : changesIn(pairs(), restatedCells());
    const own = chosen.authority === null ? all : changesOf(all, chosen.authority);
    const seen = kind === null ? own : own.filter(({ rule }) => rule === kind);
    return {
      table: changesTable(seen, title, links.change),
      provenance: changesProvenance(seen, chosen, title)
    };
  };
}
