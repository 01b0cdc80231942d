import type { Observation } from '#lib/domain/observation.ts';
import { protectedObservations, type HiddenObservations, type Protection } from '#lib/domain/protection.ts';
import type { Engine } from '#lib/engine/port.ts';
import { askOver } from '#lib/questions/observations.ts';
import { askSubmittedFigures, type SubmittedFigure } from './index.ts';

/**
 * The same figures of the observations in use, marked where partners may not see them: the question is asked again with
 * their small counts hidden, alone and with those that would give them away, and a figure is marked where a part of it is
 * suppressed then and was not before.
 */
export async function markWithheld(
  engine: Engine,
  figures: readonly SubmittedFigure[],
  observations: readonly Observation[],
  hidden: HiddenObservations,
  inUse: 'shipped' | 'loaded'
): Promise<readonly SubmittedFigure[]> {
  if (hidden.size === 0) return figures;
  const asked = (protection: Protection): Promise<readonly SubmittedFigure[]> =>
    askOver(engine, protectedObservations(observations, hidden, protection), inUse, () =>
      askSubmittedFigures(engine)
    );
  const small = suppressedParts(await asked('small'));
  const full = suppressedParts(await asked('full'));
  return figures.map((figure) => {
    const key = keyOf(figure);
    const before = partsOf(figure);
    if (full.get(key) === undefined || full.get(key) === before) return figure;
    const isSmall = small.get(key) !== undefined && small.get(key) !== before;
    return { ...figure, withheld: isSmall ? 'small' : 'beside' };
  });
}

function suppressedParts(figures: readonly SubmittedFigure[]): ReadonlyMap<string, string> {
  return new Map(figures.map((figure) => [keyOf(figure), partsOf(figure)]));
}

function partsOf({ numeratorStatus, denominatorStatus }: SubmittedFigure): string {
  return `${numeratorStatus === 'c' ? 'c' : ''}/${denominatorStatus === 'c' ? 'c' : ''}`;
}

function keyOf({ indicator, authority, end, span }: SubmittedFigure): string {
  return `${indicator} ${authority} ${end} ${span}`;
}
