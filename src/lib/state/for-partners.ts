import type { Observation } from '#lib/domain/observation.ts';
import {
  hiddenObservations,
  protectedObservations,
  type HiddenObservations,
  type ProtectionRules,
  type Withheld
} from '#lib/domain/protection.ts';
import type { FiguresByIndicator, FiguresLoader } from './loaded-figures.ts';

/** Quarters of authorities looked at before the page may draw and answer again. */
const STEP = 40;

/** The loaded observations as partners may see them, and the figures of all of them marked where partners may not. */
export async function forPartnersOf(
  loader: FiguresLoader,
  figures: FiguresByIndicator,
  observations: readonly Observation[],
  rules: ProtectionRules
): Promise<{ readonly figures: FiguresByIndicator; readonly observations: readonly Observation[] }> {
  const hidden = await hiddenInSteps(observations, rules);
  return {
    figures: await loader.withheldIn(figures, observations, hidden),
    observations: protectedObservations(observations, hidden, 'full')
  };
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
