import type { Cell } from '#lib/domain/cell.ts';
import type { Verdict } from '#lib/domain/comparison.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { Average } from '#lib/domain/neighbour-average.ts';
import { NEIGHBOUR_MODELS, type NeighbourModel } from '#lib/domain/neighbours.ts';
import type { Region } from '#lib/domain/authority.ts';
import type { Wish } from '#lib/views/choice.ts';
import { compareIndicator } from '#lib/views/comparison.ts';
import type { NamedNeighbour } from '#lib/views/neighbours.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';

/** One model's average of an indicator and the authority's verdict beside it; no verdict where too few neighbours are known. */
export interface ModelFigure {
  readonly model: NeighbourModel;
  readonly average: Average | null;
  readonly verdict: Verdict | null;
  readonly unstable: boolean;
}

/** An authority's published value beside its neighbours by each model. */
export interface ModelsRow {
  readonly indicator: IndicatorRule;
  /** DfE code. */
  readonly authority: string;
  /** Last day of its period, ISO. */
  readonly end: string;
  readonly periodLabel: string;
  readonly decimals: number;
  readonly cell: Cell;
  readonly models: readonly ModelFigure[];
  /** Whether the models' verdicts point different ways; null where one of them cannot judge. */
  readonly differs: boolean | null;
}

/** Names of the neighbours that both models name, and of those that one alone names, closest first. */
export interface SharedNeighbours {
  readonly both: readonly string[];
  readonly only: Readonly<Record<NeighbourModel, readonly string[]>>;
}

/** Which neighbours of an authority the two models share. */
export function sharedNeighbours(neighbours: readonly NamedNeighbour[]): SharedNeighbours {
  const byRank = [...neighbours].sort((a, b) => a.rank - b.rank);
  const of = (model: NeighbourModel) => byRank.filter((neighbour) => neighbour.model === model);
  const [first, second] = NEIGHBOUR_MODELS;
  const without = (these: readonly NamedNeighbour[], those: readonly NamedNeighbour[]): readonly string[] =>
    these
      .filter(({ neighbour }) => !those.some((other) => other.neighbour === neighbour))
      .map(({ name }) => name);
  const alone = without(of(first), of(second));
  return {
    both: of(first)
      .map(({ name }) => name)
      .filter((name) => !alone.includes(name)),
    only: { [first]: alone, [second]: without(of(second), of(first)) }
  };
}

/** The published figures of one authority (the region's only one) beside its neighbours by each model, by the average in force. */
export function compareModels(
  entries: readonly { readonly indicator: IndicatorRule; readonly figures: IndicatorFigures }[],
  region: Region,
  wish: Wish
): readonly ModelsRow[] {
  return entries.flatMap(({ indicator, figures }) => {
    if (figures.published === null) return [];
    const published = { ...wish, source: 'published' } as const;
    const compared = NEIGHBOUR_MODELS.map((model) => ({
      model,
      comparison: compareIndicator(indicator, figures, region, { ...published, model }, { loaded: false })
    }));
    const first = compared[0]?.comparison;
    const own = first?.rows[0];
    if (!first || !own || first.choice.source !== 'published') return [];
    const models = compared.map(({ model, comparison }): ModelFigure => {
      const row = comparison?.rows[0];
      const average = row?.neighbours ?? null;
      const judged = average !== null && !average.weak;
      return {
        model,
        average,
        verdict: judged ? (row?.againstNeighbours ?? null) : null,
        unstable: judged && (row?.unstable.length ?? 0) > 0
      };
    });
    const { end, periodLabel } = first.choice;
    const { cell, authority } = own;
    const row = { indicator, authority: authority.code, end, periodLabel, decimals: first.decimals, cell };
    return [{ ...row, models, differs: differsIn(models) }];
  });
}

function differsIn(models: readonly ModelFigure[]): boolean | null {
  const directions = models.map(({ verdict }) => verdict?.direction ?? null);
  return directions.includes(null) ? null : new Set(directions).size > 1;
}
