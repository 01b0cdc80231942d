import { compare, type Verdict } from '#lib/domain/comparison.ts';
import type { Cell } from '#lib/domain/cell.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { NEIGHBOUR_MODELS, type NeighbourModel } from '#lib/domain/neighbours.ts';
import { verdictStability } from '#lib/domain/stability.ts';
import type { Interval } from '#lib/domain/statistics.ts';
import type { Averages } from '#lib/views/summary.ts';
import type { Wish } from '#lib/views/choice.ts';

const KINDS = ['mean', 'median', 'pooled'] as const;

/**
 * The rules ("median, dfe-2025" …) under which a value would not stand on the same side of its neighbours as under the
 * rule in force. Averages of fewer than seven of ten neighbours are too weak to count.
 */
export function differingRules(
  indicator: Indicator,
  cell: Cell,
  interval: Interval | null,
  averages: Readonly<Record<NeighbourModel, Averages>>,
  { model: wishedModel, average: wishedAverage }: Pick<Wish, 'model' | 'average'>
): readonly string[] {
  const verdicts = NEIGHBOUR_MODELS.flatMap((model) =>
    KINDS.flatMap((kind): readonly (readonly [string, Verdict, boolean])[] => {
      const average = averages[model][kind];
      const inForce = model === wishedModel && kind === wishedAverage;
      if (average.value === null || (average.weak && !inForce)) return [];
      return [[`${kind}, ${model}`, compare(indicator.polarity, cell, interval, average.value), inForce]];
    })
  );
  const ordered = [...verdicts].sort((a, b) => Number(b[2]) - Number(a[2]));
  const stability = verdictStability(Object.fromEntries(ordered.map(([rule, verdict]) => [rule, verdict])));
  return stability === 'stable' ? [] : stability;
}
