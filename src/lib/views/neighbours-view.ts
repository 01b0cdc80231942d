import { numberIn, type Cell } from '#lib/domain/cell.ts';
import { compare, type Verdict } from '#lib/domain/comparison.ts';
import { MULTIPLIER, type IndicatorRule } from '#lib/domain/indicator.ts';
import { neighbourAverage, type AverageKind, type Member } from '#lib/domain/neighbour-average.ts';
import type { NeighbourModel } from '#lib/domain/neighbours.ts';
import { dayLabel, periodLabel } from '#lib/domain/period.ts';
import { rankCells, type Rank } from '#lib/domain/rank.ts';
import type { Wish } from '#lib/views/choice.ts';
import { intervalOf } from '#lib/views/compared-authority.ts';
import { newestDay, onDay, type EnglandFigure, type EnglandFigures } from '#lib/views/england.ts';
import type {
  NamedNeighbour,
  NeighbourFigure,
  NeighbourMean,
  NeighboursView
} from '#lib/views/neighbours.ts';
import { differingRules } from '#lib/views/stability.ts';
import type { Averages } from '#lib/views/summary.ts';

const KINDS: readonly AverageKind[] = ['mean', 'median', 'pooled'];

/** What the view of an authority's neighbours is made from; `neighbours` are those of both models. */
export interface NeighbourSource {
  readonly indicator: IndicatorRule;
  readonly england: EnglandFigures;
  readonly authority: { readonly code: string; readonly name: string };
  readonly neighbours: readonly NamedNeighbour[];
  readonly wish: Pick<Wish, 'model' | 'average' | 'end'>;
}

/** Each of the ten neighbours by the model in force beside the authority, on the day asked for or the newest; null without figures. */
export function neighboursView(source: NeighbourSource): NeighboursView | null {
  const { indicator, england, authority, neighbours, wish } = source;
  const end = dayFor(england, wish.end);
  if (end === null) return null;
  const day = dayOf(indicator, onDay(england, end));
  const own = figureOf(indicator, day, authority.code, null);
  const value = numberIn(own.cell);
  const ten = neighbours.filter(({ model }) => model === wish.model).sort((a, b) => a.rank - b.rank);
  const averages = averagesOf(source, day, wish.model);
  const isComparable = indicator.kind !== 'count' && own.cell.kind === 'shown';
  const verdictBeside = (other: number | null): Verdict | null =>
    isComparable && other !== null ? compare(indicator.polarity, own.cell, own.interval, other) : null;
  const means = KINDS.map((kind): NeighbourMean => {
    const average = averages[kind];
    return {
      kind,
      average,
      verdict: average.weak ? null : verdictBeside(average.value),
      difference: average.value === null || value === null ? null : average.value - value
    };
  });
  const both = {
    'dfe-2025': averagesOf(source, day, 'dfe-2025'),
    'nfer-2021': averagesOf(source, day, 'nfer-2021')
  };
  return {
    indicator,
    model: wish.model,
    code: authority.code,
    name: authority.name,
    end,
    periodLabel: periodLabel(end, indicator.published?.timing ?? 'day'),
    refusal: wish.end === null || wish.end === end ? null : refusalFor(indicator, wish.end, end),
    decimals: indicator.published?.decimals ?? indicator.decimals,
    rows: ten.map((neighbour) => {
      const figure = figureOf(indicator, day, neighbour.neighbour, value);
      return { neighbour, figure, verdict: verdictBeside(numberIn(figure.cell)) };
    }),
    own,
    averages: means,
    unstable: isComparable ? differingRules(indicator, own.cell, own.interval, both, wish) : [],
    inForce: wish.average,
    sources: [...new Set([...day.figures.values()].map(({ source: id }) => id))].sort()
  };
}

/** The day asked for where there are figures of it, else the newest day there are; ISO, or null. */
export function dayFor(england: EnglandFigures, end: string | null): string | null {
  const asked = end !== null && england.figures.some((figure) => figure.end === end);
  return asked ? end : newestDay(england);
}

function refusalFor({ title }: IndicatorRule, asked: string, shown: string): string {
  return `${title}: there is no official figure for ${dayLabel(asked)}, so this is ${dayLabel(shown)}.`;
}

interface EnglandDay {
  readonly figures: ReadonlyMap<string, EnglandFigure>;
  readonly ranks: ReadonlyMap<string, Rank | null>;
}

function dayOf({ polarity }: IndicatorRule, { figures }: EnglandFigures): EnglandDay {
  const ranks = rankCells(
    polarity,
    figures.map(({ cell }) => cell)
  );
  return {
    figures: new Map(figures.map((figure) => [figure.authority, figure])),
    ranks: new Map(figures.map(({ authority }, index) => [authority, ranks[index] ?? null]))
  };
}

function figureOf(
  indicator: IndicatorRule,
  { figures, ranks }: EnglandDay,
  code: string,
  beside: number | null
): NeighbourFigure {
  const figure = figures.get(code);
  const value = figure ? numberIn(figure.cell) : null;
  return {
    cell: figure?.cell ?? { kind: 'not-available' },
    numerator: numeratorOf(figure),
    denominator: figure?.denominator ?? null,
    interval: figure ? intervalOf(indicator, figure) : null,
    difference: value === null || beside === null ? null : value - beside,
    englandRank: ranks.get(code) ?? null
  };
}

function numeratorOf(figure: EnglandFigure | undefined): Cell {
  if (figure?.numeratorSuppressed) return { kind: 'suppressed' };
  const count = figure?.numerator ?? null;
  return count === null ? { kind: 'not-available' } : { kind: 'shown', value: count };
}

function averagesOf(
  { indicator, neighbours }: NeighbourSource,
  { figures }: EnglandDay,
  model: NeighbourModel
): Averages {
  const members = neighbours
    .filter((neighbour) => neighbour.model === model)
    .map(({ neighbour }) => memberOf(figures.get(neighbour)));
  const average = (kind: AverageKind) => neighbourAverage(members, kind, MULTIPLIER[indicator.kind]);
  return { mean: average('mean'), median: average('median'), pooled: average('pooled') };
}

function memberOf(figure: EnglandFigure | undefined): Member {
  return {
    cell: figure?.cell ?? { kind: 'not-available' },
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
    numeratorSuppressed: figure?.numeratorSuppressed ?? false
  };
}
