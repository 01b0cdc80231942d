import type { Observation } from '#lib/domain/observation.ts';
import type { findForPartners } from './find-for-partners.ts';
import type { FiguresByIndicator } from './loaded-figures.ts';

let observations = $state.raw<readonly Observation[] | null>(null);
let finding: Promise<void> = Promise.resolve();

/** The loaded counts as partners may see them. */
export const forPartners = {
  /** Null while it is not known which to hide, and then the session's figures are not marked either. */
  get observations() {
    return observations;
  },
  /** Settles once what was being found out is known, or cannot be. */
  get found(): Promise<void> {
    return finding;
  }
};

/** Forgets the counts of files that are no longer those on show. */
export function forgetForPartners(): void {
  observations = null;
}

/**
 * Keeps the counts on show as partners may see them, and answers the figures marked where partners may not: unmarked
 * figures must never stand where it is known what to hide. Where that fails they stay as they are, and nothing leaves.
 */
export async function protectedly(
  session: Parameters<typeof findForPartners>[0],
  figures: FiguresByIndicator,
  shown: readonly Observation[]
): Promise<FiguresByIndicator> {
  try {
    const { findForPartners } = await import('./find-for-partners.ts');
    const found = await findForPartners(session, figures, shown);
    observations = found.observations;
    return found.marked;
  } catch {
    return figures;
  }
}

/** Remembers what is finding them out. */
export function whileFinding(work: Promise<void>): void {
  finding = work;
}
