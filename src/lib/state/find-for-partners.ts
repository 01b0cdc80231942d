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

/** What `hiddenObservations` finds, found an authority at a time, so that a million counts do not hold up the page. */
async function hiddenInSteps(
  observations: readonly Observation[],
  rules: ProtectionRules
): Promise<HiddenObservations> {
  const senders = new Map<string, Observation[]>();
  for (const observation of observations) {
    const own = senders.get(observation.authority);
    if (own) own.push(observation);
    else senders.set(observation.authority, [observation]);
  }
  const hidden = new Map<Observation, Withheld>();
  for (const own of senders.values()) {
    for (const [observation, why] of hiddenObservations(own, rules)) hidden.set(observation, why);
    await new Promise((resume) => setTimeout(resume));
  }
  return hidden;
}
