import type { Region } from '#lib/domain/authority.ts';
import { figuresView } from '#lib/state/sharing.svelte.ts';
import type { Wish } from '#lib/views/choice.ts';
import { comparedOnce } from '#lib/views/compared-once.ts';
import { unpackFigures } from '#lib/views/packed.ts';
import { inTurns } from './next-turn.ts';
import type { CarriedIndicator } from './changes/carried.server.ts';
import { areReal } from './submitted-status.ts';
import { replacesShipped } from './submitted-in-use.ts';

/**
 * Unpacks and compares the figures that a page carries, a few indicators in a turn: the page then finds it done, and
 * comes to life in less time than a reader notices. Figures that are not shown as they are carried are only unpacked.
 */
export function compareInTurns(
  carried: readonly CarriedIndicator[],
  region: Region,
  wish: Wish
): Promise<void> {
  const areShown = !replacesShipped() && figuresView() === 'members';
  const loaded = areReal();
  return inTurns(carried, ({ indicator, packed }) => {
    const figures = unpackFigures(packed, indicator.kind);
    if (areShown) comparedOnce(indicator, figures, region, wish, { loaded });
  });
}
