import type { Observation } from '#lib/domain/observation.ts';
import {
  hiddenObservations,
  protectedObservations,
  type HiddenObservations,
  type ProtectionRules,
  type Withheld
} from '#lib/domain/protection.ts';
import type { FiguresByIndicator, FiguresLoader } from './loaded-figures.ts';
import type { SessionWorld } from './session-world.ts';

/** Quarters of authorities looked at before the page may draw and answer again. */
const STEP = 40;

/** Counts as partners may see them, and the figures of the counts marked where partners may not. */
export interface ForPartners {
  readonly observations: readonly Observation[];
  readonly marked: FiguresByIndicator;
}

/** Finds out which of the counts on show to hide. */
export async function findForPartners(
  { world, loader }: { readonly world: SessionWorld; readonly loader: FiguresLoader },
  figures: FiguresByIndicator,
  shown: readonly Observation[]
): Promise<ForPartners> {
  const hidden = await hiddenInSteps(shown, await world.protectionRules());
  const marked = await loader.withheldIn(figures, shown, hidden);
  return { observations: protectedObservations(shown, hidden, 'full'), marked };
}

/** What `hiddenObservations` finds, found a little at a time, so that a million counts do not hold up the page. */
async function hiddenInSteps(
  observations: readonly Observation[],
  rules: ProtectionRules
): Promise<HiddenObservations> {
  const sendings = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = `${observation.authority} ${observation.end}`;
    const sending = sendings.get(key);
    if (sending) sending.push(observation);
    else sendings.set(key, [observation]);
  }
  const all = [...sendings.values()];
  const hidden = new Map<Observation, Withheld>();
  for (let first = 0; first < all.length; first += STEP) {
    for (const [observation, why] of hiddenObservations(all.slice(first, first + STEP).flat(), rules))
      hidden.set(observation, why);
    await new Promise((resume) => setTimeout(resume));
  }
  return hidden;
}
