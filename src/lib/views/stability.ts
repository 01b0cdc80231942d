import { compare, type Direction } from '#lib/domain/comparison.ts';
import type { Cell } from '#lib/domain/cell.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { NEIGHBOUR_MODELS, type NeighbourModel } from '#lib/domain/neighbours.ts';
import type { Interval } from '#lib/domain/statistics.ts';
import { MODEL_NAMES } from '#lib/views/provenance.ts';
import type { Averages } from '#lib/views/summary.ts';
import type { Wish } from '#lib/views/choice.ts';

const KINDS = ['mean', 'median', 'pooled'] as const;

/**
 * The rules ("median (DfE 2025 neighbours)" …) under which a value would have another verdict than under the rule in
 * force, or, by another average of the same neighbours, stand on the other side of it. Averages of fewer than seven of ten neighbours are too weak to count.
 */
export function differingRules(
  indicator: IndicatorRule,
  cell: Cell,
  interval: Interval | null,
  averages: Readonly<Record<NeighbourModel, Averages>>,
  { model: wishedModel, average: wishedAverage }: Pick<Wish, 'model' | 'average'>
): readonly string[] {
  const standing = NEIGHBOUR_MODELS.flatMap((model) =>
    KINDS.flatMap((kind): readonly Standing[] => {
      const { value, weak } = averages[model][kind];
      const inForce = model === wishedModel && kind === wishedAverage;
      if (value === null || (weak && !inForce)) return [];
      const { direction } = compare(indicator.polarity, cell, interval, value);
      const { direction: side } = compare(indicator.polarity, cell, null, value);
      return [{ rule: `${kind} (${MODEL_NAMES[model]})`, model, direction, side, inForce }];
    })
  );
  const current = standing.find(({ inForce }) => inForce);
  if (!current) return [];
  return standing
    .filter(
      ({ model, direction, side }) =>
        direction !== current.direction || (model === current.model && side !== current.side)
    )
    .map(({ rule }) => rule);
}

/** Where a value stands by one rule: the verdict, and the side of the average it is on. */
interface Standing {
  readonly rule: string;
  readonly model: NeighbourModel;
  readonly direction: Direction;
  readonly side: Direction;
  readonly inForce: boolean;
}
