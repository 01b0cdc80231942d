import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { sharing } from '#lib/state/sharing.svelte.ts';
import { ofAuthority } from '#lib/views/of-authority.ts';
import { withoutOthers } from '#lib/views/protected-summary.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { fetchFigures } from '../../changes/fetch-figures.ts';
import { neededToLeave } from '../../needed-to-leave.ts';
import { codesInUse, inUse, replacesShipped } from '../../submitted-in-use.ts';

/**
 * The figures in use of a page that carries one authority's alone. To hide small counts, and then to rank and pool those
 * that are left, takes everybody's: they are fetched when something leaves, or the page is shown as partners see it.
 */
export function ownFigures(): {
  readonly of: (indicator: IndicatorRule, shipped: IndicatorFigures, code: string) => IndicatorFigures;
} {
  let everybody = $state.raw<ReadonlyMap<string, IndicatorFigures> | null>(null);

  async function load(): Promise<void> {
    const all = await fetchFigures();
    everybody ??= new Map(all.map(({ indicator, figures }) => [indicator.id, figures]));
  }
  neededToLeave(load);
  $effect(() => {
    if (sharing.screen === 'partners') load().catch(() => undefined);
  });

  return {
    of(indicator, shipped, code) {
      const [own = ''] = codesInUse([code]);
      if (sharing.view === 'members' || replacesShipped()) return ofAuthority(inUse(indicator, shipped), own);
      const submitted = everybody?.get(indicator.id)?.submitted ?? null;
      const known = submitted ? { ...shipped, submitted } : withoutOthers(shipped);
      return submitted ? ofAuthority(inUse(indicator, known), own) : known;
    }
  };
}
