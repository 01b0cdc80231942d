import { compare, type Direction } from '#lib/domain/comparison.ts';
import type { Cell } from '#lib/domain/cell.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import { NEIGHBOUR_MODELS, type NeighbourModel } from '#lib/domain/neighbours.ts';
import type { Average, AverageKind } from '#lib/domain/neighbour-average.ts';
import type { Interval } from '#lib/domain/statistics.ts';
import { MODEL_NAMES } from '#lib/views/provenance.ts';
import type { Averages } from '#lib/views/summary.ts';
import type { Wish } from '#lib/views/choice.ts';

const KINDS = ['mean', 'median', 'pooled'] as const;

/** Where a value stands by one rule: the verdict, and the side of the average it is on. */
export interface Standing {
  readonly model: NeighbourModel;
  readonly kind: AverageKind;
  /** "median (DfE 2025 neighbours)" */
  readonly rule: string;
  readonly average: Average;
  readonly direction: Direction;
  readonly side: Direction;
  readonly inForce: boolean;
}

/** Where a value stands by each average of each model that has one, the one in force among them. */
export function standings(
  { polarity }: IndicatorRule,
  cell: Cell,
  interval: Interval | null,
  averages: Readonly<Record<NeighbourModel, Averages>>,
  wish: Pick<Wish, 'model' | 'average'>
): readonly Standing[] {
  return NEIGHBOUR_MODELS.flatMap((model) =>
    KINDS.flatMap((kind): readonly Standing[] => {
      const average = averages[model][kind];
      if (average.value === null) return [];
      const { direction } = compare(polarity, cell, interval, average.value);
      const { direction: side } = compare(polarity, cell, null, average.value);
      const inForce = model === wish.model && kind === wish.average;
      return [{ model, kind, rule: `${kind} (${MODEL_NAMES[model]})`, average, direction, side, inForce }];
    })
  );
}

/** Whether a rule says otherwise than the one in force: another verdict or, of the same neighbours, the other side of the average. A weak average says nothing. */
export function saysOtherwise(standing: Standing, inForce: Standing): boolean {
  if (standing.inForce || standing.average.weak) return false;
  if (standing.direction !== inForce.direction) return true;
  return standing.model === inForce.model && standing.side !== inForce.side;
}

/**
 * The rules ("median (DfE 2025 neighbours)" …) under which a value would have another verdict than under the rule in
 * force, or, by another average of the same neighbours, stand on the other side of it. Averages of fewer than seven of ten neighbours are too weak to count.
 */
export function differingRules(
  indicator: IndicatorRule,
  cell: Cell,
  interval: Interval | null,
  averages: Readonly<Record<NeighbourModel, Averages>>,
  wish: Pick<Wish, 'model' | 'average'>
): readonly string[] {
  const all = standings(indicator, cell, interval, averages, wish);
  const current = all.find(({ inForce }) => inForce);
  if (!current) return [];
  return all.filter((standing) => saysOtherwise(standing, current)).map(({ rule }) => rule);
}
