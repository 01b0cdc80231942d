import type { PageServerLoad } from './$types';
import { catalogue as core } from '#generated/catalogue.ts';
import { NOTHING_CHOSEN } from '#lib/state/selection.ts';
import { changesIn } from '#lib/views/changes.ts';
import { changePeriods, changesWish, pairPeriods } from '#lib/views/changes-pairs.ts';
import { siteFigures } from '../site-figures.server.ts';
import { recentFigures } from './carried.server.ts';

/** The page carries its sentences, not the figures they are made of: those come in a file when a choice needs them. */
export const load: PageServerLoad = async () => {
  const { catalogue } = await siteFigures();
  const entries = await recentFigures();
  const wish = changesWish(NOTHING_CHOSEN);
  const { pairs, ...counts } = pairPeriods(entries, catalogue.region, wish, { loaded: !core.isMadeUp });
  const figures = entries.map((entry) => entry.figures);
  return {
    changes: changesIn(pairs),
    counts,
    themes: [...new Set(catalogue.indicators.map(({ theme }) => theme))],
    periods: {
      published: changePeriods(figures, 'published'),
      submitted: changePeriods(figures, 'submitted')
    }
  };
};
