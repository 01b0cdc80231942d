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

let observations = $state.raw<readonly Observation[] | null>(null);

/** The loaded counts as partners may see them. */
export const forPartners = {
  /** Null while it is not known which to hide, and then the session's figures are not marked either. */
  get observations() {
    return observations;
  }
};

/** Forgets the counts of files that are no longer those on show. */
export function forgetForPartners(): void {
  observations = null;
}

/** Finds out which of the counts on show to hide, and shows their figures marked where partners may not see them. */
export async function findForPartners(
  { world, loader }: { readonly world: SessionWorld; readonly loader: FiguresLoader },
  figures: FiguresByIndicator,
  shown: readonly Observation[],
  show: (marked: FiguresByIndicator) => void
): Promise<void> {
  if (observations !== null) return;
  const hidden = await hiddenInSteps(shown, await world.protectionRules());
  const marked = await loader.withheldIn(figures, shown, hidden);
  // Both at once: unmarked figures must never stand where it is known what to hide.
  observations = protectedObservations(shown, hidden, 'full');
  show(marked);
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
